internal import BengaliText
internal import Figures
internal import Pages
internal import Provenance
internal import Records

/// Cells that carry the scale of their own row's unit (`৪.০০ লক্ষ` under লক্ষ টাকা), in the unit of the cells beside them.
///
/// A scale in a cell is applied to its value and one in the unit is not, so the two could not be compared; rules see all
/// cells of a row in the row's unit.
enum ScaledCells {
    /// What those cells say in their row's unit, by the cell.
    ///
    /// - Complexity: O(n) in the figures of rows whose unit has a scale.
    static func values(in records: DocumentRecords, of paged: PagedText) -> [FigureReference: FigureValue] {
        var values: [FigureReference: FigureValue] = [:]
        for (index, indicator) in records.indicators.enumerated() where indicator.scale > 1 {
            let scale = Decimal(Int64(indicator.scale))
            for field in fields(of: indicator) {
                let figure = indicator[field]
                guard figure.passages.count == 1, let value = figure.quantity,
                    let numeral = numeral(paged.text.bytes, figure.passages[0].text), numeral != value,
                    numeral.multiplied(by: scale) == value
                else { continue }
                if case .percent = figure.value { continue }
                values[.indicator(index, field)] = .money(numeral)
            }
        }
        return values
    }

    private static func fields(of indicator: Indicator) -> [FigureField] {
        var fields: [FigureField] = [.annualTarget, .halfYear, .total]
        fields += indicator.tiers.indices.map { .tier($0) } + indicator.history.indices.map { .history($0) }
        for place in indicator.quarters.indices { fields += [.quarterTarget(place + 1), .quarterAchieved(place + 1)] }
        return fields
    }

    /// The digits of a text as one number, grouping commas left out; nil where they are none, or too many.
    private static func numeral(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Decimal? {
        var mantissa: Int64 = 0
        var count = 0
        var places: Int?
        var offset = range.lowerBound
        while offset < range.upperBound {
            let byte = bytes[offset]
            var digit: UInt8?
            if (0x30...0x39).contains(byte) {
                digit = byte - 0x30
            } else if byte == 0xE0, offset + 2 < range.upperBound, bytes[offset + 1] == 0xA7,
                (0xA6...0xAF).contains(bytes[offset + 2])
            {
                digit = bytes[offset + 2] - 0xA6
                offset += 2
            } else if byte == 0x2E, count > 0 {
                if places != nil { break }
                places = 0
            }
            if let digit {
                guard count < 15 else { return nil }
                mantissa = mantissa * 10 + Int64(digit)
                count += 1
                places = places.map { $0 + 1 }
            } else if count > 0, byte != 0x2E, byte != 0x2C {
                break
            }
            offset += 1
        }
        return count == 0 ? nil : Decimal(mantissa, places: places ?? 0)
    }
}
