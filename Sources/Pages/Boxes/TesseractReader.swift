/// Reads the words of Tesseract's table of words, one a line with tabs between its twelve columns, and those of
/// `pdftotext -tsv`, which has two of the columns the other way round and its edges in points.
struct TesseractReader {
    private static let headings = ["block_num\tpar_num", "par_num\tblock_num"].map {
        Array("level\tpage_num\t\($0)\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext".utf8)
    }

    /// Whether a text begins with the table's heading.
    static func begins(_ source: [UInt8], at start: Int) -> Bool {
        headings.contains { source[start...].starts(with: $0) }
    }

    /// The words, in order.
    static func words(_ source: [UInt8], _ lines: SourceLines, from start: Int) -> [BoxedWord] {
        guard lines.count > 1 else { return [] }
        let isInPoints = source[start...].starts(with: headings[1])
        return (1..<lines.count).compactMap { word(source, lines[$0], isInPoints: isInPoints) }
    }

    private static func word(_ source: [UInt8], _ line: Range<Int>, isInPoints: Bool) -> BoxedWord? {
        var numbers: [Int] = []
        var start = line.lowerBound
        while numbers.count < 11 {
            guard let tab = source[start..<line.upperBound].firstIndex(of: 0x09) else { return nil }
            let isEdge = isInPoints && (6...9).contains(numbers.count)
            numbers.append(number(source[start..<tab], places: isEdge ? PopplerReader.places : 0))
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
        if isInPoints {
            word?.unitsPerInch = PopplerReader.unitsPerInch
        } else if numbers[10] >= 0 {
            word?.confidence = min(numbers[10], 100)
        }
        return word
    }

    /// The number that a field begins with, in units of its last place that counts; −1 where it begins with none.
    static func number(_ bytes: some Sequence<UInt8>, places: Int = 0) -> Int {
        var value = -1
        var left: Int?
        for byte in bytes {
            if byte == 0x2E, left == nil, value >= 0, places > 0 {
                left = places
                continue
            }
            guard (0x30...0x39).contains(byte), value < 1 << 32, left != 0 else { break }
            value = max(0, value) * 10 + Int(byte - 0x30)
            left = left.map { $0 - 1 }
        }
        guard value > 0 else { return value }
        return (0..<(left ?? places)).reduce(value) { value, _ in value * 10 }
    }
}
