import BengaliText
import Figures
import Pages
import Pipeline
import Records
import Testing

@Suite("A code is read through its misread digits where its neighbours settle it, and never else")
struct MisreadCodeTests {
    private static let heading =
        "ক্ষেত্র\tমান\tকার্যক্রম\tকর্মসম্পাদন সূচক\tএকক\tসূচকের মান\tঅসাধারণ\tঅতি উত্তম\tউত্তম\tচলতি মান\tচলতি মানের নিম্নে"

    private func read(_ codes: [(activity: String, indicator: String)]) -> (codes: [String?], edits: [TextEdit]) {
        let rows = codes.map { "কৃষি\t২০\t\($0.activity) সেচ\t\($0.indicator) সেচকৃত জমি\tহেক্টর\t১০\t৫০\t৪৫\t৪০\t৩৫\t৩০" }
        let lines = ["বার্ষিক কর্মসম্পাদন চুক্তি ২০২৩-২৪", "সেকশন ৩", "", Self.heading] + rows
        let document = Pipeline().record(Array(lines.joined(separator: "\n").utf8))
        return (
            document.records.indicators.map { $0.code?.description },
            document.paged.text.edits.filter { $0.rule == .codeRead }
        )
    }

    @Test(
        "letters and strokes for digits, lost and doubled dots are read between two rows",
        arguments: ["[হ.১.১]", "[২.।.১]", "[২.১.l]", "[২,১.।]", "[২১.১]", "[২..I.১]", "[হ.।.।]"])
    func damaged(_ code: String) {
        let found = read([("[১.১]", "[১.১.১]"), ("[২.১]", code), ("[৩.১]", "[৩.১.১]")])
        #expect(found.codes == ["1.1.1", "2.1.1", "3.1.1"])
        #expect(found.edits.map(\.before) == [code])
        #expect(found.edits.map(\.after) == ["[২.১.১]"])
        #expect(found.edits.allSatisfy { $0.evidence?.contains("under [2.1]") == true })
    }

    @Test("a code that its activity contradicts is no code", arguments: ["[ও.১.১]", "[৫.ঙ.১]", "[আয়.১]"])
    func contradicted(_ code: String) {
        let found = read([("[১.১]", "[১.১.১]"), ("[২.১]", code), ("[৩.১]", "[৩.১.১]")])
        #expect(found.codes == ["1.1.1", nil, "3.1.1"])
        #expect(found.edits.isEmpty)
    }

    @Test("an activity's code is read by the code of its indicator")
    func activity() {
        let found = read([("[১.১]", "[১.১.১]"), ("[হ.১]", "[২.১.১]"), ("[৩১]", "[৩.১.১]")])
        #expect(found.codes == ["1.1.1", "2.1.1", "3.1.1"])
        #expect(found.edits.map(\.after) == ["[২.১]", "[৩.১]"])
    }

    @Test("codes that can be read are left as they are, though they do not run on")
    func sound() {
        let found = read([("[১.১]", "[১.১.১]"), ("[১১.১]", "[১১.১.২]"), ("[১২]", "[১২.১.৩]")])
        #expect(found.codes == ["1.1.1", "11.1.2", "12.1.3"])
        #expect(found.edits.isEmpty)
    }
}
