import Tables
import Testing

@Suite("The top of a page parts no table, and the beginning of another does")
struct PageTopsTests {
    private static let letterhead = ["", "২", "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", "উপজেলা মৎস্য দপ্তর", ""]
    private static let title = [Evaluation.title, ""]
    private static let heading = [Evaluation.line(Evaluation.heading), Evaluation.line(Evaluation.numbering)]
    private static let other = [Evaluation.title.replacing("ত্রৈমাসিক", with: "২য় ত্রৈমাসিক"), ""]

    private func tables(between lines: [String], rows: [[String]] = Array(Evaluation.rows.suffix(2))) -> [Table] {
        let first = Evaluation.lines(rows: Array(Evaluation.rows.prefix(2)))
        return RecognisedText(first + lines + rows.map(Evaluation.line)).layout.tables
    }

    @Test(
        "letterhead, the table's own title and its heading, alone and together, are a page's",
        arguments: [
            letterhead, [""] + title, letterhead + heading, [""] + title + heading, letterhead + title + heading,
        ])
    func page(_ lines: [String]) {
        let tables = tables(between: lines)
        #expect(tables.count == 1)
        #expect(tables.first?.rows.count { $0.kind == .data } == 4)
    }

    @Test(
        "another title begins another table, though the codes run on", arguments: [letterhead + other, other + heading])
    func otherTitle(_ lines: [String]) {
        #expect(tables(between: lines).count == 2)
    }

    @Test("the volume's own title above a page parts no table", arguments: [[], heading])
    func volume(_ top: [String]) {
        let volume = "বার্ষিক কর্মসম্পাদন চুক্তি"
        let first = Evaluation.lines(rows: Array(Evaluation.rows.prefix(2)))
        let between = ["", volume + ", ২০২২-২৩", ""] + top + Evaluation.rows.suffix(2).map(Evaluation.line)
        let cover = [volume, "১ জুলাই ২০২২ - ৩০ জুন ২০২৩"] + [String](repeating: "", count: 20)
        let tables = RecognisedText(cover + first + between).layout.tables
        #expect(tables.count == 1)
        #expect(tables.first?.rows.count { $0.kind == .data } == 4)
        // Without a heading the codes alone tell it.
        #expect(RecognisedText(first + between).layout.tables.count == (top.isEmpty ? 1 : 2))
    }

    @Test("the first words of the table's own title above a page part no table", arguments: [[], heading])
    func shorterTitle(_ top: [String]) {
        let words = Evaluation.title.split(separator: " ").prefix(3).joined(separator: " ")
        #expect(tables(between: ["", words, ""] + top).count == 1)
    }

    @Test("codes that begin anew are another table's, though title and heading are the same")
    func codesAnew() {
        let rows = Array(Evaluation.rows.prefix(2))
        #expect(tables(between: Self.letterhead + Self.title + Self.heading, rows: rows).count == 2)
    }

    @Test("signatures beside each other at a page's end part no table whose codes run on", arguments: [[], heading])
    func signatures(_ top: [String]) {
        let tables = tables(between: ["", "স্বাক্ষর\tস্বাক্ষর", "২৫/০৬/২৩\t২৬/০৬/২৩", ""] + top)
        #expect(tables.count == 1)
        #expect(tables.first?.rows.count { $0.kind == .data } == 4)
    }

    @Test("signatures end a table behind which the codes begin anew")
    func signaturesOfAnother() {
        let rows = Array(Evaluation.rows.prefix(2))
        #expect(tables(between: ["", "স্বাক্ষর\tস্বাক্ষর", ""] + Self.heading, rows: rows).count == 2)
    }

    @Test(
        "a heading that stands again below words that are no title begins another table where the codes begin anew",
        arguments: ["সংযোজন ৭: অংশীজনের কর্ম-পরকল্পনা", "পৃষ্ঠা ৭"])
    func damagedTitle(_ words: String) {
        let rows = Array(Evaluation.rows.prefix(2)).map { row in
            row.enumerated().map { $0.offset == 1 || $0.offset == 2 ? $0.element + " পুনর্গঠন ও হালনাগাদকরণ" : $0.element }
        }
        #expect(tables(between: ["", words, ""] + Self.heading, rows: rows).count == 2)
        #expect(tables(between: ["", words, ""] + Self.heading).count == 1)
    }

    @Test("one code misread at the top of a page begins no other table")
    func misreadCode() {
        var rows = Array(Evaluation.rows.suffix(2))
        rows[0][2] = "[১.১.১] মেলা আয়োজিত"
        #expect(tables(between: ["", "পৃষ্ঠা ৭", ""] + Self.heading, rows: rows).count == 1)
    }

    @Test("a page that was scanned twice is no other table")
    func scannedTwice() {
        let rows = Array(Evaluation.rows.prefix(2))
        #expect(tables(between: ["", "পৃষ্ঠা ৭", ""] + Self.heading, rows: rows).count == 1)
    }

    @Test("a table whose title's words are damaged is of the plan that they name, and of no plan but its own")
    func planOfDamagedTitle() {
        let title = "সংযোজন ৭: সেবা প্রদান প্রতিশ্রুতি বাস্তবায়ন কর্ম-পরকল্পনা"
        let rows = Array(Evaluation.rows.prefix(2)).map { row in
            row.enumerated().map { $0.offset == 2 ? $0.element + " পুনর্গঠন ও হালনাগাদকরণ" : $0.element }
        }
        let named = tables(between: ["", title, ""] + Self.heading, rows: rows)
        #expect(named.map(\.plan) == [.eGovernance, .citizenCharter])
        #expect(named.last?.title != nil)
    }
}
