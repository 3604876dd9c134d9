internal import BengaliText
internal import Figures
internal import Pages

/// Finds telephone numbers and e-mail addresses on a line.
struct ContactMentions {
    let paged: PagedText
    let words: MentionWords
    /// How many digits a telephone number has.
    private static let lengths = 7...14

    /// The contacts that a line names, in order.
    func find(on line: MentionLine) -> [(content: MentionContent, range: Range<Int>)] {
        telephones(on: line) + addresses(on: line)
    }

    // MARK: Telephones

    private func telephones(on line: MentionLine) -> [(content: MentionContent, range: Range<Int>)] {
        guard line.kinds.contains(.phone) else { return [] }
        let bytes = paged.text.bytes
        var found: [(content: MentionContent, range: Range<Int>)] = []
        // Each search goes on where the last one of its kind ended, since a line may be as long as the document.
        let end = line.range.upperBound
        var phone = words.first(.phone, bytes, line.range)
        var fax = words.first(.fax, bytes, line.range)
        while let word = phone {
            phone = words.first(.phone, bytes, word.upperBound..<end)
            while let other = fax, other.lowerBound < word.upperBound {
                fax = words.first(.fax, bytes, other.upperBound..<end)
            }
            let next = min(phone?.lowerBound ?? end, fax?.lowerBound ?? end)
            numbers(in: word.upperBound..<next, to: &found)
        }
        return found
    }

    /// Numbers parted by commas or spaces; hyphens inside a number belong to it.
    private func numbers(in range: Range<Int>, to found: inout [(content: MentionContent, range: Range<Int>)]) {
        var digits: [UInt8] = []
        var start = range.lowerBound
        var end = start
        var offset = range.lowerBound
        func isNumber() -> Bool { ContactMentions.lengths.contains(digits.count) }
        while offset < range.upperBound {
            if let digit = DecimalDigit.read(paged.text.bytes, at: offset, before: range.upperBound) {
                if digits.isEmpty { start = offset }
                digits.append(0x30 + UInt8(digit.value))
                offset += digit.length
                end = offset
                continue
            }
            let byte = paged.text.bytes[offset]
            if !(byte == 0x2D && !digits.isEmpty && end == offset) {
                if isNumber() { found.append((.telephone(String(decoding: digits, as: UTF8.self)), start..<end)) }
                digits = []
            }
            offset += 1
        }
        if isNumber() { found.append((.telephone(String(decoding: digits, as: UTF8.self)), start..<end)) }
    }

    // MARK: E-mail

    /// Addresses on a line that says it holds one, or that holds nothing else.
    private func addresses(on line: MentionLine) -> [(content: MentionContent, range: Range<Int>)] {
        let bytes = paged.text.bytes
        var found: [(content: MentionContent, range: Range<Int>)] = []
        let text = bytes.span.extracting(line.range)
        let label = line.kinds.contains(.mail) ? words.first(.mail, bytes, line.range) : nil
        for place in 0..<text.count where text[place] == 0x40 {
            let offset = line.range.lowerBound + place
            var start = offset
            var end = offset + 1
            while start > line.range.lowerBound, isName(bytes[start - 1]) { start -= 1 }
            while end < line.range.upperBound, isHost(bytes[end]) { end += 1 }
            while end > offset + 1, bytes[end - 1] == 0x2E || bytes[end - 1] == 0x2D { end -= 1 }
            guard start < offset, bytes[offset + 1..<end].contains(0x2E) else { continue }
            guard label.map({ $0.upperBound <= start }) == true || start..<end == line.range else { continue }
            let address = bytes[start..<end].map { $0 &- 0x41 < 26 ? $0 + 0x20 : $0 }
            found.append((.email(String(decoding: address, as: UTF8.self)), start..<end))
        }
        return found
    }

    private func isHost(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10 || byte &- 0x41 < 26 || byte &- 0x61 < 26 || byte == 0x2E || byte == 0x2D
    }

    private func isName(_ byte: UInt8) -> Bool { isHost(byte) || byte == 0x5F || byte == 0x2B || byte == 0x25 }
}
