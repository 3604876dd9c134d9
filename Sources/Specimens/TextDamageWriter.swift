/// Writes a noisy text beside the clean one and keeps both places of every difference.
struct TextDamageWriter {
    private var text = String.UnicodeScalarView()
    private var damages: [TextDamage] = []
    private var cleanCount = 0
    private var noisyCount = 0

    /// Writes what stays as it is.
    mutating func copy(_ scalars: some Sequence<Unicode.Scalar>) {
        for scalar in scalars {
            text.append(scalar)
            let width = UTF8.width(scalar)
            cleanCount += width
            noisyCount += width
        }
    }

    /// Writes one thing in the place of another.
    mutating func replace(_ old: [Unicode.Scalar], with new: [Unicode.Scalar], by operators: [TextOperator]) {
        let oldCount = old.reduce(0) { $0 + UTF8.width($1) }
        let newCount = new.reduce(0) { $0 + UTF8.width($1) }
        damages.append(
            TextDamage(
                operators: operators, before: Self.string(old), after: Self.string(new),
                clean: cleanCount..<(cleanCount + oldCount), noisy: noisyCount..<(noisyCount + newCount)))
        text.append(contentsOf: new)
        cleanCount += oldCount
        noisyCount += newCount
    }

    /// The text with its differences.
    func finish(clean: String) -> NoisyText {
        NoisyText(clean: clean, text: String(text), damages: damages)
    }

    private static func string(_ scalars: [Unicode.Scalar]) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }
}
