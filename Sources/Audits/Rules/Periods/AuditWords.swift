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
    /// It sends a report to somebody.
    case forwarding
    /// It joins one of several to the next.
    case joining
    /// It names the agreement or a plan of it.
    case agreement
    /// It says of a number that it is about so many.
    case inexact
    /// It speaks of a target.
    case target
    /// It speaks of what was achieved.
    case achieved
    /// It sets what was achieved against a target.
    case against
    /// It heads what is to be achieved.
    case planned
    /// It speaks of all of a period.
    case whole
}

/// The words of the table `auditwords` by which rules tell what a text is.
struct AuditWords: Sendable {
    private var words: [AuditWordClass: [[UInt8]]] = [:]
    /// By class, the third bytes of the words, as a set of their last six bits.
    private var letters: [AuditWordClass: UInt64] = [:]

    /// The embedded words.
    static let embedded = AuditWords()

    private init() {
        for row in KnowledgeTable(named: "auditwords").rows where row.count >= 2 {
            guard let kind = AuditWordClass(rawValue: row[0]) else { continue }
            let word = Array(row[1].utf8)
            guard word.count >= 3 else { continue }
            words[kind, default: []].append(word)
            letters[kind, default: 0] |= 1 << UInt64(word[2] & 0x3F)
        }
    }

    /// Whether a stretch of canonical text holds a word of a class.
    func mentions(_ kind: AuditWordClass, in text: [UInt8], _ range: Range<Int>) -> Bool {
        guard let words = words[kind], let letters = letters[kind] else { return false }
        let text = text.span
        var place = range.lowerBound
        while place + 3 <= range.upperBound {
            if letters >> UInt64(text[place + 2] & 0x3F) & 1 == 1 {
                for word in words
                where place + word.count <= range.upperBound && SearchedText.stands(word, in: text, at: place) {
                    return true
                }
            }
            // A letter of the Bengali block has three bytes, and no word begins within one.
            place += text[place] == 0xE0 ? 3 : 1
        }
        return false
    }

    /// Whether a word of a class is the last before a place.
    func ends(_ kind: AuditWordClass, in text: [UInt8], before place: Int) -> Bool {
        var end = place
        while end > 0, text[end - 1] == 0x20 { end -= 1 }
        return words[kind]?.contains { end >= $0.count && text[end - $0.count..<end].elementsEqual($0) } ?? false
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
