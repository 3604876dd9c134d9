internal import Audits
internal import Figures
internal import Pages
internal import Pipeline
internal import Records
internal import Specimens
internal import Tables

extension DocumentComparison {
    /// Which areas were found, each with its weight, and under which of them each indicator stands.
    mutating func compareAreas() {
        var isTaken = [Bool](repeating: false, count: found.records.areas.count)
        for table in document.tables.indices {
            var areaFound: [Int: Int] = [:]
            for (row, line) in lines(ofTable: table).enumerated() {
                guard let area = document.tables[table].rows[row].area,
                    let weight = document.tables[table].areas[area].weight, !weight.isDamaged
                else { continue }
                let range = lines(ofArea: area, from: row, table: table)
                let index = found.records.areas.indices.first { index in
                    !isTaken[index] && range.contains(Int(found.records.areas[index].line))
                        && found.records.areas[index].weight.value == weight.value
                }
                guard let index else {
                    score.areas.missed += 1
                    fail("area", "\(area + 1), \(weight.printed), was not found", line)
                    continue
                }
                isTaken[index] = true
                areaFound[area] = index
                score.areas.right += 1
            }
            compareOwners(of: table, areaFound)
        }
        score.areas.wrong += isTaken.count { !$0 }
        for (index, isTaken) in isTaken.enumerated() where !isTaken {
            fail("area", "none", Int(found.records.areas[index].line))
        }
    }

    /// The lines of an area's rows, from the row that begins it on: its name may stand beside any of them.
    private func lines(ofArea area: Int, from first: Int, table: Int) -> Range<Int> {
        let truth = document.tables[table]
        let lines = lines(ofTable: table)
        let end = truth.rows.indices.dropFirst(first + 1).first { row in
            truth.rows[row].area != nil || truth.rows[row].indicator.map { truth.indicators[$0].area != area } ?? false
        }
        let next = end.map { lines[$0] } ?? Int.max
        return lines[first]..<max(lines[first] + 1, next)
    }

    private mutating func compareOwners(of table: Int, _ areaFound: [Int: Int]) {
        for (number, truth) in document.tables[table].indicators.enumerated() {
            guard let area = truth.area, let expected = areaFound[area],
                let index = indicatorFound[table][number]
            else { continue }
            let record = found.records.indicators[index]
            if record.area != expected {
                score.owners += Tally(wrong: 1, missed: 1)
                let other = record.area.map {
                    found.records.areas[$0].weight.passages.map(written).map { String(decoding: $0, as: UTF8.self) }
                }
                fail("area", "\(truth.code ?? "one") under \(other ?? []), not \(area + 1)", Int(record.line))
            } else if let code = truth.activityCode, record.activityCode?.description != code {
                score.owners += Tally(wrong: 1, missed: 1)
                let other = record.activityCode?.description ?? "none"
                fail("area", "\(truth.code ?? "one") under activity \(other), not \(code)", Int(record.line))
            } else {
                score.owners.right += 1
            }
        }
    }
}
