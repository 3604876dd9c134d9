import Findings
import Pages
import Pipeline
import Testing

@testable import Audits

@Suite("value.unreadable: text that is neither a figure nor words")
struct UnreadTextTests {
    private func found(_ cell: String) -> [String] {
        let lines = [
            "বার্ষিক কর্মসম্পাদন চুক্তি ২০২৩-২৪", "",
            "ক্ষেত্র\tমান\tকার্যক্রম\tকর্মসম্পাদন সূচক\tএকক\tসূচকের মান\tঅসাধারণ\tঅতি উত্তম\tউত্তম\tচলতি মান\tচলতি মানের নিম্নে",
            "কৃষি\t২০\t[১.১] সেচ\t[১.১.১] সেচকৃত জমি\tসংখ্যা\t৪\t৬০\t\(cell)\t৪০\t৩৫\t৩০",
            "\t\t[১.২] বীজ\t[১.২.১] বিতরণকৃত বীজ\tসংখ্যা\t১০\t৫০\t৪৫\t৪০\t৩৫\t৩০",
            "\t\t[১.৩] সার\t[১.৩.১] বিতরণকৃত সার\tসংখ্যা\t২\t১০\t৯\t৮\t৭\t৬",
            "\t\t[১.৪] সভা\t[১.৪.১] আয়োজিত সভা\tসংখ্যা\t৪\t২০\t১৮\t১৬\t১৪\t১২",
        ]
        let text = lines.joined(separator: "\n")
        let source = SourceDescription(name: "-", sha256: "", bytes: text.utf8.count)
        return Pipeline().process(Array(text.utf8), from: source).findings
            .filter { $0.rule == .valueUnreadable }.map(\.message.key)
    }

    @Test(
        "marks, single letters, a program's error and a remark in brackets are unreadable figures",
        arguments: ["X", "□", "#REF!", "[অস্পষ্ট]", "৮→৪", "=৫+৬", "৯০℅"])
    func unreadable(_ cell: String) {
        #expect(found(cell) == ["value.unreadable.figure"])
    }

    @Test(
        "words, and figures in any spelling, are not", arguments: ["না", "চলমান", "জুন মাসের মধ্যে", "৪৫ টি", "৪৫¹", "--", ""])
    func readable(_ cell: String) {
        #expect(found(cell).isEmpty)
    }
}
