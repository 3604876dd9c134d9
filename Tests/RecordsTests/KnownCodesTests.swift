import Figures
import Testing

@testable import Records

@Suite("Codes that were read before")
struct KnownCodesTests {
    private let codes = CodeReader()

    @Test("a cell's code is what is read of it anew, however often and among whatever cells it is asked for")
    func codesAreAsRead() {
        // More cells than are kept, of all lengths, so that each place is taken by one and then by another.
        var bytes: [UInt8] = []
        var cells: [Range<Int>] = []
        for number in 0..<900 {
            let start = bytes.count
            let words = [
                "[২.\(number % 9 + 1).১] সভা", "সভা আয়োজন", "এম.১.\(number % 7 + 1) জমা", "১.\(number % 30) খ", "",
            ]
            bytes += Array(words[number % words.count].utf8)
            cells.append(start..<bytes.count)
            bytes += Array(repeating: 0x20, count: number % 4)
        }
        var known = KnownCodes()
        for _ in 0..<2 {
            for (place, cell) in cells.enumerated() {
                for near in [place, max(0, place - 3), place] {
                    #expect(known.reading(bytes, cells[near], codes) == codes.read(bytes, cells[near]))
                }
                // The same beginning with another end is another cell.
                let head = cell.lowerBound..<(cell.lowerBound + cell.count / 2)
                #expect(known.reading(bytes, head, codes) == codes.read(bytes, head))
            }
        }
    }
}
