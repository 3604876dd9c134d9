internal import BengaliText
internal import Pages
internal import Provenance
internal import Templates

/// What recognition made of a table's columns.
struct RecognisedColumns {
    var kind: TableKind
    var plan: PlanKind?
    var template: String?
    var columns: [Column]
    var hasMandatoryCodes = false
}

/// Finds a table's columns: the template that fits best and, where none does, what headings and cells say alone.
struct ColumnRecogniser {
    let cells: ClassifiedCells
    let reader: HeadingReader
    let templates: [RoleTemplate]
    /// How the figures of the columns stand to each other, where no heading tells them apart.
    var orders: FigureOrders?

    /// How good an alignment must be, in hundredths for each column of the template that must be there.
    private static let leastScore = 350
    /// How many templates are aligned in full.
    private static let finalists = 3
    /// What a title that names the template's plan adds.
    private static let planBonus = 400

    func recognise(_ draft: TableDraft, titlePlan: PlanKind?) -> RecognisedColumns {
        let width = draft.width
        if draft.isContents {
            return RecognisedColumns(
                kind: .contents, plan: nil, template: "contents",
                columns: (0..<width).map { Column(role: $0 == width - 1 ? .remarks : .text) })
        }
        let read = reader.read(draft, of: cells, width: width)
        let isNumbered = numbered(draft, width: width)
        let headed = read.indices.last { !read[$0].pieces.isEmpty || !isNumbered.isEmpty && isNumbered[$0] }
        let astray = AstrayRows.find(in: draft, of: cells, headed: headed.map { $0 + 1 } ?? 0)
        var evidence = Evidence(
            headings: read, bodies: bodies(of: draft, but: astray, width: width), isNumbered: isNumbered)
        CarriedHeadings(draft: draft, cells: cells).settle(&evidence.headings)
        SharedHeadings(bodies: evidence.bodies, isNumbered: evidence.isNumbered).settle(&evidence.headings)
        WholeHeadings(cells: cells, reader: reader).settle(&evidence.headings)
        SoleAchievement(draft: draft, cells: cells).settle(&evidence.headings)
        let mirrored = MirroredTiers(evidence.headings)
        mirrored.settle(&evidence.headings)
        evidence.tiers = mirrored.isMirrored ? nil : FallingTiers(draft, cells, evidence.headings)
        if evidence.isHeadless {
            var byOrder = ColumnRecogniser(
                cells: cells, reader: reader, templates: templates + templates.flatMap(\.variants))
            byOrder.orders = FigureOrders(draft, cells: cells, width: width)
            return byOrder.recognise(draft, evidence, titlePlan)
        }
        var recognised = recogniseMoved(draft, evidence, titlePlan)
        mirrored.restore(&recognised.columns)
        ProgressToDate(headings: evidence.headings).settle(&recognised)
        WeightedScores(draft: draft, cells: cells, headings: evidence.headings).settle(&recognised.columns)
        return recognised
    }

    /// The columns of a table whose heading may have lost a cell, or has one twice: with the places of its headings with which
    /// they suit the columns best.
    private func recogniseMoved(
        _ draft: TableDraft, _ evidence: Evidence, _ titlePlan: PlanKind?
    ) -> RecognisedColumns {
        let moves = HeadingMoves(draft, of: cells, headings: evidence.headings, bodies: evidence.bodies).possible()
        guard !moves.isEmpty else { return recognisePairs(draft, evidence, titlePlan, .own) }
        var best = (places: HeadingPlaces.own, score: score(draft, evidence, titlePlan, .own) + ColumnRecogniser.move)
        for places in moves {
            let score = score(draft, moved(evidence, places, draft), titlePlan, places)
            if score > best.score { best = (places, score) }
        }
        return recognisePairs(draft, moved(evidence, best.places, draft), titlePlan, best.places)
    }

    private func moved(_ evidence: Evidence, _ places: HeadingPlaces, _ draft: TableDraft) -> Evidence {
        var moved = evidence
        if places.isUpperAlone {
            // What stands below the moved ones is another cell's now.
            moved.headings = reader.read(draft, of: cells, width: evidence.headings.count, places)
            SoleAchievement(draft: draft, cells: cells).settle(&moved.headings)
        } else {
            places.settle(&moved.headings)
        }
        return moved
    }

    /// By how much headings must suit the columns better where they stand elsewhere.
    private static let move = 300

