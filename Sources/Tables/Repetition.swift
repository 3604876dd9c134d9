internal import BengaliText
internal import Pages
internal import Provenance

/// Finds text that goes round in a circle: what a reading program that has lost its place writes over and over.
enum Repetition {
    /// So many equal lines one after the other are no office's writing.
    private static let linesInRow = 5
    /// Shorter lines (a dash, a signature's dots) do stand under each other.
    private static let shortestLine = 12
    /// So many equal words one after the other, with nothing else in the line.
    private static let wordsInLine = 8

    /// For each line, whether it only repeats the line above it, in a run of many; the first of a run says something.
    ///
    /// Blank lines between do not end a run.
    ///
    /// - Complexity: O(n) in the text's bytes.
    static func repeats(in paged: PagedText) -> [Bool] {
        var repeats = [Bool](filledWith: false, count: paged.lines.count)
        var run: [Int] = []
        var last = 0..<0
        for (number, line) in paged.lines.enumerated() where line.cells.isEmpty {
            let text = trimmed(paged.text.bytes, line.passage.text)
            if text.isEmpty { continue }
            if text.count >= shortestLine, areEqual(paged.text.bytes, text, last) {
                run.append(number)
            } else {
                mark(run, in: &repeats)
                run.removeAll(keepingCapacity: true)
                run.append(number)
            }
            last = text
        }
        mark(run, in: &repeats)
        return repeats
    }

    private static func mark(_ run: [Int], in repeats: inout [Bool]) {
        guard run.count >= linesInRow else { return }
        for number in run.dropFirst() { repeats[number] = true }
    }

    private static func trimmed(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Range<Int> {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high, bytes[low] <= 0x20 { low += 1 }
        while low < high, bytes[high - 1] <= 0x20 { high -= 1 }
        return low..<high
    }

    private static func areEqual(_ bytes: borrowing [UInt8], _ left: Range<Int>, _ right: Range<Int>) -> Bool {
        guard left.count == right.count else { return false }
        for step in 0..<left.count where bytes[left.lowerBound + step] != bytes[right.lowerBound + step] {
            return false
        }
        return true
    }

    /// Whether a line is one word of letters over and over; a row of dashes or figures is none.
    ///
    /// - Complexity: O(n) in the line's bytes.
    static func isOneWord(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Bool {
        var first: Range<Int>?
        var count = 0
        var offset = range.lowerBound
        while offset < range.upperBound {
            guard bytes[offset] > 0x20 else {
                offset += 1
                continue
            }
            let begin = offset
            while offset < range.upperBound, bytes[offset] > 0x20 { offset += 1 }
            guard let word = first else {
                guard isOfLetters(bytes, begin..<offset) else { return false }
                first = begin..<offset
                count = 1
                continue
            }
            guard areEqual(bytes, word, begin..<offset) else { return false }
            count += 1
        }
        return count >= wordsInLine
    }

    private static func isOfLetters(_ bytes: borrowing [UInt8], _ word: Range<Int>) -> Bool {
        word.contains { bytes[$0] >= 0xC3 || (0x61...0x7A).contains(bytes[$0] | 0x20) }
            && HeadingNumbers.digit(bytes, word.lowerBound, word.upperBound) == nil
    }
}
