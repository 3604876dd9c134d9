import Findings
import Provenance
import Records
import Testing

@testable import Audits

@Suite("contact.conflict")
struct ContactConflictTests {
    /// Signature blocks far apart, each a telephone line and an e-mail line.
    private func findings(_ blocks: [(telephones: [String], email: String?)]) -> [Finding] {
        var specimen = SpecimenRecords()
        for block in blocks {
            specimen.text(Array(repeating: "বিবরণ", count: 12).joined(separator: "\n"))
            specimen.text("ফোন: " + block.telephones.joined(separator: ", "))
            for number in block.telephones { specimen.mention(.telephone(SpecimenFigure.digits(number)), number) }
            if let email = block.email {
                specimen.text(email)
                specimen.mention(.email(email), email)
            }
        }
        return specimen.findings(of: .contactConflict)
    }

    @Test("a number one digit off the usual is the odd one, and the misread digit is named")
    func oneDigit() throws {
        let found = findings([(["০১৫০০০০০৪০৭"], nil), (["০১৫০০০০০৮০৭"], nil), (["০১৫০০০০০৪০৭"], nil)])
        let finding = try #require(found.first)
        #expect(found.count == 1)
        #expect(finding.declared == .text("01500000807"))
        #expect(finding.computed == .text("01500000407"))
        #expect(finding.cells.first?.line == 26)
        #expect(finding.explanations.first?.edits.first?.to == "০১৫০০০০০৪০৭")
        #expect(finding.explanations.map(\.kind) == [.misread, .arithmetic])
        // The text around it is sound: it is not believed.
        #expect(finding.verdict == .undecided)
        // Every print that agrees is named.
        #expect(finding.cells.count == 3)
    }

    @Test("a number with a digit lost and another misread is one finding, mobile and land line apart")
    func lostDigit() {
        let found = findings([
            (["০২৫০০১১১২২৩", "০১৫০০০০০৪০৭"], nil), (["০২৪০১১১২২৩", "০১৫০০০০০৪০৭"], nil),
            (["০২৫০০১১১২২৩", "০১৫০০০০০৪০৭"], nil),
        ])
        #expect(found.map(\.declared) == [.text("0240111223")])
    }

    @Test("each place where the odd number stands is a finding")
    func each() {
        let usual = ["০১৫০০০০০৪০৭"]
        #expect(
            findings([(usual, nil), (["০১৫০০০০০৮০৭"], nil), (usual, nil), (["০১৫০০০০০৮০৭"], nil), (usual, nil)]).count
                == 2)
    }

    @Test("numbers of quite different digits are other offices', the country's code is no difference")
    func clean() {
        #expect(findings([(["০১৫০০০০০৪০৭"], nil), (["০১৭১১২২৩৩৪৪"], nil), (["+৮৮০১৫০০০০০৪০৭"], nil)]).isEmpty)
    }

    @Test("numbers side by side are meant to differ")
    func together() {
        #expect(findings([(["০১৫০০০০০৪০৭", "০১৫০০০০০৪০৮"], nil), (["০১৫০০০০০৪০৭", "০১৫০০০০০৪০৮"], nil)]).isEmpty)
    }

    @Test(
        "of two numbers that stand by one address several times each, the rarer is odd where few digits tell them apart"
    )
    func several() {
        let usual = (telephones: ["০১৫০০০০০৪০৭"], email: String?.some("office@example.org"))
        func other(_ number: String) -> (telephones: [String], email: String?) { ([number], "office@example.org") }
        let near = other("০১৬১০০০০৯০৭")
        #expect(
            findings([usual, near, usual, near, usual]).map(\.declared) == [.text("01610000907"), .text("01610000907")])
        // Another number altogether may be the office's second one, unless few prints have it.
        let far = other("০১৭১১২২৩৩৪৪")
        #expect(findings([usual, far, usual, far, usual]).isEmpty)
        #expect(findings([usual, far, usual, far, usual, usual]).count == 2)
    }

    @Test("an office's own odd number among many is found by the address beside it, whatever its digits")
    func sameOffice() {
        let usual = (["০১৫০০০০০৪০৭"], "office@example.org")
        let found = findings([usual, usual, (["০১৭১১২২৩৩৪৪"], "office@example.org"), usual])
        #expect(found.map(\.declared) == [.text("01711223344")])
        #expect(findings([usual, usual, (["০১৭১১২২৩৩৪৪"], "other@example.org"), usual]).isEmpty)
    }

    @Test("a number that differs in its last digit from two of the same office is odd; of another office it is not")
    func twoToOne() {
        let usual = (["০১৫০০০০০৪০৩"], "office@example.org")
        let found = findings([usual, (["০১৫০০০০০৪০৮"], "office@example.org"), usual])
        #expect(found.map(\.declared) == [.text("01500000408")])
        #expect(findings([usual, (["০১৫০০০০০৪০৫"], "other@example.org"), usual]).isEmpty)
        #expect(findings([usual, (["০১৭১১২২৩৩৪৪"], "office@example.org"), usual]).isEmpty)
        #expect(findings([usual, (["০১৫০০০০০৪০৫"], "office@example.org")]).isEmpty)
    }

    @Test("an address with a letter lost is odd, one that begins otherwise is another office's")
    func addresses() {
        let found = findings([([], "ucosadar@example.org"), ([], "ucosadr@example.org"), ([], "ucosadar@example.org")])
        #expect(found.map(\.declared) == [.text("ucosadr@example.org")])
        #expect(findings([([], "ucosadar@example.org"), ([], "dcosadar@example.org")]).isEmpty)
    }
}