    /// How well the best template's columns suit a table's with its headings in some places.
    private func score(
        _ draft: TableDraft, _ read: Evidence, _ titlePlan: PlanKind?, _ places: HeadingPlaces
    ) -> Int {
        var evidence = read
        if let pairs = PairedColumns(draft, of: cells, reader: reader, headings: read.headings, places: places) {
            pairs.settle(&evidence.headings)
            evidence = evidence.keeping(pairs.kept)
        }
        let aligner = ColumnAligner(
            headings: evidence.headings, bodies: evidence.bodies, isNumbered: evidence.isNumbered)
        return best(aligner, priors(titlePlan), evidence.tiers)?.score ?? 0
    }

    /// What speaks for each template before a table is seen.
    private func priors(_ titlePlan: PlanKind?) -> [Int] {
        templates.map { template in
            template.prior + (titlePlan != nil && template.plan == titlePlan ? ColumnRecogniser.planBonus : 0)
        }
    }

    /// The columns of a table, those of targets beside achievements set aside where it has such.
    private func recognisePairs(
        _ draft: TableDraft, _ read: Evidence, _ titlePlan: PlanKind?, _ places: HeadingPlaces
    ) -> RecognisedColumns {
        guard let pairs = PairedColumns(draft, of: cells, reader: reader, headings: read.headings, places: places)
        else {
            return recognise(draft, read, titlePlan)
        }
        var evidence = read
        pairs.settle(&evidence.headings)
        var recognised = recognise(draft, evidence.keeping(pairs.kept), titlePlan)
        recognised.columns = pairs.all(recognised.columns, headings: read.headings)
        if recognised.columns.contains(where: { $0.role == .quarter && !$0.isTarget }) {
            recognised.kind = .quarterlyPlan
        }
        return recognised
    }

    /// What speaks for the roles of some columns.
    private struct Evidence {
        var headings: [HeadingEvidence]
        var bodies: [BodyEvidence]
        /// Empty where the table has no row of column numbers.
        var isNumbered: [Bool]
        /// Which columns' figures are those of tiers, where these must be asked.
        var tiers: FallingTiers?

        /// Whether a wide table has no heading that says anything, so that its cells alone tell its columns apart.
        var isHeadless: Bool {
            headings.count >= Evidence.wide
                && headings.allSatisfy { $0.roles.isEmpty && $0.group == nil && $0.years.isEmpty && !$0.isForeign }
        }

        /// The narrowest plan or report has so many columns.
        private static let wide = 7

        func keeping(_ columns: [Int]) -> Evidence {
            Evidence(
                headings: columns.map { headings[$0] }, bodies: columns.map { bodies[$0] },
                isNumbered: isNumbered.isEmpty ? [] : columns.map { isNumbered[$0] },
                tiers: columns.count == headings.count ? tiers : nil)
        }
    }

    private func recognise(_ draft: TableDraft, _ evidence: Evidence, _ titlePlan: PlanKind?) -> RecognisedColumns {
        let (headings, bodies) = (evidence.headings, evidence.bodies)
        let aligner = ColumnAligner(headings: headings, bodies: bodies, isNumbered: evidence.isNumbered)
        if let best = best(aligner, priors(titlePlan), evidence.tiers),
            isGood(best, aligner, hasHeading: draft.hasHeading)
        {
            return columns(of: best, headings, bodies, draft)
        }
        return fallback(headings, bodies, draft)
    }

    /// The best alignment: in place, where that explains every known heading; else the best in full of the templates
    /// that fit best in place, by what the figures of tiers say besides.
    private func best(_ aligner: ColumnAligner, _ priors: [Int], _ tiers: FallingTiers?) -> ColumnAlignment? {
        if let orders { return best(aligner, priors, orders) }
        var ranking = TemplateRanking(templates, priors, aligner)
        guard var first = ranking.next() else { return nil }
        if var alignment = aligner.alignInPlace(to: templates[first], at: first, &ranking.work) {
            alignment.score += priors[first]
            return alignment
        }
        var aligner = aligner
        if let columns = tiers?.columns {
            aligner = aligner.knowing(tiers: columns)
            ranking = TemplateRanking(templates, priors, aligner)
            first = ranking.next() ?? first
        }
        var best: ColumnAlignment?
        let bounds = aligner.bounds()
        var finalist: Int? = first
        for _ in 0..<ColumnRecogniser.finalists {
            guard let index = finalist else { break }
            defer { finalist = ranking.next() }
            // Of equals the template listed first is taken; most finalists cannot reach the best one's score.
            if let best {
                let most = aligner.mostScore(templates[index], bounds, &ranking.work) + priors[index]
                if most < best.score || most == best.score && index > best.template { continue }
            }
            var alignment = aligner.align(to: templates[index], at: index)
            alignment.score += priors[index]
            let isBetter = best.map {
                alignment.score > $0.score || alignment.score == $0.score && index < $0.template
            }
            if isBetter ?? true { best = alignment }
        }
        return best
    }

