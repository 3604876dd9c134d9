internal import BengaliText
internal import Figures
internal import Findings
internal import Pages
internal import Provenance
internal import Records

/// Finds numbers under % that are ten times what stands beside them, since the sign was read as a ০: ৯০০ of ৯০%.
struct TenfoldPercents {
    let index: Int
    let context: AuditContext

    /// More than twice the whole is seldom meant: what is achieved beyond a target stays near it.
    private static let least = Decimal(200)
    private static let most = Decimal(1000)
    /// So many figures of the row must be about a tenth of it.
    private static let fewest = 2

    private var indicator: Indicator { context.records.indicators[index] }

    /// The figures, as questions with the reading that the sign makes: the target and the other periods speak for it.
    func questions() -> [PrintQuestion] {
        guard indicator.unit == .percent else { return [] }
        let suspects = indicator.fields { field, figure in
            guard field != .weight, field != .score, field != .rate, case .number(let number) = figure.value else {
                return false
            }
            return number >= TenfoldPercents.least && number <= TenfoldPercents.most
        }
        guard !suspects.isEmpty else { return [] }
        return suspects.compactMap(question)
    }

    private func question(_ field: FigureField) -> PrintQuestion? {
        let figure = indicator[field]
        guard let passage = figure.passages.first, figure.passages.count == 1, let number = figure.quantity,
            let printed = withSign(context.paged.text.string(passage)), areTenth(of: number, besides: field)
        else { return nil }
        let raw = context.paged.text.string(passage)
        let unit = indicator.unitPassages.map { context.paged.text.string($0) }.joined(separator: " ")
        let finding = Finding(
            rule: .unitKind, table: indicator.table, indicator: index,
            message: Message(
                "unit.kind.tenfold",
                ["code": Wording.name(ofIndicator: index, context), "figure": .text(raw), "unit": .text(unit)]),
            declared: .number(number), cells: [passage.span] + indicator.unitPassages.prefix(1).map(\.span))
        let edit = ExplanationEdit(span: passage.span, from: raw, to: printed)
        return PrintQuestion(
            finding, [PrintCandidate(edits: [edit], witnesses: 2)], author: "author.unit.kind", share: 1)
    }

    /// The figure with a sign for its last digit, where that is a zero.
    private func withSign(_ text: String) -> String? {
        guard let last = text.unicodeScalars.last, last == "০" || last == "0" else { return nil }
        return String(text.unicodeScalars.dropLast()) + "%"
    }

    /// Whether most figures of the row are about a tenth of a number, half of that to half as much again.
    private func areTenth(of number: Decimal, besides own: FigureField) -> Bool {
        let others = indicator.fields { field, figure in
            field != own && field != .weight && field != .score && field != .rate && figure.quantity != nil
                && figure.quantity != .zero
        }.compactMap { indicator[$0].quantity }
        let near = others.count { other in
            // 10 × other between half of the number and three halves of it.
            guard let twenty = other.multiplied(by: Decimal(20)), let three = number.multiplied(by: Decimal(3)) else {
                return false
            }
            return twenty >= number && twenty <= three
        }
        return near >= TenfoldPercents.fewest && near * 2 > others.count
    }
}
