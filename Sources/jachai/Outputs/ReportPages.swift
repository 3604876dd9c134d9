internal import Findings
internal import Glibc
internal import Reports

/// The report page, with a page of its own for each document where there are more than twenty.
///
/// How many documents there will be is known only at the end, and the index stands first, so the documents' parts wait
/// in a file.
struct ReportPages: ~Copyable {
    /// The folder of the documents' pages.
    static let folder = "pages"
    /// The most documents that stand in one page together.
    private static let mostInOnePage = 20

    private let path: String
    private let language: Language
    private var sections: OutputFile
    private var ends: [Int] = []
    private var anchors: [String] = []

    /// Begins the pages in a folder.
    init(in path: String, language: Language) throws(OutputProblem) {
        self.path = path
        self.language = language
        sections = try OutputFile(creating: "\(path)/sections")
    }

    /// Adds a document.
    mutating func append(_ document: RenderedDocument) throws(OutputProblem) {
        try sections.write(document.section)
        ends.append(sections.length)
        anchors.append(document.anchor)
    }

    /// Writes `report.html` and the pages it leads to.
    ///
    /// - Parameter summaries: The documents that were added, in order.
    /// - Returns: The names of the pages beside `report.html`, below the folder.
    /// - Throws: `OutputProblem` where a page cannot be written.
    mutating func finish(_ summaries: [DocumentSummary]) throws(OutputProblem) -> [String] {
        guard ends.count > ReportPages.mostInOnePage else {
            try writePage(
                "report.html", summaries, links: anchors.map { "#\($0)" }, sections: 0..<sections.length)
            return []
        }
        do throws(SystemError) {
            try Folder.make("\(path)/\(ReportPages.folder)")
        } catch {
            throw OutputProblem(name: path, reason: error.reason)
        }
        let names = ends.indices.map { "\(ReportPages.folder)/\(ReportPages.name(ofPage: $0 + 1))" }
        try writePage("report.html", summaries, links: names, sections: 0..<0)
        for index in ends.indices {
            let start = index > 0 ? ends[index - 1] : 0
            try writePage(
                names[index], [summaries[index]], links: ["#\(anchors[index])"], sections: start..<ends[index])
        }
        return names
    }

    private mutating func writePage(
        _ name: String, _ summaries: [DocumentSummary], links: [String], sections range: Range<Int>
    ) throws(OutputProblem) {
        var page = try OutputFile(creating: "\(path)/\(name)")
        try page.write(HTMLReport.opening(summaries: summaries, links: links, language: language))
        try sections.read(range) { (piece) throws(OutputProblem) in try page.write(piece) }
        try page.write(HTMLReport.closing)
        try page.flush()
    }

    private static func name(ofPage number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ".html"
    }

    /// Takes away the pages that an earlier run with more documents left: none leads to them any more.
    ///
    /// - Parameters:
    ///   - path: The output folder.
    ///   - number: The number of the first page that is no more.
    static func removeOutdated(in path: String, from number: Int) {
        let pages = "\(path)/\(folder)"
        for name in Folder.names(in: pages) {
            guard let found = Int(name.prefix { $0 != "." }), found >= number, name == self.name(ofPage: found) else {
                continue
            }
            _ = unsafe unlink("\(pages)/\(name)")
        }
        if number == 1 { _ = unsafe rmdir(pages) }
    }
}