    /// The best alignment by cells and by how their figures stand to each other.
    private func best(_ aligner: ColumnAligner, _ priors: [Int], _ orders: FigureOrders) -> ColumnAlignment? {
        var best: (alignment: ColumnAlignment, score: Int)?
        for index in templates.indices {
            var alignment = aligner.align(to: templates[index], at: index)
            alignment.score += priors[index]
            let score = alignment.score + orders.score(columns(of: alignment))
            if best.map({ score > $0.score }) ?? true { best = (alignment, score) }
        }
        return best?.alignment
    }

    /// The columns as an alignment has them.
    private func columns(of alignment: ColumnAlignment) -> [Column] {
        alignment.slots.map { slot in
            guard let slot = slot.map({ templates[alignment.template].slots[$0] }) else { return Column(role: .empty) }
            return Column(
                role: slot.role, quarter: slot.role == .quarter ? slot.number : nil,
                tier: slot.role == .tier ? slot.number : nil, isTarget: slot.isTarget)
        }
    }

    private func isGood(_ alignment: ColumnAlignment, _ aligner: ColumnAligner, hasHeading: Bool) -> Bool {
        let template = templates[alignment.template]
        let required = template.required
        let found = alignment.slots.count { $0.map { !template.slots[$0].isOptional } ?? false }
        // A table of the family may have lost a column or two, never every other one; and headings that name other
        // things than the template's are another table's, however well its cells would fit.
        let support = aligner.support(alignment, of: template)
        return alignment.score >= required * ColumnRecogniser.leastScore && found * 4 >= required * 3
            && (hasHeading ? support * 2 > required : support > 0)
    }

    /// Which columns the row of column numbers has a number for; empty where there is no such row.
    private func numbered(_ draft: TableDraft, width: Int) -> [Bool] {
        guard let row = draft.rows.first(where: { $0.kind == .numbering }) else { return [] }
        return (0..<width).map { $0 < row.cells.count && cells.classes[row.cells.lowerBound + $0] != .blank }
    }

    /// What stands in each column, of all rows but those at some places, which stand in others' columns.
    private func bodies(of draft: TableDraft, but astray: Set<Int>, width: Int) -> [BodyEvidence] {
        var bodies = [BodyEvidence](filledWith: BodyEvidence(), count: width)
        for (place, row) in draft.rows.enumerated() where row.kind == .data && !row.isDoubled {
            if !astray.isEmpty, astray.contains(place) { continue }
            // A row with one filled cell is a section or a tail and says nothing of the columns.
            guard cells.filled(row.cells) >= 2 else { continue }
            for column in 0..<width {
                guard column < row.cells.count else {
                    bodies[column].take(.blank)
                    continue
                }
                let index = row.cells.lowerBound + column
                let cell = cells.classes[index]
                let text = cells.paged.cells[index].text
                bodies[column].take(
                    cell, number: cell == .number ? HeadingNumbers.first(cells.paged.text.bytes, text) : nil)
            }
        }
        return bodies
    }

