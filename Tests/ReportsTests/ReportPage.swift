import Audits
import Findings
import Foundation
import Pages
import Reports

/// The specimen's report page, and Chromium to look at it with.
enum ReportPage {
    /// Where pages and pictures are left for a person to look at; never committed.
    static let folder = packageRoot.appendingPathComponent(".build/report-page")

    static func html(language: String = "en") -> String {
        let specimen = Specimen.document
        var quiet = specimen
        quiet.source.name = "quiet.txt"
        quiet.findings = []
        var bytes = HTMLReport.opening(
            summaries: [DocumentSummary(specimen), DocumentSummary(quiet)], links: ["#d1", "#d2"],
            language: language == "bn" ? .bengali : .english)
        bytes += HTMLReport.section(specimen, anchor: "d1")
        bytes += HTMLReport.section(quiet, anchor: "d2")
        bytes += HTMLReport.closing
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Writes a page into the folder.
    static func write(_ html: String, as name: String) throws -> URL {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appendingPathComponent(name)
        try Data(html.utf8).write(to: file)
        return file
    }

    struct NoBrowser: Error, CustomStringConvertible {
        var description: String { "chromium is missing: Scripts/test installs it (apt-get install chromium)" }
    }

    /// Runs headless Chromium, without a network, on a file.
    static func browse(_ file: URL, _ arguments: [String]) throws -> ChildResult {
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/chromium") else { throw NoBrowser() }
        let profile = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: profile) }
        let common = [
            "60", "/usr/bin/chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
            "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=\(profile.path)", "--enable-logging=stderr",
            "--virtual-time-budget=2000",
        ]
        return try run("/usr/bin/timeout", common + arguments + [file.absoluteString])
    }
}

/// The size of one document's part of the page.
enum HTMLReportSize {
    static func section(_ document: AuditedDocument) -> Int { HTMLReport.section(document, anchor: "d1").count }
}
