import BengaliText
import ICUText

/// What holds of stage 1 whatever the bytes; a law that is broken ends the process, which is what the fuzzer looks for.
struct Laws {
    private let canonical = Normaliser(evidenced: false)
    private let both = Normaliser()

    /// Holds the bytes against every law; `seed` says how they are cut into chunks.
    func check(_ bytes: [UInt8], seed: UInt64) {
        var cuts = Cuts(seed: seed)
        let text = decode(bytes, &cuts)
        parts(text)
        for normaliser in [canonical, both] {
            let whole = normaliser.normalise(text)
            check(whole)
            let again = normaliser.normalise(whole.bytes)
            expect(again.bytes == whole.bytes, "normalising twice changes more")
            stream(text, whole, normaliser, &cuts)
        }
    }

    /// Bytes as they are, which need not be text, keep their lines and tabs.
    func checkRaw(_ bytes: [UInt8]) {
        let whole = both.normalise(bytes)
        expect(whole.source == bytes, "the source is not what came in")
        keepsLines(whole)
    }

    /// A long text of few lines, each of one half of the bytes over and over, is read alike a second time: more lines of the
    /// first half than are looked at for an encoding, then lines of the second.
    func checkLong(_ bytes: [UInt8]) {
        let parts = [bytes.prefix(bytes.count / 2), bytes.suffix(bytes.count - bytes.count / 2)]
        let text = parts.flatMap { part in
            let piece = Array(String(decoding: part, as: UTF8.self).utf8).filter { $0 != 0x0A }
            guard !piece.isEmpty else { return [UInt8]() }
            let line = Array(repeating: piece, count: Self.lineLength / piece.count + 1).flatMap(\.self) + [0x0A]
            return Array(repeating: line, count: Self.halfLength / line.count + 1).flatMap(\.self)
        }
        let whole = both.normalise(text)
        expect(both.normalise(whole.bytes).bytes == whole.bytes, "normalising a long text twice changes more")
    }

    /// Bytes of a line, which no step reads in parts, and of all lines of a half.
    private static let lineLength = 2_000
    private static let halfLength = 270_000

    /// Grapheme clusters lie one behind the other without a gap, and part where ICU parts them.
    private func parts(_ text: [UInt8]) {
        var borders = [0]
        for cluster in GraphemeClusters(text) {
            expect(cluster.lowerBound == borders[borders.count - 1] && !cluster.isEmpty, "clusters leave a gap")
            borders.append(cluster.upperBound)
        }
        expect(borders[borders.count - 1] == text.count, "clusters leave a rest")
        // Zero bytes end a text for some of ICU's calls; nothing of ours prints them.
        guard let theirs = ICUGraphemes.characterBreaks(text) else { return }
        expect(borders == theirs, "clusters part where ICU does not part them")
    }

    /// The text of the bytes: decoded, or with U+FFFD for what is not UTF-8.
    private func decode(_ bytes: [UInt8], _ cuts: inout Cuts) -> [UInt8] {
        var whole = Decoding(bytes, chunks: [bytes.count])
        let cut = Decoding(bytes, chunks: cuts.chunks(of: bytes.count))
        expect(whole.text == cut.text && whole.problem == cut.problem, "chunks change what is decoded")
        if whole.problem != nil { whole.text = Array(String(decoding: bytes, as: UTF8.self).utf8) }
        expect(String(validating: whole.text, as: UTF8.self) != nil, "decoded text is not UTF-8")
        return whole.text
    }

    private func check(_ whole: CanonicalText) {
        rebuild(whole)
        expect(ICUNormalizer.nfcBytes(whole.bytes) == whole.bytes, "the text is not NFC")
        expect(digits(whole.source) == digits(whole.bytes), "a digit has another value")
    }

    /// The edits applied to the source give the text, and the map leads along it.
    private func rebuild(_ whole: CanonicalText) {
        var rebuilt: [UInt8] = []
        var copied = whole.source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        for edit in whole.edits {
            let (start, end) = (Int(edit.sourceStart), Int(edit.sourceEnd))
            expect(copied <= start && start <= end && end <= whole.source.count, "edits overlap")
            if start > copied {
                let place = Int32(rebuilt.count)
                expect(whole.map.source(atStart: place) == Int32(copied), "the map leads astray")
                expect(whole.map.source(atEnd: place + Int32(start - copied)) == Int32(start), "the map leads astray")
            }
            rebuilt += whole.source[copied..<start]
            rebuilt += edit.after.utf8
            copied = end
        }
        rebuilt += whole.source[copied...]
        expect(rebuilt == whole.bytes, "the edits do not give the text")
        keepsLines(whole)
    }

    private func keepsLines(_ whole: CanonicalText) {
        for byte: UInt8 in [0x09, 0x0A, 0x0C, 0x0D] {
            expect(whole.source.count { $0 == byte } == whole.bytes.count { $0 == byte }, "a line or tab is lost")
        }
    }

    private func digits(_ bytes: [UInt8]) -> [Int] {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.compactMap(ICUNormalizer.digitValue)
    }

    private func stream(_ text: [UInt8], _ whole: CanonicalText, _ normaliser: Normaliser, _ cuts: inout Cuts) {
        let window = 128
        var stream = NormaliserStream(normaliser, window: window)
        var (source, bytes, edits): ([UInt8], [UInt8], [StreamEdit]) = ([], [], [])
        func take(_ pieces: [NormalisedPiece]) {
            for piece in pieces {
                expect(piece.sourceStart == source.count && piece.textStart == bytes.count, "a piece is out of place")
                source += piece.text.source
                bytes += piece.bytes
                edits += piece.edits
            }
        }
        var start = 0
        for size in cuts.chunks(of: text.count) {
            take(stream.append(Array(text[start..<(start + size)])))
            start += size
        }
        take(stream.finish())
        expect(source == text, "the stream loses bytes")
        let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
        guard lines.allSatisfy({ $0.count < window }) else { return }
        expect(bytes == whole.bytes, "the stream is not the whole")
        expect(edits.map(\.edit.after) == whole.edits.map(\.after), "the stream's edits are others")
        expect(edits.map(\.source.lowerBound) == whole.edits.map { Int($0.sourceStart) }, "the edits stand elsewhere")
    }
}

/// What a decoder makes of bytes that come in chunks.
private struct Decoding {
    var text: [UInt8] = []
    var problem: DecodingProblem?

    init(_ bytes: [UInt8], chunks: [Int]) {
        var decoder = TextDecoder()
        var start = 0
        do throws(DecodingProblem) {
            for size in chunks {
                try decoder.decode(Array(bytes[start..<(start + size)]), into: &text)
                start += size
            }
            try decoder.finish(into: &text)
        } catch {
            problem = error
        }
    }
}

/// Where a text is cut, drawn from a seed.
struct Cuts {
    private var state: UInt64

    init(seed: UInt64) { state = seed | 1 }

    /// Sizes that add up to a count.
    mutating func chunks(of count: Int) -> [Int] {
        let largest = max(1, count / 64, [1, 3, 40, 700][Int(next() % 4)])
        var (sizes, rest): ([Int], Int) = ([], count)
        while rest > 0 {
            let size = min(rest, 1 + Int(next() % UInt64(largest)))
            sizes.append(size)
            rest -= size
        }
        return sizes
    }

    private mutating func next() -> UInt64 {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return (state &* 2_685_821_657_736_338_717) >> 16
    }
}

/// Ends the process where a law is broken.
func expect(_ holds: Bool, _ law: @autoclosure () -> String) {
    if !holds { fatalError(law()) }
}
