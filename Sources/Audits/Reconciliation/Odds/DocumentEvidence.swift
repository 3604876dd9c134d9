internal import BengaliText
internal import Figures
internal import Pages
internal import Provenance
internal import Records
internal import Tables

/// Gathers what a document shows of its reader and its author besides its discrepancies.
enum DocumentEvidence {
    /// The evidence of a network's document.
    ///
    /// - Complexity: O(n) in the text's bytes and the constraints' cells.
    static func gather(_ network: CauseNetwork) -> DocumentOdds.Evidence {
        var evidence = DocumentOdds.Evidence()
        let context = network.context
        evidence.text = network.damage
        let misread = Priors.embedded.probability("figure.read")
        var (seen, dated): (Set<FigureReference>, Set<FigureReference>) = ([], [])
        for index in network.constraints.indices where network.judgements[index] == .holds && network.isSearched(index)
        {
            let constraint = network.constraints[index]
            // Most misread dates are still dates of the year: that one is says little, but for the digits of its year.
            if constraint.isOfOneCell {
                if case .inYear = constraint.relation, let cell = constraint.declared { dated.insert(cell) }
                continue
            }
            if !constraint.isRedundancy || constraint.relation == .equal {
                evidence.rules += network.authors.rate(constraint)
            }
            for cell in constraint.cells where seen.insert(cell).inserted {
                count(cell, context, misread, &evidence)
            }
        }
        for cell in dated where !seen.contains(cell) { countYear(cell, context, &evidence) }
        return evidence
    }

    /// What a document's text shows of how it was read.
    static func damage(_ context: AuditContext) -> TextDamage {
        var damage = TextDamage(context.paged.text)
        damage.add(damage: damagedCells(context))
        return damage
    }

    /// The cells that no reader could make a figure of, and the lines that nobody printed.
    private static func damagedCells(_ context: AuditContext) -> Int {
        let records = context.records
        var count = records.areas.count { $0.weight.value == .unreadable }
        count += records.totals.count { $0.figure.value == .unreadable }
        for index in records.indicators.indices where context.figureKinds[index].contains(.unreadable) {
            count += records.indicators[index].fields { $1.value == .unreadable }.count
        }
        return count
            + context.layout.blocks.count { ($0.kind == .noise || $0.kind == .foreign) && isPrinted($0, context) }
    }

    /// Whether anything stands in a block: blank lines at a page's end say nothing of its reader.
    private static func isPrinted(_ block: Block, _ context: AuditContext) -> Bool {
        let paged = context.paged
        return block.lines.contains { line in
            let passage = paged.lines[line].passage
            return paged.text.bytes[passage.text].contains { $0 > 0x20 } && !isFence(paged.text.bytes[passage.text])
        }
    }

    /// Whether a line is what a program puts around a page, three marks or more of one kind: a fence of back-ticks, with the name of
    /// a form behind it or without.
    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first, fences.contains(first) else { return false }
        return line.prefix(3).count == 3 && line.prefix(3).allSatisfy { $0 == first } && line.allSatisfy { $0 < 0x80 }
    }

    /// What fences and rules are made of.
    private static let fences = Array("`~-=*_".utf8)

    private static func count(
        _ cell: FigureReference, _ context: AuditContext, _ misread: Double, _ evidence: inout DocumentOdds.Evidence
    ) {
        let figure = context.records[cell]
        guard figure.passages.count == 1, figure.quantity != nil || figure.date != nil else { return }
        evidence.figures += misread
        let bytes = context.paged.text.bytes.span
        FigureVariants.visitDigits(in: bytes, figure.passages[0].text.clamped(to: bytes.indices)) {
            evidence.digits[$0.value] += 1
        }
    }

    /// Counts the digits of the year that a date ends with.
    private static func countYear(
        _ cell: FigureReference, _ context: AuditContext, _ evidence: inout DocumentOdds.Evidence
    ) {
        let figure = context.records[cell]
        guard figure.passages.count == 1, figure.date?.year != nil else { return }
        var next: Int?
        for digit in digits(figure, context).reversed() {
            if let next, digit.range.upperBound != next { return }
            next = digit.offset
            evidence.digits[digit.value] += 1
        }
    }

    private static func digits(_ figure: Figure, _ context: AuditContext) -> [FigureVariants.Digit] {
        let bytes = context.paged.text.bytes.span
        return FigureVariants.digits(in: bytes, figure.passages[0].text.clamped(to: bytes.indices))
    }
}
