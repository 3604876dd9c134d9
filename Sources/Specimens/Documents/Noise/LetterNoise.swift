/// Damages the words of cells and lines as `TextNoise` damages any text, figures left alone.
struct LetterNoise {
    private let noise: TextNoise

    /// - Parameters:
    ///   - level: How much noise; clean text is never given to it.
    ///   - confusions: What is read for what.
    init(level: NoiseLevel, confusions: TextConfusions) {
        var text = level == .hard ? TextLevel.hard : .mild
        // Lines that nobody printed are put between rows, and figures damaged, where their truth can be carried along.
        text.junkLinesPerMillion = 0
        text.digitsPerMillion = 0
        noise = TextNoise(level: text, confusions: confusions)
    }

    func damage(_ text: String, using random: inout SeededGenerator) -> String {
        noise.damage(text, using: &random).text
    }
}
