import Testing

@Suite("Headings over column numbers whose words one space parts")
struct NumberedHeadingTests {
    private static let starts = [0, 8, 30, 40, 52, 64, 76, 88, 98]

    private static func row(_ cells: [String]) -> String {
        LayoutReaderTests.laid(zip(starts, cells).filter { !$0.1.isEmpty }.map { ($0.0, $0.1) })
    }

    private static let body = [
        row(["১.", "উঠান বৈঠক", "সংখ্যা", "৬০", "৩০", "৭", "৩৭", "৬২%"]),
        row(["২.", "বিতরণকৃত চারা", "সংখ্যা", "৪০০", "২০০", "৫০", "২৫০", "৬৩%"]),
        row(["৩.", "খামার পরিদর্শন", "সংখ্যা", "২৪", "১২", "৩", "১৫", "৬৩%"]),
        row(["৪.", "প্রশিক্ষণ", "জন", "৮০", "৪০", "১০", "৫০", "৬৩%"]),
    ]
    private static let numbers = row(["১", "২", "৩", "৪", "৫", "৬", "৭", "৮", "৯"])
    private static let heading = [
        "ক্রমি            কর্মসম্পাদন সূচক   একক বার্ষিক গত মাস চলতি ক্রমপুঞ্জিভূ অর্জনের মন্তব্য",
        "  ক                                     লক্ষ্যমাত্রা পর্যন্ত মাসের ত অর্জন শতকরা",
        "                                                   অর্জন অর্জন (৫+৬) হার",
    ]

    private static func rows(_ lines: [String]) -> [[String]] {
        TranscribedPage(lines.joined(separator: "\n")).rows.filter { $0.count > 1 }
    }

    @Test("each word stands over the column that a known heading gives it")
    func laid() {
        let rows = NumberedHeadingTests.rows(
            NumberedHeadingTests.heading + [NumberedHeadingTests.numbers] + NumberedHeadingTests.body)
        #expect(
            rows.first == [
                "ক্রমি ক", "কর্মসম্পাদন সূচক", "একক", "বার্ষিক লক্ষ্যমাত্রা", "গত মাস পর্যন্ত অর্জন", "চলতি মাসের অর্জন",
                "ক্রমপুঞ্জিভূ ত অর্জন (৫+৬)", "অর্জনের শতকরা হার", "মন্তব্য",
            ])
        #expect(rows.last?.prefix(8).elementsEqual(["৪.", "প্রশিক্ষণ", "জন", "৮০", "৪০", "১০", "৫০", "৬৩%"]) == true)
    }

    @Test("numbers that one space parts too count the columns of the rows below")
    func crowdedNumbers() {
        let body = [
            NumberedHeadingTests.row(["১.", "উঠান বৈঠক", "সংখ্যা", "৬০", "৩০", "৭", "৩৭", "৬২%", "চলমান"])
        ]
        let rows = NumberedHeadingTests.rows(
            NumberedHeadingTests.heading + ["১          ২                     ৩         ৪ ৫ ৬ ৭ ৮ ৯"] + body
                + NumberedHeadingTests.body)
        #expect(rows.count == 7)
        #expect(rows.first?[4] == "গত মাস পর্যন্ত অর্জন")
        #expect(rows[1] == ["১", "২", "৩", "৪", "৫", "৬", "৭", "৮", "৯"])
        #expect(rows.first?[7] == "অর্জনের শতকরা হার")
    }

    @Test("words of no known table stay where their lines have them")
    func foreign() {
        let heading = ["গাছ পাতা ফুল ফল শিকড় কাণ্ড বীজ ডাল মূল ছাল রস আঠা কুঁড়ি মুকুল পরাগ রেণু"]
        let rows = NumberedHeadingTests.rows(heading + [NumberedHeadingTests.numbers] + NumberedHeadingTests.body)
        #expect(!rows.contains { $0.count { !$0.isEmpty } > 2 && $0.joined().contains("গাছ") })
        #expect(rows.contains(["১", "২", "৩", "৪", "৫", "৬", "৭", "৮", "৯"]))
    }
}
