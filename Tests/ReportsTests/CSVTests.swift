import Audits
import Figures
import Foundation
import Records
import Reports
import Testing

@Suite("The CSV files")
struct CSVTests {
    private func files() -> [String: [UInt8]] {
        let specimen = Specimen.document
        var indicators = CSVReport.indicatorsHeading
        CSVReport.appendIndicators(
            of: specimen.records, specimen.paged, in: specimen.layout, source: specimen.source, to: &indicators)
        var quarters = CSVReport.quartersHeading
        CSVReport.appendQuarters(of: specimen.records, specimen.paged, source: specimen.source, to: &quarters)
        var (tiers, history) = (SeriesCSV.tiersHeading, SeriesCSV.historyHeading)
        SeriesCSV.appendTiers(of: specimen, to: &tiers)
        SeriesCSV.appendHistory(of: specimen, to: &history)
        var (areas, totals) = (SeriesCSV.areasHeading, SeriesCSV.totalsHeading)
        SeriesCSV.appendAreas(of: specimen, to: &areas)
        SeriesCSV.appendTotals(of: specimen, to: &totals)
        var findings = CSVReport.findingsHeading
        CSVReport.appendFindings(of: specimen, to: &findings)
        return [
            "indicators.csv": indicators, "quarters.csv": quarters, "findings.csv": findings,
            "tiers.csv": tiers, "history.csv": history, "areas.csv": areas, "totals.csv": totals,
            "datapackage.json": CSVReport.dataPackage,
        ]
    }

    private func check(_ files: [String: [UInt8]]) throws -> ChildResult {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, bytes) in files { try Data(bytes).write(to: folder.appendingPathComponent(name)) }
        let program = packageRoot.appendingPathComponent("Tests/ReportsTests/Programs/check_csv.py").path
        return try run("/usr/bin/python3", [program, folder.path])
    }

    @Test("headings, types, values and keys are what the data package says")
    func agreesWithPackage() throws {
        let result = try check(files())
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        for line in ["indicators.csv 6 lines", "quarters.csv 32 lines", "findings.csv 9 lines"] {
            #expect(result.output.contains(line))
        }
    }

    @Test("corrected files are what their data package says, and a corrected figure keeps what was read")
    func correctedFiles() throws {
        let specimen = Specimen.document
        var indicators = CorrectedCSV.indicatorsHeading
        CorrectedCSV.appendIndicators(of: specimen, to: &indicators)
        var quarters = CorrectedCSV.quartersHeading
        CorrectedCSV.appendQuarters(of: specimen, to: &quarters)
        var corrections = CorrectedCSV.correctionsHeading
        CorrectedCSV.appendCorrections(of: specimen, to: &corrections)
        let result = try check([
            "indicators.corrected.csv": indicators, "quarters.corrected.csv": quarters,
            "corrections.csv": corrections, "datapackage.json": CorrectedCSV.dataPackage,
        ])
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        let lines = String(decoding: indicators, as: UTF8.self).split(separator: "\r\n")
        #expect(lines[2].contains(",\"৮\",number,4,8,"))
    }

    @Test("the check refuses a file that the data package does not describe")
    func checkCanFail() throws {
        var files = files()
        files["quarters.csv"] = Array(
            String(decoding: files["quarters.csv"] ?? [], as: UTF8.self).replacingOccurrences(
                of: "achieved", with: "done"
            )
            .utf8)
        #expect(try check(files).status == 1)
    }

    @Test("text that a spreadsheet would run gets an apostrophe, and the line says so; a dash is left alone")
    func formulasAreGuarded() {
        let lines = String(decoding: files()["indicators.csv"] ?? [], as: UTF8.self).split(separator: "\r\n")
        #expect(lines[4].contains("\"'=HYPERLINK(\"\"x\"\")\","))
        #expect(lines[4].hasSuffix(",\"remarks\""))
        let quarters = String(decoding: files()["quarters.csv"] ?? [], as: UTF8.self)
        #expect(quarters.contains("\"t1/1.1.1\",1,achieved,\"-\",dash,,,\r\n"))
        #expect(!quarters.contains("\"'"))
    }

    @Test("a date without its year and a doubled dash are guarded, and the data package stays true")
    func datesAreGuarded() throws {
        var specimen = Specimen.document
        specimen.records.indicators[0].annualTarget.value = .date(
            try #require(CalendarDate(year: nil, month: 2, day: 16)))
        var indicators = CSVReport.indicatorsHeading
        CSVReport.appendIndicators(
            of: specimen.records, specimen.paged, in: specimen.layout, source: specimen.source, to: &indicators)
        let line = String(decoding: indicators, as: UTF8.self).split(separator: "\r\n")[1]
        #expect(line.contains(",date,\"'--02-16\","))
        #expect(line.hasSuffix("\"annualTarget\""))
        var files = files()
        files["indicators.csv"] = indicators
        let result = try check(files)
        #expect(result.status == 0, "\(result.output)\(result.errors)")
    }

    @Test("a figure has what is printed, what was read and what is believed")
    func suggestionsStandBeside() {
        let lines = String(decoding: files()["indicators.csv"] ?? [], as: UTF8.self).split(separator: "\r\n")
        #expect(lines[2].contains(",\"৮\",number,8,4,"))
        #expect(lines[6].contains("t3,"))
    }

    @Test("every tier, figure by year, area and declared total of a document is in a file of its own")
    func series() {
        let records = Specimen.records
        let counts = [
            "tiers.csv": records.indicators.reduce(0) { $0 + $1.tiers.count },
            "history.csv": records.indicators.reduce(0) { $0 + $1.history.count }, "areas.csv": records.areas.count,
            "totals.csv": records.totals.count,
        ]
        for (name, count) in counts {
            let lines = String(decoding: files()[name] ?? [], as: UTF8.self).split(separator: "\r\n")
            #expect(lines.count == count + 1, "\(name)")
            #expect(count > 0, "\(name)")
        }
    }
}
