internal import BengaliText
internal import Pages
internal import Provenance
internal import Templates

/// Tells whether two prints of an area's name are the same words: a scan reads each anew.
struct AreaLikeness {
    let reader: CellReader

    /// Whether two prints of an area are the same words, one letter in so many misread at most.
    func isAlike(_ printed: Passage, _ text: Passage, within letters: Int, _ paged: PagedText) -> Bool {
        let bytes = paged.text.bytes
        // The first line of a cell whose words ran over into the next row begins as the whole does.
        if bytes[printed.text].starts(with: bytes[text.text]) { return true }
        if letters < AreaLikeness.areaLetters, bytes[text.text].starts(with: bytes[printed.text]) { return true }
        let number = reader.serial(text, in: paged)?.number
        guard number == nil || number == reader.serial(printed, in: paged)?.number else {
            return false
        }
        let known = HeadingKey(bytes, printed.text)
        let other = HeadingKey(bytes, text.text)
        let longer = max(known.letters.count, other.letters.count)
        return longer > 0 && EditDistance(from: known).distance(to: other) * letters <= longer
    }

    /// One letter in so many may be misread between two prints of an area's name.
    static let areaLetters = 5
    /// The same where the codes run on within the area.
    static let continuedLetters = 3
}
