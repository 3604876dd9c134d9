internal import BengaliText

/// Text that stands in a source behind marks or escapes (quote marks before its lines, JSON's strings, bars between tabs),
/// and where each of its bytes stands there.
///
/// A byte in no piece, a tab or a line end, parts what the source parts in another way.
struct InnerText {
    private(set) var bytes: [UInt8] = []
    /// In the order of the text, which need not be that of the source; no two share a byte of either.
    private(set) var pieces: [Transcription.Piece] = []

    /// Adds text that stands in the source as it is.
    mutating func append(_ range: Range<Int>, of source: borrowing [UInt8]) {
        guard !range.isEmpty else { return }
        let start = Int32(bytes.count)
        bytes.append(contentsOf: source[range])
        if let last = pieces.last, !last.isDecoded, last.textEnd == start, last.sourceEnd == Int32(range.lowerBound),
            last.textStart < last.textEnd
        {
            pieces[pieces.count - 1].textEnd = Int32(bytes.count)
            pieces[pieces.count - 1].sourceEnd = Int32(range.upperBound)
        } else {
            append(from: start, range, isDecoded: false)
        }
    }

    /// Adds the scalar that a stretch of the source stands for.
    mutating func append(_ scalar: Unicode.Scalar, for range: Range<Int>) {
        let start = Int32(bytes.count)
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        append(from: start, range, isDecoded: true)
    }

    /// Adds a tab, a space or a line end that the source spells in another way.
    mutating func part(by byte: UInt8) { bytes.append(byte) }

    /// Says where in the source a cell or a line stands that may hold nothing.
    mutating func mark(_ place: Int) { append(from: Int32(bytes.count), place..<place, isDecoded: false) }

    private mutating func append(from start: Int32, _ range: Range<Int>, isDecoded: Bool) {
        pieces.append(
            Transcription.Piece(
                textStart: start, textEnd: Int32(bytes.count), sourceStart: Int32(range.lowerBound),
                sourceEnd: Int32(range.upperBound), isDecoded: isDecoded))
    }
}
