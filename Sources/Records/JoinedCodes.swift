internal import BengaliText
internal import Figures
internal import Pages
internal import Provenance

/// An activity and its indicator in one cell, as under a heading that names both: `[১.১] সভা [১.১.১] সভার সংখ্যা`.
///
/// The second code has one number more than the first and begins with it, which no reference to another row does.
struct JoinedCodes {
    /// The activity's part of the cell and the indicator's.
    let activity: Passage
    let indicator: Passage

    private static let codes = CodeReader()

    /// Parts a cell; nil where it holds no two such codes.
    ///
    /// - Complexity: O(n) in the cell's bytes.
    init?(_ cell: Passage, in paged: PagedText) {
        let bytes = paged.text.bytes
        guard let first = cell.text.first, bytes[first] == 0x5B,
            bytes[cell.text].dropFirst().contains(0x5B)
        else { return nil }
        let found = JoinedCodes.codes.codes(in: bytes, cell.text)
        guard found.count == 2, found[0].range.lowerBound == first, found[0].mandatory == found[1].mandatory,
            found[1].numbers.count == found[0].numbers.count + 1, found[1].numbers.starts(with: found[0].numbers)
        else { return nil }
        var end = found[1].range.lowerBound
        while end > first, bytes[end - 1] <= 0x20 { end -= 1 }
        activity = paged.passage(cell, text: first..<end)
        indicator = paged.passage(cell, text: found[1].range.lowerBound..<cell.text.upperBound)
    }
}
