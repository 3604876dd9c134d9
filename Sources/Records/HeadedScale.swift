internal import BengaliText
internal import Figures
internal import Pages
internal import Provenance
internal import Tables

/// The unit that the headings of a table's figures state for all its rows, `বার্ষিক লক্ষ্যমাত্রা (লক্ষ টাকা)`.
struct HeadedScale {
    let kind: UnitKind
    let scale: Int

    private static let roles: [ColumnRole] = [
        .annualTarget, .quarter, .halfYear, .previous, .current, .cumulative, .total,
    ]

    /// What all headings of targets and achievements say that say anything, and that of the target at least; nil where they
    /// differ or none names a scale.
    init?(_ table: Table, reader: CellReader, in paged: PagedText) {
        var named: UnitReading?
        var isOfTarget = false
        for column in table.columns where HeadedScale.roles.contains(column.role) {
            guard let unit = HeadedScale.unit(column.heading, reader, paged) else { continue }
            if let named, named.kind != unit.kind || named.scale != unit.scale { return nil }
            named = unit
            if column.role == .annualTarget || column.role == .total { isOfTarget = true }
        }
        guard isOfTarget, let named, named.scale > 1 else { return nil }
        (kind, scale) = (named.kind, named.scale)
    }

    /// Gives a record the scale, where its unit is of the kind that the headings name, or it has none.
    func apply(to indicator: inout Indicator) {
        guard indicator.scale == 1, indicator.unit == kind || indicator.unitPassages.isEmpty else { return }
        indicator.scale = scale
    }

    /// The unit of the first piece of a heading that states one.
    private static func unit(_ heading: [Passage], _ reader: CellReader, _ paged: PagedText) -> UnitReading? {
        for piece in heading {
            if let unit = unit(piece.text, reader, paged) { return unit }
        }
        return nil
    }

    /// The unit in the last brackets of a heading; nil where something else stands there.
    private static func unit(_ range: Range<Int>, _ reader: CellReader, _ paged: PagedText) -> UnitReading? {
        let bytes = paged.text.bytes
        guard let open = range.last(where: { bytes[$0] == 0x28 }), let close = range.last(where: { bytes[$0] == 0x29 }),
            open + 1 < close
        else { return nil }
        return reader.unit(Array(bytes[open + 1..<close]))
    }
}
