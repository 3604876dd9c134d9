internal import BengaliText

/// Leads what was read in an inner text back to the source that it stands in.
struct InnerTranscription {
    private let inner: InnerText
    /// How the inner text was read.
    private let read: Transcription
    private let lines: SourceLines

    init(_ inner: InnerText, read: Transcription?, in lines: SourceLines) {
        self.inner = inner
        self.lines = lines
        self.read = read ?? InnerTranscription.plain(inner.bytes)
    }

    private static func plain(_ bytes: [UInt8]) -> Transcription {
        let lines = SourceLines(bytes)
        var builder = TranscriptionBuilder(bytes, lines)
        for index in 0..<lines.count { builder.appendPlain(lines[index]) }
        return builder.finish()
    }

    /// The same text over the source's bytes.
    ///
    /// - Complexity: O(n log n) in the pieces.
    func transcription() -> Transcription {
        Transcription(
            bytes: read.bytes, pieces: composedPieces(), lines: composedLines(), extents: read.extents,
            lineStarts: lines.starts)
    }

    private func composedPieces() -> [Transcription.Piece] {
        var pieces: [Transcription.Piece] = []
        pieces.reserveCapacity(max(read.pieces.count, inner.pieces.count))
        for piece in read.pieces {
            if piece.isDecoded || piece.textStart == piece.textEnd {
                var whole = piece
                (whole.sourceStart, whole.sourceEnd) = hull(of: piece.sourceStart..<piece.sourceEnd)
                pieces.append(whole)
            } else {
                append(piece, to: &pieces)
            }
        }
        return pieces
    }

    /// A stretch that the inner text holds as it is, parted where the source's stretches meet.
    private func append(_ piece: Transcription.Piece, to pieces: inout [Transcription.Piece]) {
        var index = firstPiece(endingFrom: piece.sourceStart)
        while index < inner.pieces.count, inner.pieces[index].textStart < piece.sourceEnd {
            let outer = inner.pieces[index]
            index += 1
            let start = max(outer.textStart, piece.sourceStart)
            let end = min(outer.textEnd, piece.sourceEnd)
            guard start < end || outer.textStart == outer.textEnd else { continue }
            let moved = piece.textStart - piece.sourceStart
            var part = outer
            (part.textStart, part.textEnd) = (start + moved, max(start, end) + moved)
            if !outer.isDecoded {
                part.sourceStart += start - outer.textStart
                part.sourceEnd = part.sourceStart + (part.textEnd - part.textStart)
            }
            pieces.append(part)
        }
    }

    /// The source bytes from the first that a stretch of the inner text stands for to the last; where it holds none, an empty
    /// range where it would stand.
    private func hull(of text: Range<Int32>) -> (Int32, Int32) {
        var index = firstPiece(endingFrom: text.lowerBound)
        let first = index
        var (start, end) = (Int32.max, Int32(0))
        while index < inner.pieces.count, inner.pieces[index].textStart < text.upperBound {
            let outer = inner.pieces[index]
            let low = max(outer.textStart, text.lowerBound)
            let high = min(outer.textEnd, text.upperBound)
            if low < high {
                let moved = outer.isDecoded ? 0 : outer.sourceStart - outer.textStart
                start = min(start, outer.isDecoded ? outer.sourceStart : low + moved)
                end = max(end, outer.isDecoded ? outer.sourceEnd : high + moved)
            }
            index += 1
        }
        if start < end { return (start, end) }
        if first < inner.pieces.count, inner.pieces[first].textStart <= text.lowerBound {
            let outer = inner.pieces[first]
            let place =
                outer.isDecoded ? outer.sourceEnd : outer.sourceStart + (text.lowerBound - outer.textStart)
            return (place, place)
        }
        let place = first > 0 ? inner.pieces[first - 1].sourceEnd : lines.starts[0]
        return (place, place)
    }

    /// The first piece that ends at an offset or behind it.
    private func firstPiece(endingFrom offset: Int32) -> Int {
        var low = 0
        var high = inner.pieces.count
        while low < high {
            let middle = (low + high) / 2
            if inner.pieces[middle].textEnd < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    // MARK: Lines

    private func composedLines() -> [Transcription.Line] {
        let innerLines = SourceLines(inner.bytes)
        var composed: [Transcription.Line] = []
        composed.reserveCapacity(read.lines.count)
        var before: Int32 = 0
        for line in read.lines {
            var own = line
            own.number = sourceLine(of: innerLines[Int(line.number) - 1], isEnd: false)
            own.first = min(own.number, before + 1, sourceLine(of: innerLines[Int(line.first) - 1], isEnd: false))
            own.last = max(own.number, sourceLine(of: innerLines[Int(line.last) - 1], isEnd: true))
            // A heading gathered from the names beside a row's values ends where the row begins.
            if let above = composed.last, above.last > own.number {
                composed[composed.count - 1].last = max(above.number, own.number)
            }
            before = max(composed.last?.last ?? 0, own.last)
            composed.append(own)
        }
        if let last = composed.last, last.last < Int32(lines.count) {
            composed[composed.count - 1].last = Int32(lines.count)
        }
        return composed
    }

    /// The line of the source that a line of the inner text begins on, or ends on.
    private func sourceLine(of line: Range<Int>, isEnd: Bool) -> Int32 {
        let hull = hull(of: Int32(line.lowerBound)..<Int32(line.upperBound))
        return Int32(lines.index(of: Int(isEnd ? max(hull.0, hull.1 - 1) : hull.0)) + 1)
    }
}
