/// Makes documents of the family with known truth.
public enum SpecimenDocuments {
    /// The templates there are, in the order of `specimenLayouts.tsv`; `reports` and `volume` bind several of one office
    /// and year, `bound` those of several.
    public static var templates: [String] { SpecimenKnowledge.embedded.templates }

    /// One document; the same arguments give the same document.
    ///
    /// - Parameters:
    ///   - template: One of `templates`.
    ///   - seed: What everything in it is drawn from.
    ///   - faultsPerThousand: How many rows in a thousand hold a fault of their author.
    ///   - noise: How much noise it is given.
    ///   - digits: Where misread digits are drawn from.
    ///   - lookalikesPerThousand: How many rows in a thousand hold an author's slip that looks like a misreading.
    ///   - hasPrintErrors: Whether codes, serials, units, telephone numbers, addresses and titles' years are damaged and
    ///     got wrong as well; the truth of records, which names them by their codes, is told of clean ones.
    /// - Returns: The document.
    public static func make(
        _ template: String, seed: UInt64, faultsPerThousand: Int = 0, noise: NoiseLevel = .clean,
        digits: DigitNoise = DigitNoise(), lookalikesPerThousand: Int = 0, hasPrintErrors: Bool = false
    ) -> SpecimenDocument {
        var maker = DocumentMaker(template: template, seed: seed, faultRate: faultsPerThousand)
        maker.lookalikeRate = lookalikesPerThousand
        var document = maker.make()
        document.noise = noise
        var damage = DocumentNoise(level: noise, digits: digits, seed: seed)
        if hasPrintErrors {
            PrintMarking.mark(&document)
            let isLookalike = lookalikesPerThousand > 0
            var faults = PrintFaults(
                rate: isLookalike ? lookalikesPerThousand : faultsPerThousand, isLookalike: isLookalike, seed: seed)
            faults.plant(in: &document)
            damage.prints = PrintNoise(level: noise, digits: digits, seed: seed)
        }
        damage.apply(to: &document)
        return document
    }
}
