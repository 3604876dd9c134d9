internal import BengaliText
internal import Knowledge
internal import Pages
internal import Provenance
internal import Tables

/// What words say of the text they stand in.
enum AuditWordClass: String, Sendable, Hashable {
    /// It certifies something.
    case certificate
    /// It records a meeting, a notice or an order of one day.
    case occasion
    /// It looks back or ahead to other years.
    case retrospect
    /// It names the agreement or a plan of it.
    case agreement
}

/// The words of the table `auditwords` by which rules tell what a text is.
struct AuditWords: Sendable {
    private var words: [AuditWordClass: [[UInt8]]] = [:]

    /// The embedded words.
    static let embedded = AuditWords()

    private init() {
        for row in KnowledgeTable(named: "auditwords").rows where row.count >= 2 {
            guard let kind = AuditWordClass(rawValue: row[0]) else { continue }
            words[kind, default: []].append(Array(row[1].utf8))
        }
    }

    /// Whether a stretch of canonical text holds a word of a class.
    func mentions(_ kind: AuditWordClass, in text: [UInt8], _ range: Range<Int>) -> Bool {
        words[kind, default: []].contains { SearchedText.contains($0, in: text, range) }
    }

    /// Whether a part of a document holds a word of a class outside its tables.
    func mentions(_ kind: AuditWordClass, inPart part: Int, of context: AuditContext) -> Bool {
        guard context.layout.parts.indices.contains(part) else { return false }
        let lines = context.layout.parts[part].lines
        return context.layout.blocks.contains { block in
            let shared = block.lines.clamped(to: lines)
            guard !shared.isEmpty, shared.upperBound <= context.paged.lines.count else { return false }
            let first = context.paged.lines[shared.lowerBound].passage.text.lowerBound
            let last = context.paged.lines[shared.upperBound - 1].passage.text.upperBound
            return first < last && mentions(kind, in: context.paged.text.bytes, first..<last)
        }
    }
}
