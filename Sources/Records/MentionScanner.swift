internal import Pages
internal import Tables
struct MentionScanner: Sendable { func scan(_ paged: PagedText, _ layout: Layout) -> [Mention] { [] } }
struct DocumentDescriber: Sendable {
    func describe(_ paged: PagedText, _ layout: Layout, mentions: [Mention], into records: inout DocumentRecords) {}
}
