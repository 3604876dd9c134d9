internal import BengaliText
internal import Pages
internal import Provenance
internal import Templates

/// What the label of one line of a pair says: লক্ষ্যমাত্রা or অর্জন, whatever a scan made of either.
enum LineLabel: Equatable {
    /// The line is of targets.
    case target
    /// The line is of achievements; sure where the label reads so letter by letter.
    case achievement(isSure: Bool)

    private static let achievement = Array("অর্জন".utf8)
    private static let labels = (target: HeadingKey("লক্ষ্যমাত্রা"), achievement: HeadingKey("অর্জন"))

    /// Reads a label; nil where there is none.
    init?(_ passage: Passage, in paged: PagedText) {
        if passage.isEmpty { return nil }
        let bytes = paged.text.bytes
        if bytes[passage.text].starts(with: LineLabel.achievement) {
            self = .achievement(isSure: true)
            return
        }
        let distances = EditDistance(from: HeadingKey(bytes, passage.text))
        let letters = HeadingKey(bytes, passage.text).letters.count
        func likeness(_ label: HeadingKey) -> Int {
            1000 - distances.distance(to: label) * 1000 / max(letters, label.letters.count)
        }
        let isTarget = likeness(LineLabel.labels.target) >= likeness(LineLabel.labels.achievement)
        self = isTarget ? .target : .achievement(isSure: false)
    }
}
