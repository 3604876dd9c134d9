internal import Reports

/// Where `audit --apply-suggested` writes corrected records: into one folder, or beside each input.
///
/// Each file appears when it is whole, and no input is ever written to.
final class CorrectedRecords {
    /// The one folder; nil where each document's files stand beside its input.
    private let folder: String?
    /// The files of the one folder.
    private var files: CorrectedFiles?
    private var documents = 0
    private var figures = 0

    /// Makes the folder where one is named and is not there, and begins its files.
    init(in folder: String?) throws(OutputProblem) {
        self.folder = folder
        guard let folder else { return }
        do throws(SystemError) {
            try Folder.make(folder)
        } catch {
            throw OutputProblem(name: folder, reason: error.reason)
        }
        files = try CorrectedFiles(in: folder, prefix: "")
    }

    /// Adds a document.
    func append(_ document: CorrectedDocument) throws(OutputProblem) {
        documents += 1
        figures += document.count
        guard folder == nil else { return try appendToFolder(document) }
        let parts = CorrectedRecords.parts(of: document.name)
        let own = try CorrectedFiles(in: parts.folder, prefix: parts.name + ".")
        try own.append(document)
        try own.publish(describes: false)
    }

    private func appendToFolder(_ document: CorrectedDocument) throws(OutputProblem) {
        try files?.append(document)
    }

    /// Ends what is still open, and says what was written.
    func finish() throws(OutputProblem) {
        // Where no document could be read, nothing is put there.
        if documents > 0 { try files?.publish(describes: true) }
        files = nil
        let place = folder.map { "in \(printable($0))" } ?? "beside the inputs"
        StandardError.report(
            "wrote corrected records of \(documents) document\(documents == 1 ? "" : "s") \(place): "
                + "\(figures) figure\(figures == 1 ? "" : "s") corrected")
    }

    /// A path's folder and the name in it.
    private static func parts(of path: String) -> (folder: String, name: String) {
        guard let slash = path.utf8.lastIndex(of: 0x2F) else { return (".", path) }
        let folder = path[..<slash]
        return (folder.isEmpty ? "/" : String(folder), String(path[path.utf8.index(after: slash)...]))
    }
}
