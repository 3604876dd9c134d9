import Audits
import Pages
import Provenance
import Records
import Tables

extension SpecimenRecords {
    /// The finished input with another layout than a description gives: parts, blocks, kinds of rows, titles.
    func context(reshaping change: (inout Layout, inout DocumentRecords, PagedText) -> Void) -> AuditContext {
        let made = context()
        var layout = made.layout
        var records = made.records
        change(&layout, &records, made.paged)
        return AuditContext(paged: made.paged, layout: layout, records: records)
    }
}

extension DocumentRecords {
    /// Puts every mention into the part that holds its line.
    mutating func assignMentions(to parts: [Part]) {
        for index in mentions.indices {
            let line = Int(mentions[index].passage.line) - 1
            mentions[index].part = parts.firstIndex { $0.lines.contains(line) } ?? 0
        }
    }
}
