internal import BengaliText
internal import Figures
internal import Pages
internal import Provenance
internal import Tables

/// Reads a section row: a number, the group's name, a dotted leader and the weight the leader leads to.
struct SectionReader {
    let reader: CellReader

    func read(
        _ passage: Passage, in paged: PagedText
    ) -> (serial: Int?, serialPassage: Passage?, text: Passage, weight: Figure) {
        var rest = passage
        var number: Int?
        var serialPassage: Passage?
        if let serial = reader.serial(passage, in: paged) {
            (number, serialPassage, rest) = (serial.number, serial.passage, serial.rest)
        }
        let bytes = paged.text.bytes
        let range = rest.text
        guard let leader = leader(bytes, range) else {
            guard let named = namedWeight(rest, in: paged) else { return (number, serialPassage, rest, .missing) }
            return (number, serialPassage, named.text, named.weight)
        }
        let text = paged.passage(rest, text: range.lowerBound..<leader.lowerBound)
        var start = leader.upperBound
        while start < range.upperBound, bytes[start] == 0x20 { start += 1 }
        guard start < range.upperBound else { return (number, serialPassage, text, .missing) }
        let piece = paged.passage(rest, text: start..<range.upperBound)
        let value = reader.value(Array(bytes[start..<range.upperBound]), expecting: .count)
        // Words may follow a leader, a note on which rows are obligatory; they are no weight.
        guard value.quantity != nil else { return (number, serialPassage, text, .missing) }
        return (number, serialPassage, text, Figure(value: value, passages: [piece]))
    }

    /// What a weight in brackets at the end begins with.
    private static let weightWord = Array("মান".utf8)

    /// The words before a weight in brackets at the end, `[মান-৫০]` or `(মান: ৫৮)`, and that weight; nil where none stands there.
    private func namedWeight(_ rest: Passage, in paged: PagedText) -> (text: Passage, weight: Figure)? {
        let (bytes, range) = (paged.text.bytes, rest.text)
        guard let last = range.last, bytes[last] == 0x5D || bytes[last] == 0x29,
            let open = range.last(where: { bytes[$0] == (bytes[last] == 0x5D ? 0x5B : 0x28) }),
            bytes[(open + 1)..<last].drop(while: { $0 == 0x20 }).starts(with: SectionReader.weightWord)
        else { return nil }
        var start = open + 1
        while bytes[start] == 0x20 { start += 1 }
        start += SectionReader.weightWord.count
        while start < last, [0x20, 0x2D, 0x3A, 0x3D].contains(bytes[start]) { start += 1 }
        var end = last
        while end > start, bytes[end - 1] == 0x20 { end -= 1 }
        let value = reader.value(Array(bytes[start..<end]), expecting: .count)
        guard start < end, value.quantity != nil else { return nil }
        var behind = open
        while behind > range.lowerBound, bytes[behind - 1] == 0x20 { behind -= 1 }
        return (
            paged.passage(rest, text: range.lowerBound..<behind),
            Figure(value: value, passages: [paged.passage(rest, text: start..<end)])
        )
    }

    /// The dots of a leader: three or more, or an ellipsis, with spaces among them.
    private func leader(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
        var index = range.lowerBound
        while index < range.upperBound {
            var end = index
            var dots = 0
            while end < range.upperBound {
                if bytes[end] == 0x2E {
                    dots += 1
                    end += 1
                } else if bytes[end] == 0xE2, end + 2 < range.upperBound, bytes[end + 1] == 0x80, bytes[end + 2] == 0xA6
                {
                    dots += 3
                    end += 3
                } else if dots > 0, bytes[end] == 0x20 {
                    end += 1
                } else {
                    break
                }
            }
            if dots >= 3 { return index..<end }
            index = max(end, index + 1)
        }
        return nil
    }
}
