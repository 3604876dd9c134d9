import Foundation
import Testing

/// What a reader of the output can rely on.
@Suite("Emitted figures")
struct EmittedFiguresTests {
    private func range(_ value: Any?) -> Range<Int>? {
        guard let span = value as? [String: Any], let start = span["start"] as? Int, let end = span["end"] as? Int,
            start <= end
        else { return nil }
        return start..<end
    }

    private func slice(_ bytes: [UInt8], _ range: Range<Int>) -> String? {
        range.upperBound <= bytes.count && range.lowerBound >= 0 ? String(decoding: bytes[range], as: UTF8.self) : nil
    }

    @Test("every raw text is the source's bytes at its spans", arguments: CorpusDocument.all)
    func raw(_ document: CorpusDocument) throws {
        let bytes = try document.bytes()
        var checked = 0
        try EmittedObject(CorpusDocument.process(bytes)).walk { path, object in
            guard let raw = object["raw"] as? String else { return }
            let spans = (object["spans"] as? [Any])?.compactMap(range) ?? [range(object["span"])].compactMap(\.self)
            guard !spans.isEmpty else { return }
            let pieces = spans.map { slice(bytes, $0) ?? "(out of bounds)" }
            #expect(Array(raw.utf8) == Array(pieces.joined(separator: "\n").utf8), "\(document.name): \(path)")
            checked += 1
        }
        #expect(checked > 0, "\(document.name) emitted nothing with a span")
    }

    @Test("every span lies in the source, on its line", arguments: CorpusDocument.all)
    func spans(_ document: CorpusDocument) throws {
        let bytes = try document.bytes()
        let result = CorpusDocument.process(bytes)
        var starts = [0]
        for offset in bytes.indices where bytes[offset] == 0x0A { starts.append(offset + 1) }
        try EmittedObject(result).walk { path, object in
            guard let line = object["line"] as? Int, let range = range(object) else { return }
            guard starts.indices.contains(line - 1) else {
                Issue.record("\(document.name): \(path) names line \(line)")
                return
            }
            let next = line < starts.count ? starts[line] : bytes.count + 1
            let isRight = (starts[line - 1]..<next).contains(range.lowerBound) && range.upperBound <= bytes.count
            #expect(isRight, "\(document.name): \(path)")
        }
    }

    @Test("line endings change offsets and nothing else", arguments: CorpusDocument.ours)
    func lineEndings(_ document: CorpusDocument) throws {
        let bytes = try document.bytes()
        let feeds = bytes.filter { $0 != 0x0D }
        let returns = feeds.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
        let one = try EmittedObject(CorpusDocument.process(feeds)).valuesWithoutOffsets()
        let other = try EmittedObject(CorpusDocument.process(returns)).valuesWithoutOffsets()
        #expect(one.count == other.count)
        for (left, right) in zip(one, other) where left != right {
            Issue.record("\(document.name): \(left) with line feeds, \(right) with carriage returns")
            break
        }
    }

    @Test("the variants of the charter plan say the same")
    func variants() throws {
        let plain = try EmittedObject(CorpusDocument(ours: "charter-plan").processed()).valuesWithoutOffsets()
        for name in ["charter-plan-crlf", "charter-plan-bom"] {
            let variant = try EmittedObject(CorpusDocument(ours: name).processed()).valuesWithoutOffsets()
            #expect(variant.count == plain.count)
            #expect(zip(plain, variant).first { $0 != $1 } == nil, "\(name)")
        }
    }
}
