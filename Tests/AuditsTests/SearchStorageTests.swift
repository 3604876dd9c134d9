import Figures
import Records
import Testing

@testable import Audits

@Suite("what the search of explanations keeps in little memory")
struct SearchStorageTests {
    @Test("the causes of a way out stand in order, however they were found")
    func repairsAreOrdered() {
        #expect(Array(RepairEdits(7)) == [7])
        #expect(Array(RepairEdits(9, 2)) == [2, 9])
        for edits in [[1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1]] {
            #expect(Array(RepairEdits(edits[0], edits[1], edits[2])) == [1, 2, 3])
        }
    }

    @Test("what was judged is found again by its causes, and nothing else is")
    func judgementsAreFound() {
        func key(_ constraint: Int, _ edits: [Int]) -> JudgementKey {
            var key = JudgementKey(constraint: constraint)
            for edit in edits { key.add(edit) }
            return key
        }
        var table = JudgementTable()
        for constraint in 0..<60 {
            for edit in 0..<60 {
                table.insert(edit % 2 == 0 ? .holds : .fails, for: key(constraint, [edit, edit + constraint]))
            }
        }
        for constraint in 0..<60 {
            for edit in 0..<60 {
                #expect(table[key(constraint, [edit, edit + constraint])] == (edit % 2 == 0 ? .holds : .fails))
                #expect(table[key(constraint, [edit])] == nil)
                #expect(table[key(constraint, [edit, edit + constraint, 0])] == nil)
            }
        }
    }

    @Test("states come by their bounds with all that led to them")
    func statesAreWrittenOut() throws {
        var queue = NodeQueue()
        func next() throws -> SearchNode {
            let node = queue.pop()
            return try #require(node)
        }
        queue.push(SearchStep(), cost: 0, bound: 1)
        let root = try next()
        #expect(root.edits.isEmpty && root.settled.isEmpty && root.authors.isEmpty)
        queue.push(SearchStep(from: root.state, author: 5), cost: 4, bound: 6)
        queue.push(SearchStep(from: root.state, settling: 8, by: RepairEdits(3, 1)), cost: 2, bound: 3)
        let first = try next()
        #expect(first.edits == [1, 3] && first.settled == [8] && first.cost == 2 && first.bound == 3)
        queue.push(SearchStep(from: first.state, settling: 9, by: RepairEdits(0)), cost: 5, bound: 5)
        queue.push(SearchStep(from: first.state, author: 7), cost: 5, bound: 5)
        let second = try next()
        #expect(second.edits == [1, 3, 0] && second.settled == [8, 9] && second.authors.isEmpty)
        let third = try next()
        #expect(third.edits == [1, 3] && third.settled == [8] && third.authors == [7])
        let fourth = try next()
        #expect(fourth.authors == [5] && fourth.edits.isEmpty)
        #expect(queue.pop() == nil)
    }

    @Test("a variant keeps how it is written")
    func spellingsAreKept() {
        let bytes = Array("১২.৫".utf8)
        let digit = VariantSpelling(replaced: 3..<6, written: .digit(7), also: nil, width: 3, pair: 72)
        #expect(digit.text(in: bytes) == "১৭.৫" && digit.pair == 72 && !digit.isPiece && digit.also == nil)
        let twice = VariantSpelling(replaced: 0..<3, written: .digit(4), also: 7..<10, width: 3, pair: 41)
        #expect(twice.text(in: bytes) == "৪২.৪" && twice.also == 7..<10)
        let lost = VariantSpelling(replaced: 3..<3, written: .decimal(5), also: nil, width: 1, pair: nil)
        #expect(lost.text(in: Array("123".utf8)) == "123.5" && lost.isPiece && lost.pair == nil)
        let point = VariantSpelling(replaced: 6..<7, written: .nothing, also: nil, width: 3, pair: nil)
        #expect(point.text(in: bytes) == "১২৫" && point.isPiece)
    }

    @Test("a cause has all its changes, one or several")
    func changesAreKept() {
        let one = CellChange(cell: .area(1), value: .number(Decimal(5)), spelling: .nothing)
        let other = CellChange(cell: .total(2), value: .blank, spelling: .nothing)
        #expect(CellChanges([]).isEmpty && CellChanges([]).onlyValue == nil)
        #expect(CellChanges(one: one).map(\.cell) == [.area(1)] && CellChanges([one]).onlyValue == one.value)
        #expect(CellChanges([one, other]).map(\.cell) == [.area(1), .total(2)])
        #expect(CellChanges([one, other]).onlyValue == nil)
    }
}
