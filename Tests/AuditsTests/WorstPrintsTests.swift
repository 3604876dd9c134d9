import Findings
import Records
import Tables
import Testing

@testable import Audits

/// Documents in which as much as possible hangs on strings that no sum binds.
@Suite("the worst prints")
struct WorstPrintsTests {
    private func bengali(_ number: Int) -> String { MessageCatalogue.digits(String(number), bengali: true) }

    private func contacts(_ numbers: [String]) -> [Finding] {
        var specimen = SpecimenRecords()
        for number in numbers {
            // Far enough from each other to be other letters' signatures.
            specimen.text(Array(repeating: "বিবরণ", count: 8).joined(separator: "\n"))
            specimen.text("ফোন: " + bengali(number))
            specimen.mention(.telephone(number), bengali(number))
        }
        specimen.damagedTable()
        return specimen.audited().findings.filter { $0.rule == .contactConflict }
    }

    private func bengali(_ text: String) -> String { MessageCatalogue.digits(text, bengali: true) }

    @Test("a document of more numbers than an office has is a directory, and none of them is weighed")
    func directory() {
        let numbers = (0..<2000).map { "0299\(1_000_000 + $0 * 37)" }
        #expect(contacts(numbers).isEmpty)
    }

    @Test("of two thousand prints of sixty numbers each odd one is weighed against the usual one, and no other")
    func sixty() {
        // Of every number's prints all but the last few say the same.
        let usual = "02991234567"
        let odd = (0..<59).map { "029912\(10 + $0)567" }.filter { $0 != usual }
        let found = contacts(Array(repeating: usual, count: 1900) + odd)
        #expect(!found.isEmpty)
        // Of two that stand once each either may be the misread one.
        #expect(found.allSatisfy { (2...3).contains($0.explanations.count) })
    }

    @Test("addresses of more than sixty-four letters are not compared, shorter ones are")
    func long() {
        func findings(_ length: Int) -> Int {
            var specimen = SpecimenRecords()
            for letter in ["a", "a", "a", "b"] {
                specimen.text(Array(repeating: "বিবরণ", count: 8).joined(separator: "\n"))
                let address = "office" + String(repeating: "x", count: length) + letter + "@example.gov.bd"
                specimen.text("ই-মেইল: " + address)
                specimen.mention(.email(address), address)
            }
            return specimen.audited().findings.count { $0.rule == .contactConflict }
        }
        #expect(findings(20) == 1)
        #expect(findings(5000) == 0)
    }

    @Test("a code that a hundred sister tables contradict has no more explanations than are shown")
    func sisters() {
        var specimen = SpecimenRecords()
        for number in 1...100 {
            specimen.table(
                .quarterlyProgress, plan: .eGovernance, columns: "activity indicator unit annualTarget",
                rows: "[৩.১] কাজ\t[৩.\(bengali(number)).১] উদ্ভাবনী ধারণা বাস্তবায়ন\tসংখ্যা\t৫")
        }
        specimen.damagedTable()
        let findings = specimen.audited().findings.filter { $0.rule == .codeParent }
        #expect(findings.count >= 90)
        #expect(findings.allSatisfy { (1...8).contains($0.explanations.count) })
    }

    @Test("prints at fault cost the search of figures nothing, and are weighed where its limit is met")
    func besideFigures() {
        let figures = (1...200).map { row in "\t৮\t৮\t৪\t৩\t৫\t৬\t\(bengali(row % 9 + 20))\t\(bengali(row % 4 + 1))" }
        func network(_ code: (Int) -> Int) -> (work: Int, findings: [Finding]) {
            var specimen = SpecimenRecords()
            specimen.table(
                .quarterlyProgress, plan: .eGovernance,
                columns: "activity indicator unit weight annualTarget quarter1 quarter2 quarter3 quarter4 total score",
                rows: figures.enumerated().map { row, cells in
                    "[\(bengali(row + 1)).১] কাজ\t[\(bengali(code(row + 1))).১.১] সভা\tসংখ্যা" + cells
                }.joined(separator: "\n"))
            let context = specimen.context()
            var network = ConstraintNetwork(context)
            network.judge()
            network.addRedundancy()
            let causes = CauseNetwork(context, network.constraints, network.judgements)
            _ = Reconciler(causes)
            return (causes.work, specimen.audited().findings)
        }
        let sound = network { $0 }
        let faulty = network { $0 % 3 == 0 ? $0 - 1 : $0 }
        #expect(faulty.work <= sound.work)
        let prints = faulty.findings.filter { [.codeParent, .codeDuplicate, .codeSequence].contains($0.rule) }
        #expect(prints.count >= 60)
        #expect(prints.allSatisfy { !$0.explanations.isEmpty })
    }
}
