import BengaliText
import Audits
import Findings
import Foundation
import Pages
import Records
import Reports
import Testing

@Suite("The terminal's report")
struct TerminalTests {
    private let english = TerminalReport(language: .english, bengaliDigits: false)
    private let bengali = TerminalReport(language: .bengali, bengaliDigits: true)

    @Test("the summary's columns stand under each other, whatever the script")
    func columnsAlign() {
        var other = DocumentSummary(Specimen.document)
        other.name = "short"
        other.office = "Seed House"
        let lines = english.summary([DocumentSummary(Specimen.document), other]).split(separator: "\n")
        #expect(lines.count == 6)
        // Without marks that have no advance, every letter takes one column.
        let marks = CharacterSet.nonBaseCharacters.subtracting(
            CharacterSet(charactersIn: "\u{9BE}\u{9BF}\u{9C0}\u{9C7}\u{9CB}"))
        let plain = lines.map { line in
            String(String.UnicodeScalarView(line.unicodeScalars.filter { !marks.contains($0) }))
        }
        #expect(Set(plain.map(\.unicodeScalars.count)).count == 1, "\(lines.joined(separator: "\n"))")
        #expect(lines[5].contains("2 documents"))
        #expect(lines[0].hasSuffix("To reread"))
    }

    @Test("figures are shown in the digits asked for")
    func digitsAreChosen() {
        let summary = bengali.summary([DocumentSummary(Specimen.document)])
        #expect(summary.contains("২০২৪-২৫"))
        #expect(!summary.split(separator: "\n")[2].dropFirst(25).contains { "0"..."9" ~= $0 })
    }

    @Test("findings come worst first, each with its place, figures and likeliest explanation")
    func findingsAreTold() {
        let text = english.findings(Specimen.document)
        #expect(text.hasPrefix("specimen <q2> & ২.txt:11: Error ■ total.quarters f1 (the author's own)\n"))
        #expect(text.contains("  declared 230, computed 250, difference -20\n"))
        #expect(text.contains("  → A figure read for another: line 9, 8 would read 4 (93%)\n"))
        #expect(text.contains("Note ● weight.document f4 (could not be judged)"))
        let queue = text.range(of: "to be read again on the page: 2\n")
        let note = text.range(of: "Note ● weight.document")
        #expect(queue != nil && note != nil && note?.upperBound ?? text.endIndex < queue?.lowerBound ?? text.startIndex)
        #expect(bengali.findings(Specimen.document).contains("ঘোষিত ২৩০, গণনাকৃত ২৫০, পার্থক্য -২০"))
    }

    @Test("a cause of what is no figure is told without arithmetic")
    func textIsNoArithmetic() throws {
        var document = Specimen.document
        var finding = try #require(document.findings.first { $0.rule == .serialSequence })
        finding.explanations = [Explanation(kind: .arithmetic, edits: [], restores: [0], thousandths: 900)]
        document.findings = [finding]
        #expect(english.findings(document).contains("  → The author's own: it stands as printed. (90%)\n"))
        #expect(bengali.findings(document).contains("  → লেখকের নিজের লেখা: যেমন ছাপা তেমনই পঠিত।"))
    }

    @Test("a document without findings says so")
    func silenceIsSaid() {
        var document = Specimen.document
        document.findings = []
        #expect(english.findings(document) == "specimen <q2> & ২.txt: no discrepancy found\n")
    }

    @Test("where no code of an indicator could be read, silence is no sign of agreement")
    func unreadCodesAreSaid() {
        var document = Specimen.document
        document.findings = []
        for index in document.records.indicators.indices {
            document.records.indicators[index].code = nil
            document.records.indicators[index].activityCode = nil
        }
        #expect(english.findings(document).hasSuffix("but no code of an indicator could be read\n"))
    }

    @Test("control characters of a name or a document cannot drive the terminal")
    func controlsAreShown() {
        var document = Specimen.document
        document.source.name = "a\u{1B}[2Jb\u{202E}"
        document.findings[6].declared = .text("x\u{1B}]0;y\u{7}")
        for text in [english.findings(document), english.summary([DocumentSummary(document)])] {
            #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" })
        }
    }

    @Test("every rule is in the catalogue, and one that is not there has no page")
    func rulesAreListed() throws {
        let lines = english.rules().split(separator: "\n")
        #expect(lines.count == RuleName.allCases.count + 2 + EditRule.allCases.count + 2)
        for rule in EditRule.allCases {
            #expect(lines.contains { $0.hasPrefix(rule.rawValue + " ") })
            #expect(try #require(english.rule(named: rule.rawValue)).hasPrefix(rule.rawValue))
        }
        for rule in RuleName.allCases {
            #expect(lines.contains { $0.hasPrefix(rule.rawValue + " ") })
            #expect(try #require(english.rule(named: rule.rawValue)).hasPrefix(rule.rawValue))
        }
        #expect(english.rule(named: "no.rule") == nil)
    }
}
