import Testing

@testable import Evaluation

@Suite("Peers of reconciliation")
struct ReconciliationPeersTests {
    /// Edits over whole numbers; each equation adds its terms up to nothing.
    private func edits(_ values: [Int64], _ equations: [[(Int, Int64)]]) -> BalanceEdits {
        BalanceEdits(
            values: values.map { $0 * 10_000 }, ownPlaces: values.map { _ in 0 },
            edits: equations.map { BalanceEdit(cells: $0.map(\.0), coefficients: $0.map(\.1), constant: 0) })
    }

    @Test(
        "one digit added, lost, exchanged, or two neighbours swapped is one error, and nothing more is",
        arguments: [
            ("152", "125", true), ("152", "15", true), ("152", "1552", true), ("152", "182", true), ("4", "8", true),
            ("152", "152", false), ("152", "251", false), ("152", "1", false), ("1234", "2143", false),
        ])
    func typingErrors(left: String, right: String, isOne: Bool) {
        #expect(ScholtusRepair.isOneErrorAway(Array(left.utf8), Array(right.utf8)) == isOne)
        #expect(ScholtusRepair.isOneErrorAway(Array(right.utf8), Array(left.utf8)) == isOne)
    }

    @Test("Scholtus corrects the cell that stands in no edit that holds")
    func corrected() {
        // 1452 + 116 = 1568 holds, and binds 116; 116 = 161 does not.
        let edits = edits([1452, 116, 1568, 161], [[(0, 1), (1, 1), (2, -1)], [(1, 1), (3, -1)]])
        let corrections = ScholtusRepair().corrections(of: edits)
        #expect(corrections.count == 1)
        #expect(corrections.first?.cell == 3 && corrections.first?.value == 1_160_000)
    }

    @Test("Scholtus corrects nothing where two corrections are as good, nor a cell of one digit unless asked")
    func notUnique() {
        // 12 + 30 = 43: 13 and 31 and 42 would all do.
        #expect(ScholtusRepair().corrections(of: edits([12, 30, 43], [[(0, 1), (1, 1), (2, -1)]])).isEmpty)
        let small = edits([4, 217, 339, 564], [[(0, 1), (1, 1), (2, 1), (3, -1)]])
        #expect(ScholtusRepair().corrections(of: small).map(\.cell) == [3])
        #expect(ScholtusRepair(keepsOneDigit: true).corrections(of: small).isEmpty)
    }

    @Test("least change finds the one cell that two violated edits share, with the value that both ask for")
    func leastChange() {
        // 3 + 4 = 9 and 9 + 1 = 8.
        let edits = edits([3, 4, 9, 1, 8], [[(0, 1), (1, 1), (2, -1)], [(2, 1), (3, 1), (4, -1)]])
        let corrections = FellegiHoltRepair().corrections(of: edits, seed: 1)
        #expect(corrections.map(\.cell) == [2] && corrections.map(\.value) == [70_000])
    }

    @Test("least change breaks ties by its seed: each of three cells now and then, the same for the same seed")
    func ties() {
        let edits = edits([3, 4, 9], [[(0, 1), (1, 1), (2, -1)]])
        let chosen = (0..<40).map { FellegiHoltRepair().corrections(of: edits, seed: $0).map(\.cell) }
        #expect(Set(chosen) == [[0], [1], [2]])
        #expect(chosen == (0..<40).map { FellegiHoltRepair().corrections(of: edits, seed: $0).map(\.cell) })
    }

    @Test("least change satisfies every edit of the component, also where it takes two cells")
    func everyEdit() {
        // Two sums that share the cell 10, which a third edit holds fast.
        let edits = edits(
            [3, 4, 10, 5, 6, 10], [[(0, 1), (1, 1), (2, -1)], [(3, 1), (4, 1), (2, -1)], [(2, 1), (5, -1)]])
        for seed in UInt64(0)..<10 {
            var values = edits.values
            for (cell, value) in FellegiHoltRepair().corrections(of: edits, seed: seed) { values[cell] = value }
            #expect(edits.edits.allSatisfy { $0.residual(values) == 0 })
        }
    }
}
