/// How well one class of cell suits one role, from -5 (never) to 5 (nothing else looks so).
///
/// Judged by hand on the published templates' bodies; the accuracy tests over the corpus hold them.
enum RoleFit {
    /// All roles, in their order.
    static let roles = ColumnRole.allCases

    /// Every score, by class and then by role, worked out once.
    static let scores: [Int8] = CellClass.all.flatMap { cell in roles.map { Int8(clamping: score(cell, in: $0)) } }

    /// Four roles, whose scores are reckoned at once.
    typealias Four = SIMD4<Int32>

    /// Every score, by class and then by four of roles: eight fours, which hold more roles than there are.
    static let scoresOfFours: [Four] = CellClass.all.flatMap { cell in
        (0..<8).map { four in
            var scores = Four.zero
            for (lane, role) in roles.dropFirst(four * 4).prefix(4).enumerated() {
                scores[lane] = Int32(clamping: score(cell, in: role))
            }
            return scores
        }
    }

    static func score(_ cell: CellClass, in role: ColumnRole) -> Int {
        switch role {
        case .serial: words(cell, number: 3, text: -2, long: -4, blank: 0)
        case .area: words(cell, number: -3, text: 2, long: 1, blank: 1)
        case .activity: cell == .code2 ? 4 : cell == .code3 ? -2 : words(cell, number: -3, text: 1, long: 2, blank: 0)
        case .indicator: cell == .code3 ? 4 : cell == .code2 ? 0 : words(cell, number: -3, text: 1, long: 2, blank: -1)
        case .unit: cell == .unit ? 5 : cell == .method ? 0 : words(cell, number: -3, text: -1, long: -4, blank: -1)
        case .method: cell == .method ? 5 : words(cell, number: -4, text: -2, long: -4, blank: 0)
        case .rowKind: cell == .rowKind ? 5 : words(cell, number: -4, text: -2, long: -4, blank: 0)
        case .areaWeight, .weight: weight(cell, blank: role == .areaWeight ? 1 : 0)
        case .score: cell == .date || cell == .percent ? -4 : figure(cell, blank: 0)
        case .rate: cell == .percent ? 4 : cell == .date ? -4 : figure(cell, blank: 0)
        case .annualTarget: figure(cell, blank: -1)
        case .total: figure(cell, blank: 0)
        case .quarter, .tier, .halfYear, .previous, .current, .cumulative: figure(cell, blank: 0)
        case .actual, .projection: figure(cell, blank: 1)
        case .responsible: words(cell, number: -3, text: 2, long: 0, blank: 0)
        case .remarks:
            cell == .notApplicable ? 2 : cell == .dash ? 1 : words(cell, number: -2, text: 1, long: 1, blank: 1)
        case .evidence: words(cell, number: -2, text: 2, long: 2, blank: 0)
        case .text: words(cell, number: 0, text: 1, long: 1, blank: 0)
        case .empty: cell == .blank ? 1 : -3
        }
    }

    private static func weight(_ cell: CellClass, blank: Int) -> Int {
        switch cell {
        case .number: 2
        case .unreadable: 2
        case .blank: blank
        case .dash: -1
        case .notApplicable, .percent: -2
        default: -4
        }
    }

    private static func figure(_ cell: CellClass, blank: Int) -> Int {
        switch cell {
        case .number, .percent, .date: 2
        case .dash: 1
        case .unreadable, .ditto: 1
        case .notApplicable: 0
        case .blank: blank
        case .shortText: -2
        default: -4
        }
    }

    private static func words(_ cell: CellClass, number: Int, text: Int, long: Int, blank: Int) -> Int {
        switch cell {
        case .blank: blank
        case .dash, .notApplicable, .ditto, .unreadable: -1
        case .number: number
        case .percent, .date: min(number, -1) - 1
        case .code3, .code2: -2
        case .unit, .rowKind, .method: text - 3
        case .shortText: text
        case .longText: long
        }
    }
}
