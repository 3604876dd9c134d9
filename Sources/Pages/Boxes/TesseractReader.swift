/// Reads the words of Tesseract's table of words, one a line with tabs between its twelve columns, and those of
/// `pdftotext -tsv`, which has two of the columns the other way round and its edges in points.
///
/// The table may lack its heading, and may have been written again by a program of tables: with commas, or behind a column of
/// the rows' numbers.
struct TesseractReader {
    /// How a table of words is written.
    private struct Form {
        var delimiter: UInt8
        /// How many columns stand before those of words.
        var skipped = 0
        var isInPoints = false
        var isHeaded = true
        /// Whether cells are quoted as values by commas are.
        var isQuoted: Bool { delimiter != 0x09 || skipped > 0 }
    }

    private static let headings = ["block_num par_num", "par_num block_num"].map {
        "level page_num \($0) line_num word_num left top width height conf text".split(separator: " ").map {
            Array($0.utf8)
        }
    }
    /// The columns of a row that begins a page: its level, the page, and zeros up to its size.
    private static let pageZeros = 2..<8
    private static let fewestFields = 11
    /// The longest first row that is looked at.
    private static let longestHeading = 256

    /// Whether a text begins with the table's heading, or with the row of its first page.
    static func begins(_ source: [UInt8], at start: Int) -> Bool { form(source, at: start) != nil }

    private static func form(_ source: [UInt8], at start: Int) -> Form? {
        // Most texts begin otherwise, which their first bytes tell.
        guard start < source.count, [0x6C, 0x31, 0x09, 0x2C].contains(source[start]) else { return nil }
        let line = source[start...].prefix(longestHeading).prefix { $0 != 0x0A && $0 != 0x0D }
        for delimiter in [UInt8(0x09), 0x2C] {
            let fields = line.split(separator: delimiter, omittingEmptySubsequences: false)
            guard fields.count >= fewestFields else { continue }
            for (place, heading) in headings.enumerated() {
                for skipped in 0...1
                where fields.count >= heading.count + skipped
                    && zip(fields.dropFirst(skipped), heading).allSatisfy({ $0.elementsEqual($1) })
                {
                    return Form(delimiter: delimiter, skipped: skipped, isInPoints: place == 1)
                }
            }
            let isPage =
                fields[0].elementsEqual([0x31]) && number(fields[1]) > 0
                && fields[pageZeros].allSatisfy { $0.elementsEqual([0x30]) } && fields[10].elementsEqual("-1".utf8)
            if isPage { return Form(delimiter: delimiter, isHeaded: false) }
        }
        return nil
    }

    /// The words, in order.
    static func words(_ source: [UInt8], _ lines: SourceLines, from start: Int) -> [BoxedWord] {
        guard lines.count > 1, let form = form(source, at: start) else { return [] }
        var words: [BoxedWord] = []
        // Tables that were put into one file begin their pages again, by their headings or by their rows of pages.
        var (page, printed): (Int32, Int32) = (0, 0)
        var isNew = true
        for index in (form.isHeaded ? 1 : 0)..<lines.count {
            let line = lines[index]
            let level = number(source[firstField(of: line, source, form)..<line.upperBound])
            if level == 1 || level < 0 && begins(source, at: line.lowerBound) { isNew = true }
            guard level == 5, let word = word(source, line, form) else { continue }
            // A page's number may be any that someone wrote.
            if isNew || word.page != printed { page = max(min(page, .max - 1) + 1, word.page) }
            (isNew, printed) = (false, word.page)
            words.append(word)
            words[words.count - 1].page = page
        }
        return words
    }

    /// Where the first of the columns of words stands in a line.
    private static func firstField(of line: Range<Int>, _ source: [UInt8], _ form: Form) -> Int {
        guard form.skipped > 0 else { return line.lowerBound }
        return source[line].firstIndex(of: form.delimiter).map { $0 + 1 } ?? line.upperBound
    }

    private static func word(_ source: [UInt8], _ line: Range<Int>, _ form: Form) -> BoxedWord? {
        var numbers: [Int] = []
        var start = firstField(of: line, source, form)
        while numbers.count < 11 {
            guard let end = source[start..<line.upperBound].firstIndex(of: form.delimiter) else { return nil }
            let isEdge = form.isInPoints && (6...9).contains(numbers.count)
            numbers.append(number(source[start..<end], places: isEdge ? PopplerReader.places : 0))
            start = end + 1
        }
        guard numbers[0] == 5 else { return nil }
        var word = BoxedWord(
            runs: runs(source, start..<line.upperBound, isQuoted: form.isQuoted),
            source: Int32(start)..<Int32(line.upperBound), page: Int32(clamping: max(1, numbers[1])),
            left: numbers[6], top: numbers[7], right: numbers[6] + numbers[8], bottom: numbers[7] + numbers[9])
        if form.isInPoints {
            word?.unitsPerInch = PopplerReader.unitsPerInch
        } else if numbers[10] >= 0 {
            word?.confidence = min(numbers[10], 100)
        }
        return word
    }

    /// A word's text: of a quoted one what stands between the marks, each of its own once.
    private static func runs(_ source: [UInt8], _ range: Range<Int>, isQuoted: Bool) -> [TextRun] {
        var gatherer = TextGatherer(at: Int32(range.lowerBound))
        func append(_ part: Range<Int>) { gatherer.append(Int32(part.lowerBound)..<Int32(part.upperBound), of: source) }
        guard isQuoted, range.count >= 2, source[range.lowerBound] == 0x22, source[range.upperBound - 1] == 0x22 else {
            append(range)
            return gatherer.cell.runs
        }
        let end = range.upperBound - 1
        var start = range.lowerBound + 1
        while let mark = source[start..<end].firstIndex(of: 0x22) {
            append(start..<mark + 1)
            start = min(mark + 2, end)
        }
        if start < end { append(start..<end) }
        return gatherer.cell.runs
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
