internal import Findings
internal import Reports

/// The folder that `--out` names: the report and the data of a run, which appear together when all are whole.
///
/// Documents are written as they come and are not held.
final class OutputFolder {
    private let path: String
    private let language: Language
    private let staging: StagingFolder
    private var documents: OutputFile
    private var indicators: OutputFile
    private var quarters: OutputFile
    private var tiers: OutputFile
    private var history: OutputFile
    private var areas: OutputFile
    private var totals: OutputFile
    private var findings: OutputFile
    private var pages: ReportPages

    /// Makes the folder where there is none, and begins the files.
    init(at path: String, language: Language) throws(OutputProblem) {
        self.path = path
        self.language = language
        do throws(SystemError) {
            try Folder.make(path)
            staging = try StagingFolder(in: path)
        } catch {
            throw OutputProblem(name: path, reason: error.reason)
        }
        documents = try OutputFile(creating: "\(staging.path)/documents.ndjson")
        indicators = try OutputFile(creating: "\(staging.path)/indicators.csv")
        quarters = try OutputFile(creating: "\(staging.path)/quarters.csv")
        tiers = try OutputFile(creating: "\(staging.path)/tiers.csv")
        history = try OutputFile(creating: "\(staging.path)/history.csv")
        areas = try OutputFile(creating: "\(staging.path)/areas.csv")
        totals = try OutputFile(creating: "\(staging.path)/totals.csv")
        findings = try OutputFile(creating: "\(staging.path)/findings.csv")
        pages = try ReportPages(in: staging.path, language: language)
        try indicators.write(CSVReport.indicatorsHeading)
        try quarters.write(CSVReport.quartersHeading)
        try tiers.write(SeriesCSV.tiersHeading)
        try history.write(SeriesCSV.historyHeading)
        try areas.write(SeriesCSV.areasHeading)
        try totals.write(SeriesCSV.totalsHeading)
        try findings.write(CSVReport.findingsHeading)
    }

    /// Adds a document to every file.
    func append(_ document: RenderedDocument) throws(OutputProblem) {
        try documents.write(document.json)
        try indicators.write(document.indicators)
        try quarters.write(document.quarters)
        try tiers.write(document.tiers)
        try history.write(document.history)
        try areas.write(document.areas)
        try totals.write(document.totals)
        try findings.write(document.findings)
        try pages.append(document)
    }

    /// Ends the files, puts them in their places, and says where the report stands.
    ///
    /// Where no document could be read, nothing is put there.
    func publish(_ summaries: [DocumentSummary]) throws(OutputProblem) {
        guard !summaries.isEmpty else {
            staging.remove()
            StandardError.report("no document could be read, so nothing was written to \(printable(path))")
            return
        }
        try documents.finish()
        try indicators.finish()
        try quarters.finish()
        try tiers.finish()
        try history.finish()
        try areas.finish()
        try totals.finish()
        try findings.finish()
        var package = try OutputFile(creating: "\(staging.path)/datapackage.json")
        try package.write(CSVReport.dataPackage)
        try package.finish()
        let pageNames = try pages.finish(summaries)
        do throws(SystemError) {
            if !pageNames.isEmpty { try Folder.make("\(path)/\(ReportPages.folder)") }
            let data = [
                "documents.ndjson", "indicators.csv", "quarters.csv", "tiers.csv", "history.csv", "areas.csv",
                "totals.csv", "findings.csv", "datapackage.json",
            ]
            // The index comes last: what it leads to is there before it.
            try staging.publish(data + pageNames + ["report.html"]) {
                ReportPages.removeOutdated(in: path, from: pageNames.count + 1)
            }
        } catch {
            throw OutputProblem(name: path, reason: error.reason)
        }
        StandardError.report("wrote the report to \(printable(path))/report.html")
    }
}
