internal import BengaliText
internal import Figures
internal import Pages
internal import Provenance
internal import Records
internal import Tables

/// One serial number as it stands on the page.
struct PrintedSerial {
    /// The number.
    var number: Int
    /// Where it stands.
    var passage: Passage
    /// The indicator whose row it stands in, if its table has indicators.
    var indicator: Int?
    /// Where that indicator's activity's code stands.
    var activity: Passage?
    /// Whether it is a 1 with a heading, a section row or a total between it and the serial before.
    var mayBeginAgain: Bool

    /// The serials of a table, in the order of its rows: its indicators', or else its serial column's.
    static func all(ofTable table: Int, in context: AuditContext) -> [PrintedSerial] {
        let ofIndicators = indicators(ofTable: table, in: context)
        return ofIndicators.isEmpty ? cells(ofTable: table, in: context) : ofIndicators
    }

    private static func indicators(ofTable table: Int, in context: AuditContext) -> [PrintedSerial] {
        var result: [PrintedSerial] = []
        var row = 0
        for index in context.records.indicators(ofTable: table) {
            let indicator = context.records.indicators[index]
            guard let number = indicator.serial, isCount(number), let passage = indicator.serialPassage else {
                continue
            }
            let rows = context.layout.tables[table].rows
            result.append(
                PrintedSerial(
                    number: number, passage: passage, indicator: index, activity: indicator.activityCodePassage,
                    mayBeginAgain: number == 1 && hasBreak(rows, from: row, to: indicator.row)))
            row = indicator.row
        }
        return result
    }

    private static func cells(ofTable table: Int, in context: AuditContext) -> [PrintedSerial] {
        let table = context.layout.tables[table]
        guard table.kind != .contents, let column = table.columns.firstIndex(where: { $0.role == .serial }) else {
            return []
        }
        var result: [PrintedSerial] = []
        var last = 0
        var style: Style?
        for (place, row) in table.rows.enumerated() where row.kind == .data {
            guard let cell = table.cell(of: row, inColumn: column), let number = number(cell.passage, context) else {
                continue
            }
            // (ক) and (খ) under ১. number what stands under it, and do not run on with it.
            let own = Style(cell.passage, context)
            guard own == style ?? own else { continue }
            style = own
            let isAgain = number == 1 && hasBreak(table.rows, from: last, to: place)
            result.append(
                PrintedSerial(
                    number: number, passage: cell.passage, indicator: nil, activity: nil, mayBeginAgain: isAgain))
            last = place
        }
        return result
    }

    private static func hasBreak(_ rows: [Row], from first: Int, to last: Int) -> Bool {
        guard first < last, last <= rows.count else { return false }
        return rows[first..<last].contains { $0.kind != .data && $0.kind != .continuation }
    }

    /// The number of a serial cell, `০১`, `০১।`, `(১)`, `ক.`; nil where anything else stands behind it.
    private static func number(_ passage: Passage, _ context: AuditContext) -> Int? {
        guard let reading = SerialReader().read(context.paged.text.bytes, passage.text),
            reading.range.upperBound == passage.text.upperBound
        else { return nil }
        return reading.number
    }

    /// How a serial is written.
    private struct Style: Equatable {
        var hasDigits: Bool
        var isBracketed: Bool

        init(_ passage: Passage, _ context: AuditContext) {
            let text = context.paged.text.string(passage)
            hasDigits = text.unicodeScalars.contains(where: PrintedDigits.isDigit)
            isBracketed = text.utf8.first == 0x28
        }
    }

    private static func isCount(_ number: Int) -> Bool { (0...999_999).contains(number) }
}
