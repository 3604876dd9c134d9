/// Reads the words of Tesseract's table of words, one a line with tabs between its twelve columns.
struct TesseractReader {
    private static let heading = Array(
        "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext".utf8)

    /// Whether a text begins with the table's heading.
    static func begins(_ source: [UInt8], at start: Int) -> Bool { source[start...].starts(with: heading) }

    /// The words, in order.
    static func words(_ source: [UInt8], _ lines: SourceLines) -> [BoxedWord] {
        (1..<max(1, lines.count)).compactMap { word(source, lines[$0]) }
    }

    private static func word(_ source: [UInt8], _ line: Range<Int>) -> BoxedWord? {
        var numbers: [Int] = []
        var start = line.lowerBound
        while numbers.count < 11 {
            guard let tab = source[start..<line.upperBound].firstIndex(of: 0x09) else { return nil }
            numbers.append(number(source[start..<tab]))
            start = tab + 1
        }
        guard numbers[0] == 5 else { return nil }
        var gatherer = TextGatherer(at: Int32(start))
        gatherer.append(Int32(start)..<Int32(line.upperBound), of: source)
        var word = BoxedWord(
            runs: gatherer.cell.runs, source: Int32(start)..<Int32(line.upperBound),
            page: Int32(clamping: max(1, numbers[1])), left: numbers[6], top: numbers[7],
            right: numbers[6] + numbers[8],
            bottom: numbers[7] + numbers[9])
        if numbers[10] >= 0 { word?.confidence = min(numbers[10], 100) }
        return word
    }

    /// The whole number that a field begins with; −1 where it begins with none.
    static func number(_ bytes: some Sequence<UInt8>) -> Int {
        var value = -1
        for byte in bytes {
            guard (0x30...0x39).contains(byte), value < 1 << 32 else { break }
            value = max(0, value) * 10 + Int(byte - 0x30)
        }
        return value
    }
}
