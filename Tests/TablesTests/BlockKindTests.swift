import Tables
import Testing

@Suite("What a line outside tables is")
struct BlockKindTests {
    private static let heading =
        "ক্রম\tকার্যক্রম\tকর্মসম্পাদন সূচক\tএকক\tসূচকের মান\tবার্ষিক লক্ষ্যমাত্রা\t১ম কোয়ার্টার\t২য় কোয়ার্টার\t৩য় কোয়ার্টার\t৪র্থ কোয়ার্টার\tমোট অর্জন\tঅর্জিত মান"
    private static let row = "১\t[১.১] সভা\t[১.১.১] আয়োজিত সভা\tসংখ্যা\t৪\t৪\t১\t১\t১\t১\t৪\t৪"

    private func block(_ line: String, isHead: Bool = false) throws -> Block {
        let table = [BlockKindTests.heading, BlockKindTests.row, "২" + BlockKindTests.row.dropFirst()]
        let text = RecognisedText(
            isHead ? [line, "", "প্রতিবেদন ২০২৩-২৪", ""] + table : table + ["", line, "", "সকল তথ্য সঠিক বলে জানানো হলো।"])
        return try #require(text.layout.blocks.first { $0.lines.contains(isHead ? 0 : table.count + 1) })
    }

    @Test(
        "the government's name, in capitals or damaged, and the office's are a letterhead",
        arguments: [
            "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", "গণপ্রজাতন্রী বাংলাদেশ সরকাব", "GOVERNMENT OF THE PEOPLE'S REPUBLIC OF BANGLADESH",
            "চর উন্নয়ন মন্ত্রণালয়", "উপজেলা পরীক্ষা অফিস, বোদা, পঞ্চগড়", "Ministry of Shoals",
        ])
    func letterhead(line: String) throws { #expect(try block(line, isHead: true).kind == .letterhead) }

    @Test("a sentence that speaks of the government parts no volume and heads no letter")
    func sentence() throws {
        let text = RecognisedText([
            "চর উন্নয়ন মন্ত্রণালয়", "", BlockKindTests.heading, BlockKindTests.row, "",
            "গণপ্রজাতন্ত্রী বাংলাদেশ সরকারের রূপকল্প বাস্তবায়নের লক্ষ্যে এই চুক্তি স্বাক্ষরিত হলো",
        ])
        #expect(text.layout.parts.count == 1)
        #expect(text.layout.blocks.last?.kind != .letterhead)
    }

    @Test(
        "a period alone is a title, whatever its letters",
        arguments: [
            "Q3", "FY 2014-15", "২০২৩-২৪", "(জুলাই ২০২৩ - জুন ২০২৪)", "২য় প্রান্তিক (অক্টোবর-ডিসেম্বর ২০২৩)", "উপক্রমণিকা (Preamble)",
        ])
    func title(line: String) throws { #expect(try block(line).kind == .title) }

    @Test(
        "an item of a list begins with a bullet, a number or a letter",
        arguments: ["- সমিতি নিবন্ধন", "১. সমিতি নিবন্ধন", "২) প্রশিক্ষণ প্রদান", "৩। নিরীক্ষা", "ক) সেবা", "(খ) জনবল বৃদ্ধি"])
    func list(line: String) throws { #expect(try block(line).kind == .list) }

    @Test(
        "a date, a name in brackets and an officer's title are a signature",
        arguments: ["তারিখ: ০৫/০৭/২০২৪", "১৬ জুন ২০২৩", "০৫/০১/২৪", "(মোঃ পরীক্ষা উদ্দিন)", "Director General", "Signature"])
    func signature(line: String) throws { #expect(try block(line).kind == .signature) }

    @Test(
        "a page's number is a page mark and says so",
        arguments: ["১২", "- ১২ -", "পৃষ্ঠা ১২", "পাতা-৩", "Page 3 of 10", "Page | 4", "page 7"])
    func page(line: String) throws {
        let found = try block(line)
        #expect(found.kind == .pageMark && found.reason == "block.pageMark")
    }

    @Test("the buttons of a screen are foreign and say so", arguments: ["সম্পাদনা / মুছে দিন", "অ্যাকশন", "সম্পাদনা"])
    func screen(line: String) throws {
        let found = try block(line)
        #expect(found.kind == .foreign && found.reason == "block.screen")
    }

    @Test("what stands under an officer's title is of the signature, what stands under an office of the letterhead")
    func neighbours() {
        let text = RecognisedText([
            "উপজেলা পরীক্ষা অফিস", "বোদা, পঞ্চগড়", "", "প্রতিবেদন ২০২৩-২৪", "", BlockKindTests.heading, BlockKindTests.row, "",
            "উপজেলা পরীক্ষা কর্মকর্তা", "বোদা, পঞ্চগড়",
        ])
        #expect(text.layout.blocks.first?.kind == .letterhead && text.layout.blocks.first?.lines.contains(1) == true)
        #expect(text.layout.blocks.last?.kind == .signature && text.layout.blocks.last?.lines.contains(9) == true)
    }
}
