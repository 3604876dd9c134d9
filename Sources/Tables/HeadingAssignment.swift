internal import Figures

/// Gives each column the heading that names it, wherever that heading stands, and each column of a year its year.
struct HeadingAssignment {
    let headings: [HeadingEvidence]

    init(_ headings: [HeadingEvidence]) {
        self.headings = headings
    }

    func assign(to columns: inout [Column]) {
        var used = [Bool](filledWith: false, count: headings.count)
        func take(_ heading: Int, for column: Int) {
            columns[column].heading = headings[heading].pieces
            columns[column].year = columns[column].year ?? headings[heading].year(of: columns[column].role)
            used[heading] = true
        }
        func names(_ heading: Int, _ column: Int) -> Bool {
            headings[heading].roles.contains(columns[column].role)
                && (headings[heading].number == nil
                    || headings[heading].number == columns[column].tier ?? columns[column].quarter)
        }
        // Where a heading stands over its own column; then headings that were displaced, in order; then what is left.
        for column in columns.indices where !headings[column].pieces.isEmpty && names(column, column) {
            take(column, for: column)
        }
        for column in columns.indices where columns[column].heading.isEmpty && columns[column].role != .empty {
            if let heading = headings.indices.first(where: { !used[$0] && names($0, column) }) {
                take(heading, for: column)
            }
        }
        for column in columns.indices
        where columns[column].heading.isEmpty && !used[column] && !headings[column].pieces.isEmpty {
            if headings[column].roles.isEmpty || columns[column].role == .empty || columns[column].role == .text {
                take(column, for: column)
            }
        }
        orderYears(of: .actual, in: &columns)
        orderYears(of: .projection, in: &columns)
        assignYears(to: &columns)
        if let run = YearRun(columns), run.isOpen(columns), let target = run.target(of: columns) {
            run.fill(&columns, target: target)
        }
    }

    /// Years run on from left to right, so headings that were displaced among columns of one role are put in order.
    private func orderYears(of role: ColumnRole, in columns: inout [Column]) {
        let places = columns.indices.filter { columns[$0].role == role && columns[$0].year != nil }
        guard places.count > 1 else { return }
        let years = places.compactMap { columns[$0].year }.sorted()
        for (place, year) in zip(places, years) { columns[place].year = year }
    }

    /// Actuals, the target and projections run on year by year, so one known year gives the others.
    private func assignYears(to columns: inout [Column]) {
        guard columns.contains(where: { $0.role == .actual || $0.role == .projection }) else { return }
        let run = columns.indices.filter {
            [.actual, .projection].contains(columns[$0].role)
                || (columns[$0].role == .annualTarget && columns.contains { $0.role == .projection })
        }
        guard let known = run.firstIndex(where: { columns[$0].year != nil }), let year = columns[run[known]].year else {
            return
        }
        // Tiers stand between the actuals and the projections of one target year, which then has no column here.
        for (place, column) in run.enumerated() where columns[column].year == nil {
            let isAcross =
                columns[run[known]].role != columns[column].role && !columns.contains { $0.role == .annualTarget }
            guard !isAcross else { continue }
            columns[column].year = FiscalYear(start: year.start + place - known)
        }
    }
}
