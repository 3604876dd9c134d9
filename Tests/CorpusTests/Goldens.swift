import Audits
import BengaliText
import Foundation
import Pages
import Reports

/// What the stages print today, a file a stage, so that the first that differs names the stage at fault.
struct Goldens {
    /// The stages' files, in the order of the flow.
    static let files = ["1-normalised.txt", "2-tables.ndjson", "3-records.ndjson", "4-findings.ndjson"]

    /// Whether this run records instead of comparing.
    static let isRecording = ProcessInfo.processInfo.environment["JACHAI_RECORD_GOLDENS"] == "1"

    /// The folder of a document's goldens.
    static func folder(of name: String) -> URL { CorpusFolder.corpus.appending(path: name).appending(path: "goldens") }

    /// What each stage prints of a document, by the order of `files`; invisible scalars are escaped.
    static func printed(_ document: AuditedDocument) -> [String] {
        let text = document.paged.text
        var tables: [UInt8] = []
        var records: [UInt8] = []
        var findings: [UInt8] = []
        JSONReport.appendTables(of: document.layout, document.paged, source: document.source, to: &tables)
        JSONReport.appendIndicators(of: document.records, document.paged, source: document.source, to: &records)
        JSONReport.appendFindings(of: document, to: &findings)
        let normalised = String(decoding: text.bytes[..<text.appendixStart], as: UTF8.self)
        return [escaped(normalised) { "\\u{\($0)}" }]
            + [tables, records, findings].map { escaped(String(decoding: $0, as: UTF8.self)) { "\\u\($0)" } }
    }

    /// The text with every scalar that a reader cannot see spelt out, line feeds and tabs apart.
    static func escaped(_ text: String, _ spelling: (String) -> String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let category = scalar.properties.generalCategory
            let isInvisible = category == .format || (category == .control && scalar != "\n" && scalar != "\t")
            if isInvisible {
                let digits = String(scalar.value, radix: 16, uppercase: true)
                let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
                result.append(contentsOf: spelling(padded).unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// Where two texts part: the number of the first differing line, what was recorded, and what is printed now.
    static func firstDifference(_ golden: String, _ printed: String) -> (line: Int, golden: String, printed: String)? {
        let left = Array(golden.utf8).split(separator: 0x0A, omittingEmptySubsequences: false)
        let right = Array(printed.utf8).split(separator: 0x0A, omittingEmptySubsequences: false)
        for index in 0..<max(left.count, right.count) {
            let (one, other) = (index < left.count ? left[index] : nil, index < right.count ? right[index] : nil)
            if one != other {
                return (
                    index + 1, one.map { String(decoding: $0, as: UTF8.self) } ?? "(nothing)",
                    other.map { String(decoding: $0, as: UTF8.self) } ?? "(nothing)"
                )
            }
        }
        return nil
    }
}
