import BengaliText
import Figures
import Foundation
import Pages
import Records
import Testing

@Suite("What a document is")
struct DocumentDescriberTests {
    @Test(
        "a document's kind is read off its titles",
        arguments: [
            ("বার্ষিক কর্মসম্পাদন চুক্তি", DocumentKind.agreement), ("ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা ২০২৩-২৪", .actionPlan),
            ("২য় ত্রৈমাসিক মূল্যায়ন প্রতিবেদন ২০২৩-২৪", .quarterlyReport), ("মাসিক অগ্রগতি প্রতিবেদন", .monthlyReport),
            ("অর্ধবার্ষিক মূল্যায়ন প্রতিবেদন", .halfYearlyReport), ("বার্ষিক মূল্যায়ন প্রতিবেদন ২০২৩-২৪", .annualReport),
            ("সভার কার্যবিবরণী", .other), ("২য় ত্রৈমাসিক বাস্তবায়নের প্রমাণক সমূহ", .evidence), ("প্রতিবেদন প্রেরণ বিষয়ক প্রত্যয়ন", .evidence),
            ("২০২৩-২৪ সনের এপিএ বাস্তবায়নের ০৬ মাসের প্রতিবেদন", .halfYearlyReport),
            ("APA Progress Report, Q3, FY 2018-19", .quarterlyReport),
            ("অর্ধবার্ষিক স্বমূল্যায়ন, ২০২৩-২৪", .halfYearlyReport), ("বার্ষিক (চূড়ান্ত) মূল্যায়ন প্রতিবেদন", .annualReport),
            ("মে ২০২৬ মাসের অগ্রগতি প্রতিবেদন", .monthlyReport), ("অগ্রগতি প্রতিবেদন ২০২৩-২৪\nQ3", .quarterlyReport),
            ("অগ্রগতি প্রতিবেদন ২০২৩-২৪\nঅক্টোবর-ডিসেম্বর ২০২৩ প্রান্তিক", .quarterlyReport),
        ])
    func kinds(title: String, kind: DocumentKind) {
        #expect(ScannedText(title + "\n\n").description.kind == kind, "\(title)")
    }

    @Test("the year is the one most titles name, the first of those named as often")
    func year() {
        let text = ["২০২৩-২৪", "২০২২-২৩", "২০২২-২৩"].map { "অর্থ বছর \($0)\n" }.joined(separator: "\n")
        #expect(ScannedText(text).description.fiscalYear == FiscalYear(start: 2022))
        #expect(ScannedText("অর্থ বছর ২০২৩-২৪\n\nঅর্থ বছর ২০২২-২৩\n").description.fiscalYear == FiscalYear(start: 2023))
    }

    @Test(
        "a title that names no fiscal year gives it by a month, a half-year or as another year is given",
        arguments: [
            ("বার্ষিক কর্মসম্পাদন চুক্তির মাসিক অগ্রগতি প্রতিবেদন, জুন ২০২৪", 2023),
            ("বার্ষিক কর্মসম্পাদন চুক্তির মাসিক অগ্রগতি প্রতিবেদন, মাসের নাম: জুলাই/২০২৩", 2023),
            ("Monthly Progress Report of APA, November 2018", 2018),
            ("ষান্মাসিক অগ্রগতি প্রতিবেদন (জুলাই-ডিসেম্বর ২০২৩)", 2023), ("অর্ধবার্ষিক প্রতিবেদন (জানুয়ারি-জুন ২০২৪)", 2023),
            ("২০২৩-২৪ সনের এপিএ বাস্তবায়নের ০৬ মাসের প্রতিবেদন", 2023),
        ])
    func titledYear(title: String, year: Int) {
        #expect(ScannedText(title + "\n\n").description.fiscalYear == FiscalYear(start: year), "\(title)")
    }

    @Test(
        "a year stands in two digits and two behind its label, by its months, or in a title of many words",
        arguments: [
            "বার্ষিক কর্মসম্পাদন চুক্তি\nঅর্থবছর: ২৩-২৪", "বার্ষিক কর্মসম্পাদন চুক্তি\n১ জুলাই ২০২৩ - ৩০ জুন ২০২৪",
            "Annual Performance Agreement\nFY 2023-24", "অর্ধবার্ষিক স্বমূল্যায়ন, ২০২৩–২৪",
            "২০২৩-২০২৪ অর্থবছরের সেবা প্রদান প্রতিশ্রুতি (সিটিজেন্স চার্টার) কর্মপরিকল্পনা বাস্তবায়নের ৩য় ত্রৈমাসিক (জানুয়ারি-মার্চ, ২০২৪) প্রতিবেদন",
        ])
    func yearSpellings(title: String) {
        #expect(ScannedText(title + "\n\n").description.fiscalYear == FiscalYear(start: 2023), "\(title)")
        #expect(ScannedText("সভার সময়: ২৩-২৪\n\n").description.fiscalYear == nil)
    }

    @Test(
        "a quarter on a line of its own is the document's",
        arguments: [("দ্বিতীয় কোয়ার্টার", 2), ("Q3", 3), ("জানুয়ারি–মার্চ/২৪", 3), ("২য় প্রান্তিক (অক্টোবর-ডিসেম্বর ২০২৩)", 2)])
    func quarterLine(line: String, quarter: Int) {
        #expect(ScannedText("অগ্রগতি প্রতিবেদন ২০২৩-২৪\n\n\(line)\n\n").description.quarter == quarter)
    }

