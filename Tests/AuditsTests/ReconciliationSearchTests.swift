import Figures
import Findings
import Records
import Tables
import Testing

@testable import Audits

/// The search against trying everything.
@Suite("search of explanations")
struct ReconciliationSearchTests {
    /// A small generator of numbers, so that a failure can be seen again.
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    /// Two rows of a report in which some digits were read for others.
    private func network(_ seed: UInt64) -> CauseNetwork {
        var numbers = Numbers(state: seed &+ 99)
        func digit(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &numbers) }
        var rows: [String] = []
        for row in 1...2 {
            let (first, second) = (digit(1...4), digit(1...4))
            let target = digit(6...9)
            var cells = [digit(2...6), target, first, second, first + second, digit(1...6)]
            for place in cells.indices where digit(0...9) < 3 { cells[place] = digit(1...9) }
            let figures = cells.map { MessageCatalogue.digits(String($0), bengali: true) }.joined(separator: "\t")
            rows.append("[১.১.\(MessageCatalogue.digits(String(row), bengali: true))] সভা\tসংখ্যা\t\(figures)")
        }
        var specimen = SpecimenRecords()
        specimen.table(
            .quarterlyProgress, columns: "indicator unit weight annualTarget quarter1 quarter2 total score",
            rows: rows.joined(separator: "\n"))
        let context = specimen.context()
        var network = ConstraintNetwork(context)
        network.judge()
        network.addRedundancy()
        return CauseNetwork(context, network.constraints, network.judgements)
    }

    /// Every explanation of at most two causes, by trying all of them: those of which no part would do.
    private func everything(_ network: CauseNetwork, _ failing: [Int]) -> [String: Double] {
        var readings = network.context.readings
        let cells = Set(failing.flatMap { network.constraints[$0].cells })
        let edits = cells.flatMap { network.edits(of: $0) }.sorted()
        func violated(_ chosen: [Int]) -> Set<Int> {
            let concerned = Set(failing + network.touched(by: chosen))
            return concerned.filter { network.isViolated($0, chosen, &readings) }
        }
        var result: [String: Double] = [:]
        func add(_ chosen: [Int], _ parts: [[Int]]) {
            let authors = violated(chosen)
            guard !parts.contains(where: { violated($0).isSubset(of: authors) }) else { return }
            let cost =
                chosen.reduce(0) { $0 + network.pool[$1].cost } + authors.reduce(0) { $0 + network.authorCost($1) }
            result["\(chosen) \(authors.sorted())"] = cost
        }
        add([], [])
        for edit in edits { add([edit], [[]]) }
        for (place, first) in edits.enumerated() {
            for second in edits[(place + 1)...]
            where !network.pool[second].changes.contains(where: { network.pool[first].changes($0.cell) }) {
                add([first, second], [[], [first], [second]])
            }
        }
        return result
    }

    @Test("what is found is what trying everything finds, at the same cost, the cheapest first", arguments: 1...6)
    func exact(_ seed: UInt64) {
        let network = network(seed)
        let failing = network.constraints.indices.filter { network.fails($0) }
        guard !failing.isEmpty, failing.count <= Components.together else { return }
        let search = ComponentSearch(network, failing: failing)
        let costs = search.explanations.map(\.cost)
        #expect(costs == costs.sorted())
        let all = everything(network, failing)
        let best = costs.first ?? .infinity
        let last = best + ComponentSearch.horizon
        let found = Dictionary(
            uniqueKeysWithValues: search.explanations.map { ("\($0.edits) \($0.authors)", $0.cost) })
        // Ties at a limit may fall either way.
        // A search that met a limit says so; that of its peers which did not must be whole.
        for (name, cost) in all where !search.isBounded && cost < last - 1e-9 {
            #expect(found[name].map { abs($0 - cost) < 1e-9 } == true, "\(name) at \(cost) was not found")
        }
        for explanation in search.explanations where explanation.edits.count <= 2 {
            #expect(all["\(explanation.edits) \(explanation.authors)"] != nil, "\(explanation) is none")
        }
    }

    @Test("two explanations of the same cost are given the same probability")
    func ties() throws {
        var specimen = SpecimenRecords()
        specimen.table(
            .quarterlyProgress, columns: "indicator unit quarter1 quarter2 total",
            rows: "[১.১.১] সভা\tসংখ্যা\t৮\t৮\t১২")
        let finding = try #require(specimen.audited().findings.first)
        let misreads = finding.explanations.filter { $0.kind == .misread && $0.edits.map(\.to) == ["৪"] }
        #expect(misreads.count == 2)
        #expect(misreads.first?.thousandths == misreads.last?.thousandths)
        #expect(finding.verdict != .misread)
    }

    @Test("crores are explained like single digits")
    func crores() throws {
        var specimen = SpecimenRecords()
        specimen.table(
            .quarterlyProgress, columns: "indicator unit quarter1 quarter2 total",
            rows: "[১.১.১] ঋণ\tটাকা\t৪৮০০০০০০০\t১২০০০০০০০\t৫৬০০০০০০০")
        let finding = try #require(specimen.audited().findings.first)
        #expect(finding.explanations.contains { $0.edits.map(\.to) == ["৪৪০০০০০০০"] })
    }

    @Test("ten thousand failing sums and twenty rows with cross totals are bounded, and the cut is told of")
    func bounded() {
        var specimen = SpecimenRecords()
        let rows = (1...600).map { _ in "সভা\tসংখ্যা\t৮\t৮\t৯\t৭\t৫\t১" }.joined(separator: "\n")
        specimen.table(
            .quarterlyProgress, columns: "indicator unit weight annualTarget quarter1 quarter2 total score", rows: rows)
        let context = specimen.context()
        var constraints = ConstraintNetwork(context)
        constraints.judge()
        constraints.addRedundancy()
        let network = CauseNetwork(context, constraints.constraints, constraints.judgements)
        let reconciler = Reconciler(network)
        #expect(network.work < Reconciler.workLimit + ComponentSearch.workLimit * 2)
        #expect(!reconciler.results.isEmpty)
    }
}
