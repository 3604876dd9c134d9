internal import BengaliText
internal import Pages
internal import Provenance

/// Takes from columns the roles that their places alone gave them, where their own headings say something else.
///
/// The columns behind a table's quarters differ from office to office: what is headed অবশিষ্ট or দায়িত্বপ্রাপ্ত কর্মকর্তা is no
/// score, though a template has the score there.
struct ForeignHeadings {
    let headings: [HeadingEvidence]
    let bodies: [BodyEvidence]
    let cells: ClassifiedCells
    let reader: HeadingReader

    /// The roles that a place alone does not give.
    private static let roles: [ColumnRole] = [.score, .halfYear, .total, .quarter, .rate]

    func settle(_ columns: inout [Column]) {
        // Words under the heading of another column are no method: the words beside codes that have a cell of their own.
        for place in columns.indices where columns[place].role == .method {
            let heading = headings[place]
            if heading.likeness >= HeadingEvidence.exact, !heading.roles.isEmpty, !heading.roles.contains(.method),
                bodies[place].count(.method) == 0
            {
                columns[place] = Column(role: .text)
            }
        }
        for place in columns.indices where ForeignHeadings.roles.contains(columns[place].role) {
            let role = columns[place].role
            guard !headings[place].pieces.isEmpty, !headings[place].roles.contains(role),
                headings[place].group == nil, !isNamedElsewhere(role, columns)
            else { continue }
            if headings[place].roles.isEmpty {
                if isForeign(place, to: role) { columns[place] = Column(role: .text) }
            } else if let named = namedBesides(place, columns), role != .quarter {
                columns[place] = Column(role: named)
            }
        }
    }

    /// Whether another column's heading names the role, so that it was displaced and no other's stands there.
    private func isNamedElsewhere(_ role: ColumnRole, _ columns: [Column]) -> Bool {
        headings.indices.contains {
            headings[$0].roles.contains(role) && !headings[$0].roles.contains(columns[$0].role)
        }
    }

    /// Whether all the words over a column are unlike each heading of a role.
    private func isForeign(_ place: Int, to role: ColumnRole) -> Bool {
        guard headings[place].isForeign, headings[place].number == nil, headings[place].years.isEmpty else {
            return false
        }
        // A heading that a scan printed twice still says which quarter.
        if role == .quarter,
            headings[place].pieces.contains(where: {
                HeadingNumbers.quarter(cells.paged.text.bytes, $0.text) != nil
            })
        {
            return false
        }
        return headings[place].pieces.allSatisfy { reader.isForeign(cells.paged.text.bytes, $0.text, to: role) }
    }

    /// What a column is whose heading names something else in every letter: that, where no column is it yet and its cells
    /// may be, or nothing that we know; nil where the heading is another column's.
    private func namedBesides(_ place: Int, _ columns: [Column]) -> ColumnRole? {
        let heading = headings[place]
        // A piece of a heading may read as another, মান of অর্জিত মান; so may one whose place decides what it names.
        guard heading.likeness >= HeadingEvidence.exact, !heading.isShared, heading.pieces.count == 1,
            heading.roles.count == 1, let named = heading.roles.first
        else { return nil }
        let others = columns.indices.filter { columns[$0].role == named }
        guard others.allSatisfy({ headings[$0].roles.contains(named) }) else { return nil }
        return others.isEmpty && bodies[place].fit(named) >= HeadedColumns.leastFit ? named : .text
    }
}
