import Testing

@testable import Figures

@Suite("Periods in running text")
struct PeriodReaderTests {
    private func periods(_ text: String) -> [Period] {
        let bytes = Array(text.utf8)
        return PeriodReader().periods(in: bytes, 0..<bytes.count).map(\.period)
    }

    private func covered(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return PeriodReader().periods(in: bytes, 0..<bytes.count).map {
            String(decoding: bytes[$0.range], as: UTF8.self)
        }
    }

    @Test(
        "a fiscal year is two consecutive years, or July to June",
        arguments: [
            "২০২২-২০২৩", "২০২২-২৩", "2022-2023", "২০২২ - ২৩", "অর্থ বছর ২০২২-২০২৩", "(২০২২- ২৩)", "২০২২–২৩ অর্থবছরের",
            "জুলাই ১, ২০২২ – জুন ৩০, ২০২৩", "১ জুলাই ২০২২ হতে ৩০ জুন ২০২৩", "জুলাই/২২-জুন/২৩", "২০২২/২০২৩",
        ])
    func fiscalYears(text: String) {
        #expect(periods(text) == [.fiscalYear(FiscalYear(start: 2022))], "\(text)")
    }

    @Test(
        "where a period is found, it may begin there, and nowhere before",
        arguments: [
            "২০২২-২৩", "প্রথম ত্রৈমাসিক", "জুলাই-সেপ্টেম্বর", "১ম ত্রৈমাসিক প্রতিবেদন", "Q2", "কোয়ার্টার-২",
            "১০ সেপ্টম্বর ২০২২ হতে ৩১ ডিসেম্বর ২০২২", "সেপ্টেম্বব ২০২২", "কার্যালয়ের জুলাই-সেপ্টেম্বর", "অভিযোগ নিষ্পত্তি", "",
        ])
    func beginnings(text: String) {
        let bytes = Array(text.utf8)
        let reader = PeriodReader()
        for period in reader.periods(in: bytes, 0..<bytes.count) {
            #expect(reader.mayBegin(in: bytes, 0..<bytes.count, before: period.range.lowerBound + 1))
        }
        #expect(!reader.mayBegin(in: bytes, 0..<bytes.count, before: 0))
        if text.hasPrefix("কার্যালয়ের") || text.hasPrefix("অভিযোগ") {
            #expect(!reader.mayBegin(in: bytes, 0..<bytes.count, before: 1))
        }
    }

    @Test(
        "dates, memo numbers, spans of years and telephone numbers are no fiscal year",
        arguments: [
            "৩০-০৬-২০২২", "২০২২-০৬-০৫", "৪৭.৬১.০০০০.২০২২-২৩", "২০২০-২০২২", "২০১৯-২২", "০২-২০২২২০২৩", "২০২২-২৩-২৪",
            "আইন, ২০০৯",
            "২০২২ ২৩", "রূপকল্প ২০৪১",
        ])
    func others(text: String) {
        #expect(periods(text).isEmpty, "\(text)")
    }

    @Test(
        "a quarter is named by its number, by its months, or by both",
        arguments: [
            ("২য় ত্রৈমাসিক", 2, nil), ("২য ত্রৈমাসিক", 2, nil), ("ওয় ত্রৈমাসিক", 3, nil), ("৪র্ঘ ত্রৈমাসিক", 4, nil),
            ("২য় ত্রমাসিক", 2, nil), ("২য় ত্রৈ-মাসিক", 2, nil),
            ("২য় ব্রেমাসিক", 2, nil), ("২য় ত্রৈাসিক", 2, nil), ("২য় কোয়ার্টার", 2, nil), ("২য় কোয়াটার", 2, nil),
            ("২য় ত্রৈমাসিক (অক্টোবর/২৪- ডিসেম্বর/২৪)", 2, 2024),
            ("২য় ত্রৈমাসিক (অক্টোবর-ডিসেম্বর, ২০২৪)", 2, 2024), ("অক্টোবর-ডিসেম্বর, ২০২৪", 2, 2024), ("Q2", 2, nil),
            ("দ্বিতীয় ত্রৈমাসিক", 2, nil), ("২য় ত্রৈমাসিকে অক্টোবর, ২০২৪ হতে ডিসেম্বর, ২০২৪ পর্যন্ত", 2, 2024), ("জানুয়ারি-মার্চ/২০২৫", 3, 2025),
            ("৪র্থ ত্রৈমাসিক", 4, nil), ("১ম প্রান্তিক", 1, nil), ("এপ্রিল-জুন/ ২০২৫", 4, 2025),
        ] as [(String, Int, Int?)])
    func quarters(text: String, quarter: Int, year: Int?) {
        #expect(periods(text) == [.quarter(quarter, calendarYear: year)], "\(text)")
    }

    @Test("a quarter's label names it by the ordinal behind its colon, and by no count")
    func labelled() {
        #expect(periods("ত্রৈমাসিক: ২য়") == [.quarter(2, calendarYear: nil)])
        #expect(periods("কোয়ার্টার : ৪র্থ (এপ্রিল-জুন/২০২৫)") == [.quarter(4, calendarYear: 2025)])
        #expect(periods("ত্রৈমাসিক: ৪টি").isEmpty)
    }

    @Test("a half-year is named by its number or by its months")
    func halfYears() {
        #expect(periods("১ম অর্ধবার্ষিক") == [.halfYear(1, calendarYear: nil)])
        #expect(periods("জুলাই-ডিসেম্বর ২০২৪") == [.halfYear(1, calendarYear: 2024)])
    }

    @Test("a number and months that contradict each other are two mentions")
    func contradiction() {
        #expect(
            periods("২য় ত্রৈমাসিক (জুলাই-সেপ্টেম্বর, ২০২৪)")
                == [.quarter(2, calendarYear: nil), .quarter(1, calendarYear: 2024)])
    }

    @Test("a reading covers the period and nothing else")
    func ranges() {
        #expect(
            covered("ক ২য় ত্রৈমাসিক (অক্টোবর/২৪- ডিসেম্বর/২৪) খ ২০২২-২৩।")
                == ["২য় ত্রৈমাসিক (অক্টোবর/২৪- ডিসেম্বর/২৪)", "২০২২-২৩"])
    }

    @Test("full dates are found in running text")
    func dates() {
        let text = "এর মধ্যে ২০২২সালের জুন মাসের ০৫(পাঁচ) তারিখের এই চুক্তি; ৩০/০১/২০২২ ও ৩১/১১/২০২২, ফোন ০২-১২৩৪৫৬৭"
        let bytes = Array(text.utf8)
        let dates = PeriodReader().dates(in: bytes, 0..<bytes.count).map(\.date.description)
        #expect(dates == ["2022-06-05", "2022-01-30"])
    }
}
