import Pages
import Testing

@Suite("bytes that are not text in bounds are told apart, with their place")
struct TextProblemTests {
    private func problem(_ bytes: [UInt8]) -> TextProblem? { TextProblem.first(in: bytes) }
    private func problem(_ text: String) -> TextProblem? { problem(Array(text.utf8)) }

    @Test("text has no problem: Bengali, blank lines, a byte order mark before text, scalars beyond the first plane")
    func text() {
        for good in ["ক\tখ\n", "\n", " ", "\u{FEFF}ক", "😀", "\u{10FFFF}"] { #expect(problem(good) == nil) }
    }

    @Test("no bytes and a byte order mark alone are empty")
    func empty() {
        #expect(problem("") == .empty)
        #expect(problem("\u{FEFF}") == .empty)
    }

    @Test("files of other kinds are told by what they begin with, also where all their bytes are ASCII")
    func binary() {
        #expect(problem("%PDF-1.4\n1 0 obj <</Type/Catalog>> endobj\n") == .binary(.pdf))
        #expect(problem("\u{FEFF}\n%PDF-1.7") == .binary(.pdf))
        #expect(problem([0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10]) == .binary(.image("JPEG")))
        #expect(problem([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]) == .binary(.image("PNG")))
        #expect(problem([0x1F, 0x8B, 0x08, 0]) == .binary(.archive("gzip")))
        let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04, 0x14, 0, 6, 0]
        #expect(problem(zip + Array("a.txt".utf8)) == .binary(.archive("ZIP")))
        #expect(problem(zip + Array("[Content_Types].xml..xl/workbook.xml".utf8)) == .binary(.office("XLSX")))
        #expect(problem(zip + Array("word/document.xml".utf8)) == .binary(.office("DOCX")))
        #expect(problem("PK একটি লেখা; %PDF- নয়") == nil)
    }

    @Test("UTF-16 and UTF-32 are read, but for a byte order mark alone")
    func otherEncodings() {
        #expect(problem([0xFF, 0xFE, 0x95, 0x09]) == nil)
        #expect(problem([0xFE, 0xFF, 0x09, 0x95]) == nil)
        #expect(problem([0xFF, 0xFE]) == .empty)
        #expect(problem([0xFF, 0xFE, 0, 0]) == .empty)
        #expect(problem([0, 0, 0xFE, 0xFF]) == .empty)
    }

    @Test("the first wrong byte is named, with its line under each kind of line ending")
    func notUTF8() {
        #expect(problem([0x61, 0x0A, 0x0A, 0x80]) == .notUTF8(offset: 3, line: 3))
        #expect(problem([0x61, 0x0D, 0x0A, 0x80]) == .notUTF8(offset: 3, line: 2))
        #expect(problem([0x0D, 0x0D, 0xF5]) == .notUTF8(offset: 2, line: 3))
        // A letter cut off at the end, an overlong form, half of a surrogate pair.
        #expect(problem([0x61, 0xE0, 0xA6]) == .notUTF8(offset: 1, line: 1))
        #expect(problem([0xC0, 0xAF]) == .notUTF8(offset: 0, line: 1))
        #expect(problem([0xED, 0xA0, 0x80]) == .notUTF8(offset: 0, line: 1))
    }

    @Test("a NUL byte is named, with its line")
    func nul() {
        #expect(problem("ক\n\0") == .nulByte(offset: 4, line: 2))
    }

    @Test("as many bytes as are allowed are read, and one more is too large")
    func size() {
        #expect(problem([UInt8](repeating: 0x61, count: TextLimits.bytes)) == nil)
        #expect(problem([UInt8](repeating: 0x61, count: TextLimits.bytes + 1)) == .tooLarge)
    }

    @Test("the limit holds for the text, too, where that is longer than its source")
    func textSize() {
        // A letter of Bengali is two bytes of UTF-16 and three of UTF-8.
        let units = [UInt8](repeating: 0x09, count: TextLimits.bytes - 2)
        #expect(problem([0xFE, 0xFF] + units) == .tooLarge)
    }

    @Test("as many cells as are allowed are read, and one row more is too many")
    func cells() {
        let rows = TextLimits.cells / 2
        #expect(problem([UInt8](repeating: 0x09, count: rows).flatMap { [$0, 0x0A] }) == nil)
        #expect(problem([UInt8](repeating: 0x09, count: rows + 1).flatMap { [$0, 0x0A] }) == .tooManyCells)
    }

    @Test("as many lines as are allowed are read, and one more is too many, however they end")
    func lines() {
        #expect(problem([UInt8](repeating: 0x0A, count: TextLimits.lines)) == nil)
        #expect(problem([UInt8](repeating: 0x0A, count: TextLimits.lines + 1)) == .tooManyLines)
        let ended = [[UInt8]](repeating: [0x0D, 0x0A], count: TextLimits.lines).flatMap(\.self)
        #expect(problem(ended) == nil)
        #expect(problem(ended + [0x0D]) == .tooManyLines)
    }

    @Test("the cells of a row that is too long do not count, since they are not made")
    func longRow() {
        #expect(problem([UInt8](repeating: 0x09, count: TextLimits.cells * 2)) == nil)
    }
}
