internal import Figures
internal import Provenance

/// What the rows of one table belong to: their activities with all their words, and their areas.
struct SharedOwners {
    /// By the row on which its name begins, an area, as an index into the document's.
    var areas: [Int: Int] = [:]
    private var activities: [(code: Code?, codePassage: Passage?, text: [Passage])] = []
    /// The rows on which their names begin, in order.
    private var rows: [Int] = []
    /// By indicator of the table its activity, -1 for those before the first.
    private var activityOfIndicator: [Int] = []
    /// The activities whose words go on in further rows.
    private var extended: Set<Int> = []

    /// An activity begins on a row.
    mutating func beginActivity(_ code: Code?, _ passage: Passage?, _ text: [Passage], row: Int) {
        rows.append(row)
        activities.append((code, passage, text))
    }

    /// The words of the last activity go on.
    mutating func extendActivity(_ passage: Passage) {
        guard !activities.isEmpty else { return }
        activities[activities.count - 1].text.append(passage)
        extended.insert(activities.count - 1)
    }

    /// The table's next indicator stands below the name of the last activity.
    mutating func noteIndicator() { activityOfIndicator.append(activities.count - 1) }

    /// Gives each indicator of the table all words of its activity, and those that stand above the names of their area and
    /// their activity these.
    func settle(_ shared: SharedCells, from start: Int, in records: inout DocumentRecords) {
        if shared.areas.isDoubtful {
            for area in areas.values { records.areas[area].isDoubtful = true }
        }
        guard !extended.isEmpty || !shared.areas.beginnings.isEmpty || !shared.activities.beginnings.isEmpty else {
            return
        }
        let activityOfRow = Dictionary(zip(rows, rows.indices)) { _, last in last }
        for index in start..<records.indicators.count {
            let row = records.indicators[index].row
            if let beginning = shared.areas.beginnings[row], let area = areas[beginning] {
                records.indicators[index].area = area
            }
            if let beginning = shared.activities.beginnings[row], let number = activityOfRow[beginning] {
                records.indicators[index].activityCode = activities[number].code
                records.indicators[index].activityCodePassage = activities[number].codePassage
                records.indicators[index].activity = activities[number].text
            } else if extended.contains(activityOfIndicator[index - start]) {
                records.indicators[index].activity = activities[activityOfIndicator[index - start]].text
            }
        }
    }
}
