internal import Figures
internal import Provenance
internal import Records

extension DocumentRecords {
    /// The different fiscal years that each line of the source mentions, by the line.
    ///
    /// - Complexity: O(n) in the number of mentions.
    var fiscalYearsOfLines: [Int32: Set<FiscalYear>] {
        var years: [Int32: Set<FiscalYear>] = [:]
        for mention in mentions {
            if case .fiscalYear(let year) = mention.content { years[mention.passage.line, default: []].insert(year) }
        }
        return years
    }
}
