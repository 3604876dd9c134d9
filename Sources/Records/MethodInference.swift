internal import Figures

/// Tells how a percentage's quarters combine, where the figures leave one choice.
///
/// Percent rows that add (25+25+20+20 = 90) and percent rows that repeat (100 in every quarter) stand in one table, so
/// nothing but the figures can tell.
enum MethodInference {
    /// The one method by which the quarters give the declared figure; nil where none or more than one does.
    static func method(quarters: [Decimal], declared: Decimal) -> CombinationMethod? {
        guard quarters.count >= 2, let sum = Decimal.sum(quarters) else { return nil }
        var fitting: [CombinationMethod] = []
        if sum == declared { fitting.append(.sum) }
        if declared.isRounding(of: sum, over: Decimal(Int64(quarters.count))) { fitting.append(.mean) }
        if quarters.last == declared { fitting.append(.last) }
        return fitting.count == 1 ? fitting[0] : nil
    }

    /// Tells the methods of a table's indicators, the last of a document's, that no cell names.
    ///
    /// Achievement lines stand below their indicators, so methods are told when the whole table is read.
    static func infer(from start: Int, in records: inout DocumentRecords) {
        for index in start..<records.indicators.count where records.indicators[index].method == nil {
            let quarters = records.indicators[index].quarters
            if quarters.isEmpty { continue }
            if let declared = records.indicators[index].annualTarget.quantity {
                records.indicators[index].method = method(
                    quarters: quarters.compactMap { $0.target.quantity }, declared: declared)
            }
            if records.indicators[index].method == nil {
                records.indicators[index].method = records.indicators[index].methodOfHalfYear
            }
            if records.indicators[index].method == nil, let declared = records.indicators[index].total.quantity {
                records.indicators[index].method = method(
                    quarters: quarters.compactMap { $0.achieved.quantity }, declared: declared)
            }
        }
    }
}

extension Indicator {
    /// The one method by which the first two quarters give the half-year printed beside them; nil where none is printed, or the
    /// figures leave a choice.
    ///
    /// The total is made as the half-year is.
    public var methodOfHalfYear: CombinationMethod? {
        guard let half = halfYear.quantity else { return nil }
        return MethodInference.method(quarters: quarters.prefix(2).compactMap { $0.achieved.quantity }, declared: half)
    }
}
