internal import Reports

/// The four files of corrected records, as they are written into a staging folder.
final class CorrectedFiles {
    private let staging: StagingFolder
    /// What the files' names begin with: nothing, or an input's name and a full stop.
    private let prefix: String
    /// The folder in which they will stand.
    private let folder: String
    private var json: OutputFile
    private var indicators: OutputFile
    private var quarters: OutputFile
    private var corrections: OutputFile

    /// Begins the files.
    ///
    /// - Parameters:
    ///   - path: The folder in which they will stand.
    ///   - prefix: What their names begin with.
    /// - Throws: `OutputProblem` where the folder cannot be written to.
    init(in path: String, prefix: String) throws(OutputProblem) {
        do throws(SystemError) {
            staging = try StagingFolder(in: path)
        } catch {
            throw OutputProblem(name: path, reason: error.reason)
        }
        self.prefix = prefix
        folder = path
        json = try OutputFile(creating: "\(staging.path)/\(prefix)corrected.ndjson")
        indicators = try OutputFile(creating: "\(staging.path)/\(prefix)indicators.corrected.csv")
        quarters = try OutputFile(creating: "\(staging.path)/\(prefix)quarters.corrected.csv")
        corrections = try OutputFile(creating: "\(staging.path)/\(prefix)corrections.csv")
        try indicators.write(CorrectedCSV.indicatorsHeading)
        try quarters.write(CorrectedCSV.quartersHeading)
        try corrections.write(CorrectedCSV.correctionsHeading)
    }

    /// Adds a document to every file.
    func append(_ document: CorrectedDocument) throws(OutputProblem) {
        try json.write(document.json)
        try indicators.write(document.indicators)
        try quarters.write(document.quarters)
        try corrections.write(document.corrections)
    }

    /// Ends the files and puts them in their places, with the data package that describes them where `describes` says.
    ///
    /// - Throws: `OutputProblem` where they cannot be written, and where a file of the user's own has the name of one.
    func publish(describes: Bool) throws(OutputProblem) {
        try json.finish()
        try indicators.finish()
        try quarters.finish()
        try corrections.finish()
        var names = ["corrected.ndjson", "indicators.corrected.csv", "quarters.corrected.csv", "corrections.csv"]
        if describes {
            names.append("corrected.datapackage.json")
            var package = try OutputFile(creating: "\(staging.path)/\(prefix)corrected.datapackage.json")
            try package.write(CorrectedCSV.dataPackage)
            try package.finish()
        }
        try refuse("corrected.ndjson", unless: json)
        try refuse("indicators.corrected.csv", unless: indicators)
        try refuse("quarters.corrected.csv", unless: quarters)
        try refuse("corrections.csv", unless: corrections)
        do throws(SystemError) {
            try staging.publish(names.map { prefix + $0 }) {}
        } catch {
            throw OutputProblem(name: prefix + "corrected.ndjson", reason: error.reason)
        }
    }

    private func refuse(_ name: String, unless file: borrowing OutputFile) throws(OutputProblem) {
        guard !file.mayReplace("\(folder)/\(prefix)\(name)") else { return }
        throw OutputProblem(
            name: prefix + name, reason: "a file of that name stands there, and no earlier run wrote it")
    }
}
