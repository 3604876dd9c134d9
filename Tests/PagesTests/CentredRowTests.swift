import Pages
import Testing

@Suite("Rows whose cells stand at the middle of their height")
struct CentredRowTests {
    private static let heading = [(0, "ক্রম"), (6, "কার্যক্রম"), (24, "সূচক"), (46, "একক"), (56, "মান"), (64, "অর্জন")]

    private func rows(_ lines: [[(Int, String)]]) -> [[String]] {
        let text = ([CentredRowTests.heading] + lines).map { LayoutReaderTests.laid($0) }.joined(separator: "\n") + "\n"
        return TranscribedPage(text).rows
    }

    @Test("rows follow from the symmetry about their codes, though nothing parts them")
    func symmetric() {
        let found = rows([
            [(24, "[১.১.১] মাসিক")],
            [(0, "১"), (6, "[১.১] সভা"), (24, "সমন্বয় সভা"), (46, "সংখ্যা"), (56, "৫"), (64, "২")],
            [(24, "আয়োজিত")],
            [(24, "[১.২.১] তালিকা")],
            [(0, "২"), (6, "[১.২] তালিকা"), (24, "হালনাগাদ ও"), (46, "তারিখ"), (56, "৬"), (64, "৩")],
            [(24, "প্রকাশিত")],
            [(0, "৩"), (6, "[১.৩] সফর"), (24, "[১.৩.১] সফর"), (46, "সংখ্যা"), (56, "৭"), (64, "১")],
        ])
        #expect(found.map(\.[2]) == ["সূচক", "[১.১.১] মাসিক সমন্বয় সভা আয়োজিত", "[১.২.১] তালিকা হালনাগাদ ও প্রকাশিত", "[১.৩.১] সফর"])
        #expect(found.map(\.[4]) == ["মান", "৫", "৬", "৭"])
    }

    @Test("a number over the code of its activity, in one cell, begins the row below")
    func numberOverCode() {
        let lines = [
            [(0, "কার্যক্রম"), (18, "সূচক"), (40, "একক"), (50, "মান"), (58, "অর্জন")],
            [(0, "১"), (18, "২"), (40, "৩"), (50, "৪"), (58, "৫")],
            [(0, "০১।")],
            [(0, "[১.১]"), (18, "[১.১.১] মাসিক")],
            [(0, "সভা"), (18, "সমন্বয় সভা"), (40, "সংখ্যা"), (50, "৫"), (58, "২")],
            [(0, "আয়োজন"), (18, "আয়োজিত")],
            [(0, "০২।")],
            [(0, "[১.২]"), (18, "[১.২.১] তালিকা")],
            [(0, "তালিকা"), (18, "হালনাগাদ ও"), (40, "তারিখ"), (50, "৬"), (58, "৩")],
            [(0, "প্রকাশ"), (18, "প্রকাশিত")],
            [(0, "০৩।")],
            [(0, "[১.৩]"), (18, "[১.৩.১] সফর"), (40, "সংখ্যা"), (50, "৭"), (58, "১")],
        ]
        let found = TranscribedPage(lines.map { LayoutReaderTests.laid($0) }.joined(separator: "\n") + "\n").rows
        #expect(found.suffix(3).map(\.[0]) == ["০১। [১.১] সভা আয়োজন", "০২। [১.২] তালিকা প্রকাশ", "০৩। [১.৩]"])
        #expect(found.suffix(3).map(\.[3]) == ["৫", "৬", "৭"])
    }

    @Test("a serial number and an area's weight on a row's first line leave its figures below in the row")
    func numberedFirstLine() {
        let found = rows([
            [(0, "১"), (6, "[১.১] সভা"), (24, "[১.১.১] সভা"), (46, "সংখ্যা"), (56, "৫"), (64, "২")],
            [(0, "২"), (6, "[১.২] তথ্য"), (24, "[১.২.১] তথ্য")],
            [(6, "বাতায়ন"), (24, "বাতায়ন"), (46, "সংখ্যা"), (56, "৬"), (64, "৩")],
            [(24, "হালনাগাদকৃত")],
            [(0, "৩"), (6, "[১.৩] সফর"), (24, "[১.৩.১] সফর"), (46, "সংখ্যা"), (56, "৭"), (64, "১")],
        ])
        #expect(found.count == 4)
        #expect(found[2] == ["২", "[১.২] তথ্য বাতায়ন", "[১.২.১] তথ্য বাতায়ন হালনাগাদকৃত", "সংখ্যা", "৬", "৩"])
    }
}
