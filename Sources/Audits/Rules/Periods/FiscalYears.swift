internal import Figures
internal import Provenance
internal import Records

extension DocumentRecords {
    /// The different fiscal years that a line mentions.
    ///
    /// - Complexity: O(log n) in the number of mentions, for they are in the order of the source.
    func fiscalYears(onLine line: Int32) -> Set<FiscalYear> {
        var low = 0
        var high = mentions.count
        while low < high {
            let middle = (low + high) / 2
            if mentions[middle].passage.line < line { low = middle + 1 } else { high = middle }
        }
        var years: Set<FiscalYear> = []
        for mention in mentions[low...].prefix(while: { $0.passage.line == line }) {
            if case .fiscalYear(let year) = mention.content { years.insert(year) }
        }
        return years
    }
}
