import Pages
import Pipeline
import Provenance
import Records
import Tables
import Testing

@Suite("A table of evidence below a plan's table is a table of its own")
struct EvidenceTableTests {
    private static let plan = [
        "বার্ষিক কর্মসম্পাদন চুক্তি ২০২২-২৩ এর বার্ষিক প্রতিবেদন", "",
        "ক্রঃ নং\tকর্মসম্পাদন সূচক\tমান\tলক্ষ্যমাত্রা\tঅর্জন\tঅর্জনের হার\tস্কোর\tমন্তব্য", "১\tচারা বিতরণ\t২০\t১২৫\t১৩০\t১০৪%\t২০\t",
        "২\tবীজ সংগ্রহ\t১৫\t১১০\t৯৯\t৯০%\t১৩.৫\t",
    ]

    private func process(_ lines: [String]) -> (layout: Layout, indicators: Int) {
        let found = Pipeline().record(Array((Self.plan + lines).joined(separator: "\n").utf8))
        return (found.layout, found.records.indicators.count)
    }

    @Test(
        "words side by side over figures head it, though none of them is known",
        arguments: [[""], ["", "পরিচালক", "ফোন ০১৭০০-০০০০০০", "", "মোবাইল টিমের তথ্য:", ""], ["মোবাইল টিমের তথ্য"]])
    func evidence(_ between: [String]) {
        let found = process(
            between + [
                "মাস\tদল\tসফর\tখরচ\tআদায়", "এপ্রিল\t৪\t৩২\t৭৮,৫০০\t১", "মে\t৪\t৪১\t৮৪,০০০\t০", "মোট\t৮\t৭৩\t১,৬২,৫০০\t১",
            ])
        #expect(found.indicators == 2)
        #expect(found.layout.tables.count == 2)
        #expect(found.layout.tables.first?.rows.count == 3)
    }

    @Test("a row that lost its last cells over a page's end goes on with the table")
    func goesOn() {
        let found = process(["", "পৃষ্ঠা ২", "", "৩\tপরিদর্শন\t১০\t৪০\t৪০\t১০০%", "৪\tসভা\t৫\t১২\t১২\t১০০%\t৫\t"])
        #expect(found.indicators == 4)
        #expect(found.layout.tables.count == 1)
    }
}
