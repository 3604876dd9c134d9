internal import ArgumentParser
internal import Audits
internal import Findings
internal import Pipeline
internal import Reports

/// `jachai audit`: up to stage 4.
struct AuditCommand: InputCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Print what does not agree in documents, worst first.",
        discussion: """
            'jachai rules' lists what is checked; 'jachai explain FILE f3' explains a finding. For a spreadsheet, take \
            --format csv.

            --apply-suggested also writes corrected records: beside each input, in files whose names begin with the \
            input's, or with --out into one folder. There each corrected figure has what is printed, what was read and \
            what is believed; corrections.csv lists them. Your files and all other output stay as they are.
            """)

    /// How findings are printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
        case csv
        case html
    }

    @OptionGroup var input: InputArguments

    var inputNames: [String] {
        get { input.inputs }
        set { input.inputs = newValue }
    }

    @Option(help: "How to print them: text, json (one finding a line), csv, or html (a page for a browser).")
    var format = Format.text

    @Flag(help: "Write records with the suggested corrections applied, beside the originals.")
    var applySuggested = false

    @Option(
        name: .customLong("out"), help: "The folder for the corrected records. (default: beside each input)",
        completion: .directory)
    var folder: String?

    @OptionGroup var language: LanguageOptions
    @OptionGroup var lexicon: LexiconOption
    @OptionGroup var failOn: FailOnOption

    func validate() throws {
        if folder?.isEmpty == true { throw ValidationError("'--out' needs the name of a folder.") }
        if folder != nil, !applySuggested { throw ValidationError("'--out' goes with '--apply-suggested'.") }
        if applySuggested, folder == nil, inputNames.contains(Input.standardInput) {
            throw ValidationError("Standard input has no folder: '--apply-suggested' needs '--out' with it.")
        }
    }

    /// Where corrected records go, where they are asked for.
    private func correctedRecords() throws -> CorrectedRecords? {
        applySuggested ? try CorrectedRecords(in: folder) : nil
    }

    mutating func run() throws {
        let corrected = try correctedRecords()
        let isCorrecting = applySuggested
        let pipeline = Pipeline(lexicon: try lexicon.wordList(language: language.lang.language))
        let (format, report) = (format, language.terminalReport)
        var output = StandardOutput()
        var page = format == .html ? try AuditPage(language: language.lang.language) : nil
        if format == .csv { try output.write(CSVReport.findingsHeading) }
        var worst: Severity?
        let failures = try DocumentRun(names: inputNames, language: language.lang.language).run(
            work: { (index, input) -> AuditedPiece in
                let document = pipeline.process(input.text, from: input.description)
                var piece = AuditedPiece(document, format: format, report: report, index: index)
                if isCorrecting { piece.corrected = CorrectedDocument(document) }
                return piece
            },
            deliver: { (piece: AuditedPiece) throws(OutputProblem) in
                worst = [worst, piece.worst].compactMap(\.self).max()
                if page == nil { try output.write(piece.bytes) } else { try page?.append(piece) }
                if let document = piece.corrected { try corrected?.append(document) }
            })
        try corrected?.finish()
        try page?.write(to: &output)
        try output.flush()
        try ExitStatus(failures: failures, worst: worst, failOn: failOn.failOn).leave()
    }
}

/// What `audit` prints of one document.
struct AuditedPiece: Sendable {
    /// The document's line of the page's index.
    let summary: DocumentSummary
    /// The `id` of the document's part of the page.
    let anchor: String
    /// The gravest finding's severity.
    let worst: Severity?
    /// The findings, as printed.
    private(set) var bytes: [UInt8] = []
    /// Its corrected records, where they are asked for.
    var corrected: CorrectedDocument?

    init(_ document: AuditedDocument, format: AuditCommand.Format, report: TerminalReport, index: Int) {
        summary = DocumentSummary(document)
        anchor = "d\(index + 1)"
        worst = document.findings.lazy.map(\.severity).max()
        switch format {
        case .text: bytes = Array(report.findings(document).utf8)
        case .json: JSONReport.appendFindings(of: document, to: &bytes)
        case .csv: CSVReport.appendFindings(of: document, to: &bytes)
        case .html: bytes = HTMLReport.section(document, anchor: anchor)
        }
    }
}
