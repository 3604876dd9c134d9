/// Makes documents of the family with known truth.
public enum SpecimenDocuments {
    /// The templates there are, in the order of `specimenLayouts.tsv`; `reports` and `volume` bind several.
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
    /// - Returns: The document.
    public static func make(
        _ template: String, seed: UInt64, faultsPerThousand: Int = 0, noise: NoiseLevel = .clean,
        digits: DigitNoise = DigitNoise(), lookalikesPerThousand: Int = 0
    ) -> SpecimenDocument {
        var maker = DocumentMaker(template: template, seed: seed, faultRate: faultsPerThousand)
        maker.lookalikeRate = lookalikesPerThousand
        var document = maker.make()
        document.noise = noise
        var damage = DocumentNoise(level: noise, digits: digits, seed: seed)
        damage.apply(to: &document)
        return document
    }
}
