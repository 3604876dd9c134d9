internal import BengaliText
public import Pages
internal import Provenance
public import Tables

/// The columns that no field of a record has, where an identity that a heading states, `১২=(৫-১১)`, may be of them.
///
/// Which columns its numbers are is settled where it is judged; here it is enough that some heading states one.
public struct IdentityColumns: Sendable {
    /// Their places, in source order; empty where no heading states an identity.
    public let others: [Int]

    /// Finds them.
    ///
    /// - Complexity: O(n) in the headings' bytes.
    public init(_ table: Table, _ paged: PagedText) {
        let isStated = table.columns.contains { column in
            column.heading.contains {
                HeadingIdentity.read(paged.text.bytes, $0.text, columns: 64) != nil
            }
        }
        others = isStated ? table.columns.indices.filter { IdentityColumns.isOther(table.columns[$0].role) } : []
    }

    /// Whether a column of a role holds what no field of a record does.
    private static func isOther(_ role: ColumnRole) -> Bool {
        switch role {
        case .text, .empty, .remarks, .evidence, .responsible: true
        default: false
        }
    }
}
