import Figures
import Findings
import Knowledge
import Records
import Tables
import Testing

@testable import Audits

@Suite("odds of readers, authors and of what nothing bears witness of")
struct OddsTests {
    @Test("a score that is tried out is rounded as its table's are; one that was printed may be rounded further")
    func places() throws {
        var specimen = SpecimenRecords()
        specimen.table(
            .quarterlyProgress, columns: "indicator unit weight annualTarget quarter1 total score",
            rows: """
                [১.১.১] সভা\tসংখ্যা\t৫\t৮\t৬\t৬\t৪
                [১.১.২] সভা\tসংখ্যা\t৫\t৮\t৩\t৩\t১.৮৮
                [১.১.৩] সভা\tসংখ্যা\t৫\t৮\t৫\t৫\t৩.১৩
                """)
        let context = specimen.context()
        var network = ConstraintNetwork(context)
        network.judge()
        let ratio = try #require(network.constraints.first { $0.relation == .ratio && $0.indicator == 0 })
        var readings = context.readings
        #expect(ratio.judge(readings) == .holds)
        let score = FigureReference.indicator(0, .score)
        readings.change(score, to: .number(Decimal(4)))
        #expect(ratio.judge(readings) == .fails)
        readings.undoChanges()
        readings.change(score, to: .number(Decimal(375, places: 2)))
        #expect(ratio.judge(readings) == .holds)
    }

    /// A date of another year, in a report read badly; the day is the document's only other digit in question.
    private func certainty(day: String) throws -> Int {
        var specimen = SpecimenRecords()
        specimen.year = 2023
        specimen.damagedTable()
        specimen.table(
            .quarterlyProgress, columns: "indicator unit weight annualTarget",
            rows: "[১.১.১] সভা\tতারিখ\t৫\t\(day)/১২/২০২৮\n[১.১.২] সভা\tতারিখ\t৫\t১৭/১২/২০২৩")
        let finding = try #require(specimen.findings(of: .dateFiscalYear).first)
        return finding.explanations.reduce(0) { $0 + ($1.edits.isEmpty ? 0 : $1.thousandths) }
    }

    @Test("a date whose year is put right is surer where its day has no digit that others are read for")
    func unseen() throws {
        #expect(try certainty(day: "০৭") > certainty(day: "০৮") + 5)
    }

    @Test("readers differ less in recorded confusions than in others, and every shape is a number above nought")
    func shapes() {
        let rates = ReaderRates.embedded
        #expect(rates.shape(printed: 4, read: 8) > rates.shape(printed: 4, read: 7))
        #expect(rates.shape(printed: 4, read: 7) > 0)
    }

    @Test("a score printed as what was achieved too is the author's more likely than one that follows from nothing")
    func scored() throws {
        func cost(_ achieved: String) throws -> Double {
            var specimen = SpecimenRecords()
            specimen.table(
                .quarterlyProgress, columns: "indicator unit weight annualTarget quarter1 total score",
                rows: "[১.১.১] সভা\tসংখ্যা\t৪\t৯\t\(achieved)\t\(achieved)\t৩")
            let context = specimen.context()
            var network = ConstraintNetwork(context)
            network.judge()
            let ratio = try #require(network.constraints.first { $0.relation == .ratio })
            return AuthorRates().cost(ratio, context.readings)
        }
        #expect(try cost("৩") < cost("৫"))
    }

    @Test("the table of calibration rises in what is modelled and in what was found, for every kind")
    func calibration() throws {
        var points: [String: [(Int, Int)]] = [:]
        for row in KnowledgeTable(named: "calibration").rows where row.count >= 3 {
            points[row[0], default: []].append((try #require(Int(row[1])), try #require(Int(row[2]))))
        }
        #expect(Set(points.keys) == ["author", "slip", "several", "single"])
        for (kind, points) in points {
            for (left, right) in zip(points, points.dropFirst()) {
                #expect(left.0 < right.0 && left.1 < right.1, "\(kind) at \(right.0)")
            }
        }
    }

    @Test("what is likelier by the model is no less likely as calibrated, and nothing becomes certain")
    func calibrated() {
        for kind in [Calibration.Kind.author, .slip, .several, .single] {
            let found = stride(from: 0.01, through: 0.99, by: 0.01).map {
                Calibration.embedded.probability($0, of: kind)
            }
            #expect(zip(found, found.dropFirst()).allSatisfy { $0 <= $1 })
            #expect(found.allSatisfy { $0 > 0 && $0 < 1 })
            #expect(Calibration.embedded.probability(1, of: kind) == 1)
        }
    }
}
