internal import BengaliText
internal import Figures
internal import Findings
internal import Pages
internal import Provenance
internal import Records

/// Writes causes as the contract's explanations.
struct ExplanationWords {
    /// Explanations shown for one finding.
    private static let limit = 8

    let network: CauseNetwork
    /// The finding of each constraint that has one, as an index into the document's findings.
    let findings: [Int: Int]

    /// The explanations of a finding, in the order of its causes, the author's error among them.
    func explanations(_ causes: [FindingCause], at finding: Int) -> [Explanation] {
        var shown = Array(causes.prefix(ExplanationWords.limit))
        if !shown.contains(where: { $0.edits.isEmpty }), let author = causes.first(where: { $0.edits.isEmpty }) {
            shown[shown.count - 1] = author
        }
        return shown.map { cause in
            let restores = cause.edits.isEmpty ? [finding] : cause.restores.compactMap { findings[$0] }
            return Explanation(
                kind: cause.kind, edits: cause.edits.flatMap { edits(network.pool[$0]) },
                restores: Set(restores).sorted(), thousandths: ExplanationWords.thousandths(cause.probability))
        }
    }

    /// A probability as it is shown: never certain either way.
    static func thousandths(_ probability: Double) -> Int { max(1, min(999, Int((probability * 1000).rounded()))) }

    private func edits(_ cause: CauseEdit) -> [ExplanationEdit] {
        if !cause.shown.isEmpty { return cause.shown }
        return cause.changes.compactMap { change in
            guard let passage = place(of: change.cell) else { return nil }
            let from = network.context.records[change.cell].passages.first.map { network.context.paged.text.raw($0) }
            return ExplanationEdit(span: passage.span, from: from ?? "", to: text(change, passage))
        }
    }

    private func text(_ change: CellChange, _ passage: Passage) -> String {
        let text = network.context.paged.text
        switch change.spelling {
        case .variant(let variant): return variant.text(in: Array(text.bytes[passage.text]))
        case .number(let value):
            let isBengali = !text.bytes[passage.text].contains { (0x30...0x39).contains($0) }
            return MessageCatalogue.digits(value.description, bengali: isBengali)
        case .cell(let other): return network.context.records[other].passages.first.map { text.raw($0) } ?? ""
        case .nothing: return ""
        }
    }

    /// Where a cell stands; of one that is not there, the code of its row.
    private func place(of cell: FigureReference) -> Passage? {
        if let passage = network.context.records[cell].passages.first { return passage }
        guard case .indicator(let index, _) = cell else { return nil }
        return network.context.records.indicators[index].codePassage
    }
}
