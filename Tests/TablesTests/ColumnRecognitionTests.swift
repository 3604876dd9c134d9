import BengaliText
import Figures
import Pages
import Tables
import Testing

@Suite("Columns come from alignment, not from the first heading that matches")
struct ColumnRecognitionTests {
    @Test("a clean table has its columns, its kind and its plan")
    func clean() {
        let text = RecognisedText(Evaluation.lines())
        #expect(text.layout.tables.count == 1)
        #expect(text.roles() == Evaluation.roles)
        #expect(text.layout.tables[0].kind == .quarterlyProgress)
        #expect(text.layout.tables[0].plan == .eGovernance)
        #expect(text.layout.tables[0].title.map(text.paged.text.string) == Evaluation.title)
    }

    @Test("any one heading may be lost", arguments: Evaluation.heading.indices)
    func lost(_ place: Int) {
        var heading = Evaluation.heading
        heading[place] = ""
        let roles = RecognisedText(Evaluation.lines(heading: heading)).roles()
        // Empty remarks without a heading are an empty column.
        #expect(roles.prefix(12) == Evaluation.roles.prefix(12))
    }

    @Test("any one heading may stand at the end of its row", arguments: Evaluation.heading.indices)
    func displaced(_ place: Int) {
        var heading = Evaluation.heading
        heading.append(heading.remove(at: place))
        let roles = RecognisedText(Evaluation.lines(heading: heading)).roles()
        #expect(roles.prefix(12) == Evaluation.roles.prefix(12))
    }

    @Test("a heading may span one cell more than its figures", arguments: 4...11)
    func spanning(_ place: Int) {
        var heading = Evaluation.heading
        heading.insert("", at: place)
        let text = RecognisedText(Evaluation.lines(heading: heading))
        #expect(text.roles().prefix(12) == Evaluation.roles.prefix(12))
        #expect(text.cell(6, "score") == "৫")
    }

    @Test("without headings the figures alone tell the columns")
    func headless() {
        let text = RecognisedText(Evaluation.lines(heading: nil, numbering: nil))
        #expect(text.roles().prefix(12) == Evaluation.roles.prefix(12))
    }

    @Test("a heading of two lines names the quarters below the group")
    func grouped() {
        var upper = Evaluation.heading
        var lower = [String](repeating: "", count: upper.count)
        for place in 6...9 {
            lower[place] = upper[place]
            upper[place] = place == 6 ? "কোয়ার্টার ভিত্তিক অর্জন" : ""
        }
        let lines =
            [Evaluation.title, Evaluation.line(upper), Evaluation.line(lower)] + Evaluation.rows.map(Evaluation.line)
        let text = RecognisedText(lines)
        #expect(text.roles() == Evaluation.roles)
        #expect(text.kind(3) == .header)
    }

    @Test("page marks between the lines of a heading do not part it")
    func interrupted() {
        let lines =
            [
                Evaluation.title, Evaluation.line(Evaluation.heading), "", "- ৭ -", "",
                Evaluation.line(Evaluation.numbering),
            ]
            + Evaluation.rows.map(Evaluation.line)
        let text = RecognisedText(lines)
        #expect(text.layout.tables.count == 1)
        #expect(text.roles() == Evaluation.roles)
    }

    @Test("years run on where only one heading names its year")
    func years() {
        let text = RecognisedText([
            "সেকশন ২: চূড়ান্ত ফলাফল/প্রভাব ২০২২-২৩", "",
            "ক্রমিক নং\tচূড়ান্ত ফলাফল/প্রভাব\tকর্মসম্পাদন সূচক\tএকক\tপ্রকৃত অর্জন (২০২০-২১)\tপ্রকৃত অর্জন\tলক্ষ্যমাত্রা\tপ্রক্ষেপণ\tপ্রক্ষেপণ\tউপাত্তসূত্র",
            "১\tফলন বৃদ্ধি পেয়েছে\tফলনের হার\t%\t৭০\t৭২\t৭৪\t৭৬\t৭৮\tবার্ষিক প্রতিবেদন",
            "২\tসেবা সহজ হয়েছে\tসেবাগ্রহীতা\tজন\t১০০\t১১০\t১২০\t১৩০\t১৪০\tবার্ষিক প্রতিবেদন",
        ])
        #expect(text.layout.tables.first?.kind == .outcome)
        #expect(
            text.layout.tables[0].columns.compactMap(\.year)
                == [2020, 2021, 2022, 2023, 2024].map { FiscalYear(start: $0) })
    }

    @Test("a table of no known template says so, and is a register where its rows are numbered")
    func unknown() {
        let text = RecognisedText([
            "ক্রমিক নং\tআবেদনকারীর গ্রাম\tআবেদনের বিষয়\tগৃহীত ব্যবস্থা", "১\t২\t৩\t৪", "১\tউত্তর পাড়া\tনলকূপ\tস্থাপিত",
            "২\tদক্ষিণ পাড়া\tরাস্তা\tচলমান",
        ])
        #expect(text.layout.tables.first?.kind == .register)
        #expect(text.layout.tables.first?.template == nil)
    }

    @Test(
        "one activity named after a plan gives a table of the main part no other",
        arguments: ["তথ্য অধিকার আইন বিষয়ে প্রশিক্ষণ", "শুদ্ধাচার বিষয়ক সভা", "অভিযোগ প্রতিকার", "উদ্ভাবনী উদ্যোগ বাস্তবায়ন"])
    func oneActivity(_ activity: String) {
        let heading =
            "ক্রম\tকার্যক্রম\tকর্মসম্পাদন সূচক\tএকক\tসূচকের মান\tবার্ষিক লক্ষ্যমাত্রা\t১ম কোয়ার্টার\t২য় কোয়ার্টার\t৩য় কোয়ার্টার\t৪র্থ কোয়ার্টার\tমোট অর্জন\tঅর্জিত মান"
        func plan(_ activities: [String]) -> PlanKind? {
            let rows = activities.enumerated().map { place, activity in
                "\(place + 1)\t[\(place + 1).১] \(activity)\t[\(place + 1).১.১] সম্পন্ন\tসংখ্যা\t৪\t৪\t১\t১\t১\t১\t৪\t৪"
            }
            let title = "বার্ষিক কর্মসম্পাদন চুক্তি ২০২২-২৩ এর বার্ষিক মূল্যায়ন প্রতিবেদন"
            return RecognisedText([title, "", heading] + rows).layout.tables[0].plan
        }
        #expect(plan(["খাল খনন", activity, "চারা রোপণ", "সেতু মেরামত"]) == .main)
        #expect(plan(["খাল খনন", activity]) == .main)
        #expect(plan([activity, activity, activity, "চারা রোপণ"]) != .main)
    }
}
