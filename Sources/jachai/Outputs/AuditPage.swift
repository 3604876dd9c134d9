internal import Findings
internal import Glibc
internal import Reports

/// The page of findings that `audit` prints for a browser.
///
/// Its index stands first and is known last, so the documents' parts wait
/// in a file without a name.
struct AuditPage: ~Copyable {
    private let language: Language
    private var sections: OutputFile
    private var summaries: [DocumentSummary] = []
    private var links: [String] = []

    /// Begins a page.
    init(language: Language) throws(OutputProblem) {
        self.language = language
        var folder = "/tmp"
        if let named = unsafe getenv("TMPDIR") { folder = unsafe String(cString: named) }
        let path = "\(folder)/jachai-\(getpid())"
        sections = try OutputFile(creating: path)
        _ = unsafe unlink(path)
    }

    /// Adds a document.
    mutating func append(_ piece: AuditedPiece) throws(OutputProblem) {
        try sections.write(piece.bytes)
        summaries.append(piece.summary)
        links.append("#\(piece.anchor)")
    }

    /// Prints the page.
    mutating func write(to output: inout StandardOutput) throws(OutputProblem) {
        try output.write(HTMLReport.opening(summaries: summaries, links: links, language: language))
        try sections.read(0..<sections.length) { (piece) throws(OutputProblem) in try output.write(piece) }
        try output.write(HTMLReport.closing)
    }
}
