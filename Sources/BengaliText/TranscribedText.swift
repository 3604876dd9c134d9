internal import Provenance

extension Normaliser {
    /// Normalises text that was taken out of another form, and leads its edits back to the source.
    ///
    /// A reference or an escape that the text decodes is an edit of its own, unless an edit of its text holds it.
    ///
    /// - Parameters:
    ///   - transcription: The text.
    ///   - source: The bytes it was taken from.
    /// - Returns: The canonical text, over the source.
    /// - Complexity: O(n) in the text's bytes, and O(log n) for each edit.
    public func normalise(_ transcription: Transcription, of source: [UInt8]) -> CanonicalText {
        let text = normalise(transcription.bytes)
        var edits: [TextEdit] = []
        edits.reserveCapacity(text.edits.count)
        var decoded = transcription.pieces.lazy.filter(\.isDecoded).makeIterator()
        var next = decoded.next()
        for edit in text.edits {
            while let piece = next, piece.textEnd <= edit.sourceStart {
                edits.append(TextEdit(decoding: piece, to: transcription.bytes, of: source))
                next = decoded.next()
            }
            while next.map({ $0.textStart < edit.sourceEnd }) == true { next = decoded.next() }
            edits.append(edit.led(back: transcription, to: source))
        }
        while let piece = next {
            edits.append(TextEdit(decoding: piece, to: transcription.bytes, of: source))
            next = decoded.next()
        }
        var result = CanonicalText(
            source: source, bytes: text.bytes, map: text.map, edits: edits, transcription: transcription)
        result.lexicon = text.lexicon
        result.sortEdits()
        return result
    }
}

extension TextEdit {
    /// The edit that reads a reference or an escape as what it stands for.
    fileprivate init(decoding piece: Transcription.Piece, to text: [UInt8], of source: [UInt8]) {
        self.init(
            rule: .markup, sourceStart: piece.sourceStart, sourceEnd: piece.sourceEnd,
            before: String(decoding: source[Int(piece.sourceStart)..<Int(piece.sourceEnd)], as: UTF8.self),
            after: String(decoding: text[Int(piece.textStart)..<Int(piece.textEnd)], as: UTF8.self))
    }

    /// The same edit, of the source instead of the text that was taken out of it.
    fileprivate func led(back transcription: Transcription, to source: [UInt8]) -> TextEdit {
        let places = transcription.sources(of: sourceStart..<sourceEnd)
        var edit = self
        edit.sourceStart = places.reduce(Int32.max) { min($0, $1.lowerBound) }
        edit.sourceEnd = places.reduce(edit.sourceStart) { max($0, $1.upperBound) }
        edit.before = places.map {
            String(decoding: source[Int($0.lowerBound)..<Int($0.upperBound)], as: UTF8.self)
        }.joined(separator: "\n")
        return edit
    }
}
