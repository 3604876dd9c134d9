internal import Figures
internal import Records
internal import Specimens

/// Which record was read for which indicator, where nothing tells on what line either stands: both come in the order of
/// the pages, and what is alike is paired so that the whole is most alike (Needleman and Wunsch 1970).
enum RecordAlignment {
    /// Below this two are not taken for the same.
    private static let least = 0.3

    /// By indicator of the truth, the index of its record; nil where none was read.
    static func pairs(_ truth: [SpecimenIndicator], _ records: [Indicator]) -> [Int?] {
        let width = records.count + 1
        var best = [Double](repeating: 0, count: (truth.count + 1) * width)
        for row in truth.indices {
            for column in records.indices {
                let likeness = likeness(truth[row], records[column])
                let both = likeness < least ? 0 : best[row * width + column] + likeness
                best[(row + 1) * width + column + 1] = max(
                    both, best[row * width + column + 1], best[(row + 1) * width + column])
            }
        }
        var pairs = [Int?](repeating: nil, count: truth.count)
        var (row, column) = (truth.count, records.count)
        while row > 0, column > 0 {
            let value = best[row * width + column]
            if value == best[(row - 1) * width + column] {
                row -= 1
            } else if value == best[row * width + column - 1] {
                column -= 1
            } else {
                (row, column) = (row - 1, column - 1)
                pairs[row] = column
            }
        }
        return pairs
    }

    /// Of 0 to 2: one for the code, and the share of the figures that are the same.
    private static func likeness(_ truth: SpecimenIndicator, _ record: Indicator) -> Double {
        let code = record.code?.description == truth.code ? (truth.code == nil ? 0.2 : 1) : 0
        var (all, same) = (0, 0)
        for (field, figure) in truth.figures where field.isRecorded && !figure.value.isEmpty {
            all += 1
            if let place = RecordField.place(of: field, in: record), record[place].value == figure.value { same += 1 }
        }
        return code + (all == 0 ? 0 : Double(same) / Double(all))
    }
}
