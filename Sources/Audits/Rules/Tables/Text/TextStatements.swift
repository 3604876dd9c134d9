internal import BengaliText
internal import Figures
internal import Pages
internal import Provenance
internal import Records
internal import Tables

/// The quantities that a document's sentences state of its indicators, where nothing is left to guess: which indicator,
/// which of its figures, of which period and in which unit.
///
/// A sentence is passed over where it names several indicators or periods, looks back or ahead, rounds, or holds a number
/// besides: a false conflict on a sound document costs more than a statement that is missed.
struct TextStatements {
    private let context: AuditContext
    private let subjects: TextSubjects
    private let words = AuditWords.embedded
    private let periods = PeriodReader()
    private let codes = CodeReader()

    /// No sentence about one indicator names more codes and periods.
    private static let mostNamed = 8

    /// Asks a document.
    init(_ context: AuditContext) {
        self.context = context
        subjects = TextSubjects(context)
    }

    /// The statements, in the order of the text.
    ///
    /// - Complexity: O(n) in the bytes outside tables.
    func all() -> [StatedQuantity] {
        var found: [StatedQuantity] = []
        var part = 0
        var planned: Set<FiscalYear>?
        for block in context.layout.blocks {
            for index in block.lines.clamped(to: context.paged.lines.indices) {
                while part + 1 < context.layout.parts.count, index >= context.layout.parts[part].lines.upperBound {
                    part += 1
                }
                let line = context.paged.lines[index].passage
                guard !line.isEmpty, !line.text.isEmpty else { continue }
                if block.kind == .paragraph || block.kind == .list {
                    found += statements(on: line, planned: planned, part: part)
                }
                // What stands under a heading of what is to be achieved is a target.
                if let heading = heading(line) { planned = heading } else if block.kind == .title { planned = nil }
            }
        }
        return found
    }

    /// The years that a heading of what is to be achieved names; nil for any other line.
    private func heading(_ line: Passage) -> Set<FiscalYear>? {
        guard line.text.count <= 320, words.mentions(.planned, in: context.paged.text.bytes, line.text) else {
            return nil
        }
        return named(line.text).years
    }

    private func statements(on line: Passage, planned: Set<FiscalYear>?, part: Int) -> [StatedQuantity] {
        let bytes = context.paged.text.bytes
        var found: [StatedQuantity] = []
        var start = line.text.lowerBound
        for place in line.text {
            let isDanda = TextNumberScan.isDanda(bytes, place, line.text.upperBound)
            guard isDanda || bytes[place] == 0x3B else { continue }
            found += statements(in: start..<place, of: line, planned: planned, part: part)
            start = place + (isDanda ? 3 : 1)
        }
        found += statements(in: start..<line.text.upperBound, of: line, planned: planned, part: part)
        return found
    }

    /// The periods that a stretch of text names.
    private func named(_ range: Range<Int>) -> (
        years: Set<FiscalYear>, quarters: Set<Int>, ranges: [Range<Int>], isOther: Bool
    ) {
        var result: (years: Set<FiscalYear>, quarters: Set<Int>, ranges: [Range<Int>], isOther: Bool) = (
            [], [], [], false
        )
        for reading in periods.periods(in: context.paged.text.bytes, range) {
            result.ranges.append(reading.range)
            switch reading.period {
            case .fiscalYear(let year): result.years.insert(year)
            case .quarter(let quarter, _): result.quarters.insert(quarter)
            case .halfYear: result.isOther = true
            }
        }
        return result
    }