    @Test(
        "a day's month, two months of two years and a month of no monthly report give no year",
        arguments: [
            "মাসিক অগ্রগতি প্রতিবেদন, ১৫ জুন ২০২৪", "মাসিক প্রতিবেদন, জুন ২০২৪ ও জুলাই ২০২৪", "অগ্রগতি প্রতিবেদন, জুন ২০২৪",
        ])
    func noYear(title: String) {
        #expect(ScannedText(title + "\n\n").description.fiscalYear == nil, "\(title)")
    }

    @Test("a quarter whose months name a year gives the fiscal year where no title does")
    func yearOfQuarter() {
        let described = ScannedText("৩য় ত্রৈমাসিক প্রতিবেদন\n৩য় ত্রৈমাসিক (জানুয়ারি-মার্চ, ২০২৪)\n").description
        #expect(described.fiscalYear == FiscalYear(start: 2023))
        #expect(described.quarter == 3)
    }

    @Test("the office is named with its upazila and its district, on its line or under it")
    func office() throws {
        for line in ["কার্যালয়ের নাম: উপজেলা পরীক্ষা কার্যালয়, বোদা, পঞ্চগড়।\n", "উপজেলা পরীক্ষা কার্যালয়\nবোদা, পঞ্চগড়\n"] {
            let text = ScannedText("ত্রৈমাসিক প্রতিবেদন\n\n" + line)
            let office = text.description.office
            let name = try #require(office.name)
            #expect(
                Array(text.paged.text.string(name).utf8)
                    == Array("উপজেলা পরীক্ষা কার্যালয়".decomposedStringWithCanonicalMapping.utf8))
            #expect(office.upazila == "বোদা")
            #expect(
                office.district?.unicodeScalars.count
                    == "পঞ্চগড়".decomposedStringWithCanonicalMapping.unicodeScalars.count)
        }
    }

    @Test("each part says what its own titles say")
    func parts() {
        let part = "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার\nউপজেলা পরীক্ষা কার্যালয়\nবোদা, পঞ্চগড়\n\nঅর্থ বছর "
        let described = ScannedText(part + "২০২৩-২৪\n\nক খ গ\n\n" + part + "২০২২-২৩\n\n").description
        #expect(described.parts.map(\.fiscalYear) == [FiscalYear(start: 2023), FiscalYear(start: 2022)])
    }

    @Test("each part of a volume of four quarters has its own")
    func quarters() {
        let text = (1...4).map { quarter in
            "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার\nউপজেলা পরীক্ষা কার্যালয়\nবোদা, পঞ্চগড়\n\n\(quarter)ম ত্রৈমাসিক প্রতিবেদন\n\nক খ গ\n\n"
        }
        #expect(ScannedText(text.joined()).description.parts.map(\.quarter) == [1, 2, 3, 4])
        // Where one part names them all, they head its sections.
        let sections = (1...4).map { "\($0)ম ত্রৈমাসিক প্রতিবেদন\n\nক খ গ\n\n" }.joined()
        #expect(ScannedText(sections).description.quarter == nil)
    }

    @Test(
        "an office that its place and its level tell, in a letterhead's lines or behind a label",
        arguments: ["উপজেলা কৃষি অফিস", "জেলা সরকারি গণগ্রন্থাগার", "উপজেলা স্বাস্থ্য কমপ্লেক্স"])
    func placedOffice(_ name: String) {
        for line in ["গণপ্রজাতন্ত্রী বাংলাদেশ সরকার\n\(name)\nবোদা, পঞ্চগড়\n", "কার্যালয়ের নাম: \(name), বোদা, পঞ্চগড়\n"] {
            let office = ScannedText("ত্রৈমাসিক প্রতিবেদন\n\n" + line).description.office
            #expect(office.name != nil && office.district != nil, "\(line)")
        }
        #expect(ScannedText("ত্রৈমাসিক প্রতিবেদন\n\n\(name)\nসভার তারিখ\n").description.office.name == nil)
    }

    @Test("a text without titles is described by nothing")
    func nothing() {
        let described = ScannedText("").description
        #expect(described.kind == .other)
        #expect(described.fiscalYear == nil && described.quarter == nil && described.office.name == nil)
        #expect(described.parts.count == 1)
    }

    @Test(
        "a report whose title's word is damaged is monthly where a line names its month",
        arguments: [
            ("মাসক", "মাসের নাম: নভেম্বর, ২০২৩", DocumentKind.monthlyReport), ("মামিক", "মাসের নাম: মে ২০২৪", .monthlyReport),
            ("মাসক", "অর্থবছর ২০২৩-২৪", .annualReport), ("২য় ত্রৈমাসিক", "মাসের নাম: মে ২০২৪", .quarterlyReport),
        ])
    func damagedMonthly(word: String, line: String, kind: DocumentKind) {
        let text = "২০২৩-২৪ অর্থবছরের বার্ষিক কর্মসম্পাদন চুক্তির \(word) অগ্রগতি প্রতিবেদন\n\(line)\n\n"
        #expect(ScannedText(text).description.kind == kind)
    }
}
