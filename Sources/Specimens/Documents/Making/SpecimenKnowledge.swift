internal import Figures
internal import Knowledge

/// What specimens are made of: the `specimen` tables, read once.
struct SpecimenKnowledge: Sendable {
    /// One thing that an office or a plan does.
    struct Work: Sendable, Hashable {
        var area: String
        var split: Int
        var activity: String
        var indicator: String
        var unit: String
        var low: Int
        var high: Int
        var manner: String
        /// Its weight where the plan of some years fixes it, and those years.
        var weight: Decimal?
        var years: ClosedRange<Int>?
    }

    /// One unit.
    struct Unit: Sendable, Hashable {
        var name: String
        var kind: UnitKind
        var scale: Int
        var spellings: [String]
    }

    /// One table of one template.
    struct Layout: Sendable, Hashable {
        var name: String
        var document: String
        var kind: String
        var plan: String
        var years: ClosedRange<Int>
        var columns: [String]
    }

    static let embedded = SpecimenKnowledge()

    /// By sector or plan, in the order of the tables.
    private(set) var works: [String: [Work]] = [:]
    /// By plan: its rows as the plan of some years fixes them, weights and all.
    private(set) var datedWorks: [String: [Work]] = [:]
    private(set) var units: [String: Unit] = [:]
    private(set) var layouts: [Layout] = []
    private(set) var headings: [String: [String]] = [:]
    private(set) var words: [String: [String]] = [:]
    private(set) var offices: [SpecimenOffice] = []
    private(set) var places: [(upazila: String, district: String)] = []

    private init() {
        for row in KnowledgeTable(named: "specimenIndicators").rows where row.count == 8 {
            works[row[0], default: []].append(
                Work(
                    area: row[1], split: 0, activity: row[2], indicator: row[3], unit: row[4], low: Int(row[5]) ?? 0,
                    high: Int(row[6]) ?? 0, manner: row[7]))
        }
        for row in KnowledgeTable(named: "specimenPlans").rows where row.count == 12 {
            var work = Work(
                area: row[1], split: Int(row[2]) ?? 0, activity: row[3], indicator: row[4], unit: row[5],
                low: Int(row[6]) ?? 0, high: Int(row[7]) ?? 0, manner: row[8])
            guard let weight = Int64(row[9]), let from = Int(row[10]), let to = Int(row[11]) else {
                works[row[0], default: []].append(work)
                continue
            }
            (work.weight, work.years) = (Decimal(weight), from...to)
            datedWorks[row[0], default: []].append(work)
        }
        for row in KnowledgeTable(named: "specimenUnits").rows where row.count == 4 {
            units[row[0]] = Unit(
                name: row[0], kind: UnitKind(rawValue: row[1]) ?? .other, scale: Int(row[2]) ?? 1,
                spellings: row[3].split(separator: "/").map(String.init))
        }
        for row in KnowledgeTable(named: "specimenLayouts").rows where row.count == 7 {
            guard let from = Int(row[4]), let to = Int(row[5]) else { continue }
            layouts.append(
                Layout(
                    name: row[0], document: row[1], kind: row[2], plan: row[3], years: from...to,
                    columns: row[6].split(separator: " ").map(String.init)))
        }
        for row in KnowledgeTable(named: "specimenHeadings").rows where row.count == 2 {
            headings[row[0], default: []].append(row[1])
        }
        for row in KnowledgeTable(named: "specimenWords").rows where row.count == 2 {
            words[row[0], default: []].append(row[1])
        }
        readOffices()
    }

    private mutating func readOffices() {
        for row in KnowledgeTable(named: "specimenOffices").rows where row.count == 4 {
            offices.append(
                SpecimenOffice(name: row[2], officer: row[3], level: row[1], upazila: nil, district: "", sector: row[0])
            )
        }
        // `সদর` stands in every district and is no name of its own.
        for row in KnowledgeTable(named: "places").rows where row.count == 3 && row[0] == "upazila" {
            if !row[2].isEmpty, !row[1].contains("সদর") { places.append((row[1], row[2])) }
        }
    }

    func unit(_ name: String) -> Unit {
        units[name] ?? Unit(name: name, kind: .other, scale: 1, spellings: [name])
    }

    /// The templates, in the order of the table; the last ones bind several.
    var templates: [String] {
        var names: [String] = []
        for layout in layouts where layout.document != "-" && !names.contains(layout.document) {
            names.append(layout.document)
        }
        return names + ["reports", "volume", "bound"]
    }
}