    private func columns(
        of alignment: ColumnAlignment, _ headings: [HeadingEvidence], _ bodies: [BodyEvidence], _ draft: TableDraft
    ) -> RecognisedColumns {
        let template = templates[alignment.template]
        var slots = alignment.slots
        UnheadedColumns(headings: headings, bodies: bodies, template: template).settle(&slots)
        var columns: [Column] = slots.enumerated().map { place, slot in
            // A column that the template has not, with a heading of its own, holds something that it does not name.
            guard let slot else {
                return Column(role: headings[place].isForeign && bodies[place].filled > 0 ? .text : .empty)
            }
            return Column(role: template.slots[slot].role, isTarget: template.slots[slot].isTarget)
        }
        for (index, slot) in slots.enumerated() {
            guard let slot else { continue }
            if columns[index].role == .quarter {
                // A report of one quarter says in its heading which.
                columns[index].quarter = template.slots[slot].number ?? headings[index].number
            }
            if columns[index].role == .tier { columns[index].tier = template.slots[slot].number }
        }
        let headed = HeadedColumns(headings: headings, bodies: bodies)
        if headed.exceed(template, read: columns), let read = headed.columns() {
            return fallback(read, headings, bodies, draft)
        }
        ColumnCorrections(headings: headings, bodies: bodies).swap(&columns)
        let strangers = StrangerColumns(headings: headings, bodies: bodies, template: template)
        if draft.isEven(cells), let parted = strangers.columns(against: columns) {
            columns = parted
        } else if let ordered = headed.columns(against: columns) {
            columns = ordered
        }
        ForeignHeadings(headings: headings, bodies: bodies, cells: cells, reader: reader).settle(&columns)
        EvaluatedYear(headings: headings, template: template).settle(&columns)
        DoubtfulColumns(headings: headings, bodies: bodies).mark(&columns)
        HeadingAssignment(headings).assign(to: &columns)
        // Without a column that tells targets from achievements the quarters report what was achieved.
        let isProgress =
            template.kind == .quarterlyPlan && !columns.contains { $0.role == .rowKind || $0.isTarget }
        var kind = isProgress ? .quarterlyProgress : template.kind
        if kind == .quarterlyProgress, !columns.contains(where: { $0.role == .quarter }) { kind = .cumulativeProgress }
        return RecognisedColumns(
            kind: kind, plan: template.plan, template: template.name, columns: columns,
            hasMandatoryCodes: hasMandatoryCodes(draft))
    }

    /// Whether at least one code of the rows is of the mandatory part.
    private func hasMandatoryCodes(_ draft: TableDraft) -> Bool {
        let bytes = cells.paged.text.bytes
        for row in draft.rows where row.kind == .data {
            for index in row.cells where cells.classes[index] == .code3 || cells.classes[index] == .code2 {
                let range = cells.paged.cells[index].text
                let head = range.lowerBound..<min(range.upperBound, range.lowerBound + 8)
                // One byte of either mark tells most codes apart.
                guard head.contains(where: { bytes[$0] == 0x4D || bytes[$0] == 0x8F }) else { continue }
                if Self.marks.contains(where: { PhraseTable.contains($0, in: bytes, head) }) { return true }
            }
        }
        return false
    }

    /// What the codes of the mandatory part begin with.
    private static let marks = [Array("এম".utf8), Array("M.".utf8)]

    /// No template fits: each column by its heading, else by what stands in it.
    private func fallback(
        _ headings: [HeadingEvidence], _ bodies: [BodyEvidence], _ draft: TableDraft
    ) -> RecognisedColumns {
        let headed = HeadedColumns(headings: headings, bodies: bodies)
        if let read = headed.columns() { return fallback(read, headings, bodies, draft) }
        let columns: [Column] = headings.indices.map { place in
            let (heading, body) = (headings[place], bodies[place])
            let role = headed.role(place)
            if !heading.roles.isEmpty, heading.likeness >= HeadingEvidence.sure,
                body.fit(role) >= HeadedColumns.leastFit
            {
                return Column(
                    role: role, quarter: role == .quarter ? heading.number : nil,
                    tier: role == .tier ? heading.number : nil)
            }
            return Column(role: body.filled == 0 && heading.pieces.isEmpty ? .empty : .text)
        }
        return fallback(columns, headings, bodies, draft)
    }

    /// What columns make that no template has.
    private func fallback(
        _ read: [Column], _ headings: [HeadingEvidence], _ bodies: [BodyEvidence], _ draft: TableDraft
    ) -> RecognisedColumns {
        var columns = read
        HeadingAssignment(headings).assign(to: &columns)
        let hasIndicators =
            columns.contains { $0.role == .indicator } && columns.contains { $0.role == .unit || $0.role == .weight }
        let hasSerial =
            columns.first?.role == .serial
            || bodies.first.map { $0.rows > 1 && $0.count(.number) * 4 >= $0.rows * 3 } == true
        if hasSerial, !columns.isEmpty, columns[0].role == .text { columns[0].role = .serial }
        let kind: TableKind
        if hasIndicators {
            kind = HeadedColumns.kind(of: columns, else: .other)
        } else {
            kind = hasSerial ? (columns.count <= 2 ? .list : .register) : .other
        }
        return RecognisedColumns(
            kind: kind, plan: nil, template: nil, columns: columns, hasMandatoryCodes: hasMandatoryCodes(draft))
    }
}
