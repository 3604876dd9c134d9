internal import Figures
internal import Records

extension Indicator {
    /// Calls `body` with each figure and what it is, in the order of the contract, without making a list of them.
    func visitFigures(_ body: (FigureField, borrowing Figure) -> Void) {
        body(.weight, weight)
        body(.annualTarget, annualTarget)
        for index in tiers.indices { body(.tier(index), tiers[index].figure) }
        for index in quarters.indices {
            body(.quarterTarget(index + 1), quarters[index].target)
            body(.quarterAchieved(index + 1), quarters[index].achieved)
        }
        for index in history.indices { body(.history(index), history[index].figure) }
        body(.halfYear, halfYear)
        if let progress {
            body(.previous, progress.previous)
            body(.current, progress.current)
            body(.rate, progress.rate)
        }
        body(.total, total)
        body(.score, score)
    }

    /// The fields whose figures meet a condition, in the order of the contract.
    func fields(where isWanted: (FigureField, borrowing Figure) -> Bool) -> [FigureField] {
        var result: [FigureField] = []
        visitFigures { field, figure in
            if isWanted(field, figure) { result.append(field) }
        }
        return result
    }
}
