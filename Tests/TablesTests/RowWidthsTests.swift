import Testing

@testable import Tables

@Suite("How many cells most rows have")
struct RowWidthsTests {
    private func widths(_ rows: [Int]) -> RowWidths {
        var widths = RowWidths()
        for row in rows { widths.take(row) }
        return widths
    }

    @Test("the width of most rows counts, wherever they stand")
    func most() {
        for rows in [[12, 12, 11], [11, 12, 12], [12, 3, 12, 500, 3, 12]] {
            #expect(widths(rows).usual(ofEqual: .larger) == 12)
            #expect(widths(rows).usual(ofEqual: .smaller) == 12)
        }
    }

    @Test("of two that as many rows have, the one that is asked for counts")
    func equal() {
        #expect(widths([9, 12, 9, 12, 4]).usual(ofEqual: .larger) == 12)
        #expect(widths([9, 12, 9, 12, 4]).usual(ofEqual: .smaller) == 9)
        #expect(widths([0, 7]).usual(ofEqual: .smaller) == 0)
        #expect(widths([0, 7]).usual(ofEqual: .larger) == 7)
    }

    @Test("no rows have no cells")
    func none() {
        #expect(widths([]).usual(ofEqual: .larger) == 0)
        #expect(widths([]).usual(ofEqual: .smaller) == 0)
    }

    @Test("a role's place is that among all roles")
    func places() {
        #expect(ColumnRole.allCases.map(\.place) == Array(ColumnRole.allCases.indices))
    }

    @Test("a set of roles holds those it was given, and no others")
    func roles() {
        var roles = RoleSet([0, 23])
        for place in 0..<24 { #expect(roles.contains(place) == (place == 0 || place == 23)) }
        roles.formUnion(RoleSet([5]))
        roles.insert(7)
        #expect((0..<24).filter(roles.contains) == [0, 5, 7, 23])
    }
}