    private func statements(
        in sentence: Range<Int>, of line: Passage, planned: Set<FiscalYear>?, part: Int
    ) -> [StatedQuantity] {
        let bytes = context.paged.text.bytes
        guard !sentence.isEmpty, !words.mentions(.retrospect, in: bytes, sentence),
            !words.mentions(.inexact, in: bytes, sentence)
        else {
            return []
        }
        let named = named(sentence)
        let codes = codes.codes(in: bytes, sentence)
        guard !named.isOther, named.quarters.count <= 1, named.ranges.count + codes.count <= TextStatements.mostNamed,
            let quantities = TextQuantity.all(in: bytes, sentence, besides: named.ranges + codes.map(\.range)),
            let first = quantities.first, quantities.allSatisfy({ $0.unit == first.unit })
        else { return [] }
        let fields = fields(
            quantities, in: sentence, quarter: named.quarters.first, planned: planned, hasYear: !named.years.isEmpty)
        guard fields.count == quantities.count else { return [] }
        let years = named.years.isEmpty ? planned ?? [] : named.years
        let indicators = subjects.indicators(
            namedBy: context.paged.passage(line, text: sentence), codes: codes, unit: first.unit)
        return zip(fields, quantities).compactMap { field, quantity in
            guard let figure = figure(field, of: indicators, years: years, part: part, saying: quantity.value) else {
                return nil
            }
            return StatedQuantity(
                figure: figure.cell, indicator: figure.indicator, value: quantity.value,
                passage: context.paged.passage(line, text: quantity.range))
        }
    }

    // MARK: Figures

    /// Which figures the numbers of a sentence are; empty where that is not said.
    private func fields(
        _ quantities: [TextQuantity], in sentence: Range<Int>, quarter: Int?, planned: Set<FiscalYear>?, hasYear: Bool
    ) -> [FigureField] {
        let bytes = context.paged.text.bytes
        let isTarget = words.mentions(.target, in: bytes, sentence)
        let isAchieved = words.mentions(.achieved, in: bytes, sentence)
        let target: FigureField = quarter.map { .quarterTarget($0) } ?? .annualTarget
        let isWhole = hasYear && words.mentions(.whole, in: bytes, sentence)
        let achieved: FigureField? = quarter.map { .quarterAchieved($0) } ?? (isWhole ? .total : nil)
        if quantities.count == 2 {
            let before = sentence.lowerBound..<quantities[0].range.lowerBound
            let between = quantities[0].range.upperBound..<quantities[1].range.lowerBound
            guard words.mentions(.target, in: bytes, before), words.mentions(.against, in: bytes, between), isAchieved,
                let achieved
            else { return [] }
            return [target, achieved]
        }
        if isTarget { return isAchieved || planned != nil && !hasYear ? [] : [target] }
        if let planned, !planned.isEmpty, !isAchieved, quarter == nil { return [.annualTarget] }
        return isAchieved ? achieved.map { [$0] } ?? [] : []
    }

    /// The table's figure that should say what the text says: all prints of it agree, and are of the text's year and office.
    private func figure(
        _ field: FigureField, of indicators: [Int], years: Set<FiscalYear>, part: Int, saying value: Decimal
    ) -> (cell: FigureReference, indicator: Int)? {
        let period = ReportingPeriod(context)
        var found: [(cell: FigureReference, indicator: Int)] = []
        for index in indicators {
            let table = context.records.indicators[index].table
            let year = period.fiscalYear(ofTable: table)
            guard years.isEmpty ? period.fiscalYear(ofPart: part) == year : years.count == 1 && years.first == year,
                context.isOneOffice(part, context.layout.tables[table].part)
            else { return nil }
            guard let cell = cell(field, ofIndicator: index, saying: value) else { continue }
            found.append((cell, index))
        }
        guard let first = found.first, let quantity = context.readings[first.cell].quantity,
            found.allSatisfy({ context.readings[$0.cell].quantity == quantity })
        else { return nil }
        return first
    }

    /// The cell of a field; for the year's target of a row with tiers the best tier, where no other tier is meant.
    private func cell(_ field: FigureField, ofIndicator index: Int, saying value: Decimal) -> FigureReference? {
        let own = FigureReference.indicator(index, field)
        if context.readings[own].quantity != nil { return own }
        guard field == .annualTarget, context.readings[own].isAbsent else { return nil }
        let tiers = context.records.indicators[index].tiers
        let cells = tiers.indices.map { FigureReference.indicator(index, .tier($0)) }
        guard !cells.contains(where: { context.readings[$0].quantity == value }) else { return nil }
        return tiers.firstIndex { $0.tier == 100 }.map { cells[$0] }.flatMap {
            context.readings[$0].quantity == nil ? nil : $0
        }
    }
}
