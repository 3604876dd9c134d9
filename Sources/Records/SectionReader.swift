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
        if let serial = reader.sectionNumber(passage, in: paged) {
            (number, serialPassage, rest) = (serial.number, serial.passage, serial.rest)
        }
        let bytes = paged.text.bytes
        let range = rest.text
        if let declared = SectionWeight.find(in: bytes, range) {
            let value = reader.value(Array(bytes[declared.number]), expecting: .count)
            var end = declared.brackets.lowerBound
            while end > range.lowerBound, bytes[end - 1] == 0x20 { end -= 1 }
            let text = paged.passage(rest, text: range.lowerBound..<end)
            return (
                number, serialPassage, text,
                Figure(value: value, passages: [paged.passage(rest, text: declared.number)])
            )
        }
        guard let leader = leader(bytes, range) else { return (number, serialPassage, rest, .missing) }
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

    /// Whether a space stands before a hyphen: in words it joins.
    private func follows(_ place: Int, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        place > range.lowerBound && bytes[place - 1] == 0x20
    }

    /// The marks of a leader: three dots, underscores or hyphens or more, or an ellipsis, with spaces among them.
    private func leader(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
        var index = range.lowerBound
        while index < range.upperBound {
            var end = index
            var dots = 0
            while end < range.upperBound {
                if [0x2E, 0x5F].contains(bytes[end]) || (bytes[end] == 0x2D && (dots > 0 || follows(end, bytes, range)))
                {
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
