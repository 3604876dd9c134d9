import Testing

@testable import Figures

/// The reading of a whole text.
func reading(_ text: String, expecting unit: UnitKind? = nil) -> FigureReading {
    let bytes = Array(text.utf8)
    return FigureReader().read(bytes, 0..<bytes.count, expecting: unit)
}

/// The value of a whole text.
func value(_ text: String, expecting unit: UnitKind? = nil) -> FigureValue { reading(text, expecting: unit).value }

/// The text that a reading's range covers.
func part(_ text: String, expecting unit: UnitKind? = nil) -> String {
    String(decoding: Array(text.utf8)[reading(text, expecting: unit).range], as: UTF8.self)
}

func number(_ mantissa: Int64, _ places: Int = 0) -> FigureValue { .number(Decimal(mantissa, places: places)) }
func money(_ mantissa: Int64, _ places: Int = 0) -> FigureValue { .money(Decimal(mantissa, places: places)) }
func percent(_ mantissa: Int64, _ places: Int = 0) -> FigureValue { .percent(Decimal(mantissa, places: places)) }

func date(_ year: Int?, _ month: Int, _ day: Int?) -> FigureValue {
    CalendarDate(year: year, month: month, day: day).map { .date($0) } ?? .missing
}

@Suite("Numbers, percentages and amounts")
struct NumberTests {
    @Test(
        "a number reads to its exact value",
        arguments: [
            ("৪", number(4)), ("০৬", number(6)), ("৬.০০2", number(6002, 3)), ("০.০০", number(0, 2)), ("০০", number(0)),
            ("৫,৭৮,২৯৪", number(578_294)), ("2,116,518.00", number(211_651_800, 2)), ("২০,০০০০০", number(2_000_000)),
            ("১৬.৩০.৬২৪", number(1_630_624)), ("৯৪ দশমিক ৯৭", number(9497, 2)), ("৯৪ দশমিক ০৭", number(9407, 2)),
            ("০৫(পাঁচ)", number(5)), ("১২ (বারো)", number(12)), ("৪টি", number(4)), ("৪ টি", number(4)),
            ("১২৫ জন", number(125)), ("৩০দিন", number(30)), ("୪୫", number(45)), ("४५", number(45)), ("٤٥", number(45)),
            ("১০০।", number(100)), ("৫ মে. টন", number(5)), ("৫ মে টন", number(5)), ("  ৭ ", number(7)),
            (".৫", number(5, 1)), (".২৫", number(25, 2)), ("৮*", number(8)),
            ("-৫", number(-5)), ("𝟘𝟙", number(1)),
            ("999999999999999999", number(999_999_999_999_999_999)),
        ])
    func numbers(text: String, expected: FigureValue) {
        #expect(value(text) == expected, "\(text)")
    }

    @Test("a number without its zero keeps its point, and a note's asterisk is no part of it")
    func partsOfNumbers() {
        #expect(part(".৫") == ".৫")
        #expect(part("৮*") == "৮")
    }

    @Test(
        "a sign of money makes an amount in taka, and a scale in the cell is applied",
        arguments: [
            ("৫,৭৮,২৯৪/-", money(578_294)), ("২৯০০০০০/-", money(2_900_000)), ("২০,০০০০০/-", money(2_000_000)),
            ("১৬.৩০.৬২৪/-", money(1_630_624)), ("৫০,০০০/- টাকা", money(50_000)), ("৫০০/=", money(500)),
            ("২.৫ লক্ষ", money(250_000)), ("২.৫ লাখ টাকা", money(250_000)), ("১ কোটি", money(10_000_000)),
            ("২ কোটি ৫০ লক্ষ টাকা", money(25_000_000)), ("৳ ৫০০", money(500)), ("টাকা ৫০০", money(500)),
            ("৫০,০০০/- (পঞ্চাশ হাজার)", money(50_000)),
        ])
    func amounts(text: String, expected: FigureValue) {
        #expect(value(text) == expected, "\(text)")
    }

    @Test("a scale under a unit that is counted gives a number, not an amount")
    func scaledCount() {
        #expect(value("২.৫ লক্ষ", expecting: .count) == number(250_000))
    }

    @Test(
        "a percentage is the number before the sign or behind the word",
        arguments: [
            ("৯০%", percent(90)), ("৯০ %", percent(90)), ("শতকরা ৯০", percent(90)), ("৯০ শতাংশ", percent(90)),
            ("৯৪.৯৭%", percent(9497, 2)), ("শতকরা ৯০ ভাগ", percent(90)),
        ])
    func percentages(text: String, expected: FigureValue) {
        #expect(value(text) == expected, "\(text)")
    }

    @Test("a bare number in a row of percentages is a number")
    func barePercent() {
        #expect(value("৯০", expecting: .percent) == number(90))
    }

    @Test(
        "a figure between marks that are none of it is the figure, its range without them",
        arguments: [
            ("|১০", number(10), "১০"), ("৯০%|", percent(90), "৯০%"), ("| ৬০ |", number(60), "৬০"),
            ("'২০", number(20), "২০"),
            ("৬,", number(6), "৬"), ("**৪০**", number(40), "৪০"), ("৯০\\%", percent(90), "৯০\\%"),
            ("$১২০$", number(120), "১২০"),
            ("৪_", number(4), "৪"), ("• ৪.৫", number(45, 1), "৪.৫"),
        ])
    func marks(text: String, expected: FigureValue, figure: String) {
        #expect(value(text) == expected, "\(text)")
        #expect(part(text) == figure, "\(text)")
    }

    @Test(
        "a mark that may be a digit, a sign or a cell's edge is not left out",
        arguments: ["৪!", "৪+", "৪ | ৫", "৪ -", "[৪]", "|"])
    func doubtfulMarks(text: String) { #expect(value(text) == .text || value(text) == .unreadable, "\(text)") }

    @Test(
        "what can be read in two ways, or is no figure, is text",
        arguments: [
            "১,২", "১:২", "৩/৪", "[১.১.১]", "১.১.১", "৫-১০", "২০২২-২৩", "২০২২-২০২৩", "০৫(ছয়)", "৪র্থ", "১০+১৫",
            "৫,৭৮.২৯৪,০০",
            "১.৫০০/-", "1234567890123456789", "০০০০০০০০০০০০০০০০০০০১", "বাস্তবায়িত", "সভা ৪ অনুষ্ঠিত", "৫, ৭৮,২৯৪",
            "৯৯৯৯৯৯৯৯৯৯৯৯ কোটি", "১০:৩০", "(৫)", "১/২", "৩১/১২",
        ])
    func doubtful(text: String) {
        #expect(value(text) == .text, "\(text)")
    }

    @Test("a figure among words is the figure's part alone")
    func parts() {
        #expect(value("প্রাপ্ত নম্বর ৩") == number(3))
        #expect(part("প্রাপ্ত নম্বর ৩") == "৩")
        #expect(value("৪টি সভা") == number(4))
        #expect(part("৪টি সভা") == "৪টি")
        #expect(value("কমপক্ষে ৪") == number(4))
        #expect(value("৪টি সভা", expecting: .date) == .text)
        #expect(value("৪র্থ সভা") == .text)
        #expect(part("৫০,০০০/- (পঞ্চাশ হাজার)") == "৫০,০০০/-")
        #expect(part("  ৭ টি ") == "৭ টি" || part("  ৭ টি ") == "৭")
    }

    @Test(
        "a month's long name with one letter misread, lost or put in is that month beside a day or a year",
        arguments: [
            ("৫ ণভেম্বর ২০২২", date(2022, 11, 5)), ("১৪ জাণুয়ারি ২০২৩", date(2023, 1, 14)),
            ("৪ সেপ্টেম্ভর ২০২২", date(2022, 9, 4)), ("৫ ডসেম্বর ২০২২", date(2022, 12, 5)),
            ("২০ অক্টোবরর, ২০২২", date(2022, 10, 20)),
        ])
    func damagedMonth(text: String, expected: FigureValue) {
        #expect(value(text, expecting: .date) == expected, "\(text)")
    }

    @Test(
        "other words beside numbers are no months",
        arguments: ["৫ জুলা ২০২২", "৪ সদস্য ২০২২", "৫ নম্বর ২০২২", "ণভেম্বর", "৫ টি ণভেম্বর"])
    func noMonth(text: String) {
        if case .date = value(text, expecting: .date) { Issue.record("\(text)") }
    }

    @Test("জন between a day and a year is June without its sign where a date is expected, and counts persons elsewhere")
    func june() {
        #expect(value("১২ জন ২০২৩", expecting: .date) == date(2023, 6, 12))
        #expect(value("১২ জন", expecting: .date) != date(nil, 6, 12))
        #expect(value("১২ জন", expecting: .person) == number(12))
        if case .date = value("১২ জন ২০২৩", expecting: .person) { Issue.record("persons are no date") }
    }

    @Test("several figures of one cell stand in the order of the page")
    func several() {
        #expect(value("২ ৪") == .several([number(2), number(4)]))
        #expect(value("২ ২৫/১২/২২ ২৫/০৬/২৩") == .several([number(2), date(2022, 12, 25), date(2023, 6, 25)]))
        #expect(value("৩১-১২-২০২২ ও ৩০-০৬-২০২২") == .several([date(2022, 12, 31), date(2022, 6, 30)]))
        #expect(value("০১/০৭/২০২২ থেকে ৩০/০৬/২০২৩") == .several([date(2022, 7, 1), date(2023, 6, 30)]))
        #expect(value("১০% ২০%") == .several([percent(10), percent(20)]))
    }
}

@Suite("Cells that say something about a figure")
struct AbsentFigureTests {
    @Test("a cell without text is blank", arguments: ["", " ", "\u{A0}", "\n"])
    func blank(text: String) {
        #expect(value(text) == .blank)
    }

    @Test("dashes and dots alone are a dash", arguments: ["-", "--", "–", "—", "…", ".....", "- -", "……", "নাই"])
    func dash(text: String) {
        #expect(value(text) == .dash)
    }

    @Test(
        "'not applicable' is known through damage",
        arguments: [
            "প্রযোজ্য নয়", "প্রযোজ্য নয়।", "প্রযোজ্য নহে", "প্রয়োজ্য নয়", "প্রযোজ্যনয়", "প্রযোজ্ নয়", "প্রযো জ্য নয়", "N/A", "n.a.",
            "অপ্রযোজ্য",
        ])
    func notApplicable(text: String) {
        #expect(value(text) == .notApplicable, "\(text)")
    }

    @Test("words near 'not applicable' that mean something else are text", arguments: ["প্রযোজ্য", "প্রয়োজন নয়", "প্রযোজ্য হবে"])
    func applicable(text: String) {
        #expect(value(text) == .text)
    }

    @Test("a ditto waits for the value above", arguments: ["ঐ", "-ঐ-", "\"", "”", "do"])
    func ditto(text: String) {
        #expect(value(text) == .ditto(nil))
    }

    @Test(
        "question marks and replacement characters are unreadable", arguments: ["??", "?", "\u{FFFD}", "১?", "?/০৬/২২"])
    func unreadable(text: String) {
        #expect(value(text) == .unreadable)
    }
}

@Suite("Dates")
struct DateTests {
    @Test(
        "a date is read day first, in every spelling",
        arguments: [
            ("০৯/০৩/২৫", date(2025, 3, 9)), ("৩১/৮/২৪", date(2024, 8, 31)), ("৩১-১২-২০২২", date(2022, 12, 31)),
            ("৩১.১২.২০২২", date(2022, 12, 31)), ("05/06/2022", date(2022, 6, 5)), ("১৬ ফেব্রুয়ারী ২০২৩", date(2023, 2, 16)),
            ("১৬ ফেব্রুয়ারি, ২০২৩", date(2023, 2, 16)), ("৫ আগস্ট, ২০২১", date(2021, 8, 5)), ("১৬ জুলাই", date(nil, 7, 16)),
            ("জুন/২২", date(2022, 6, nil)), ("জুন ২০২২", date(2022, 6, nil)), ("জুন’২২", date(2022, 6, nil)),
            ("২০২২সালের জুন মাসের ০৫(পাঁচ) তারিখ", date(2022, 6, 5)), ("৩১/১২/২০২২ খ্রিঃ", date(2022, 12, 31)),
            ("৩১/১২/২০২২ খ্রি.", date(2022, 12, 31)), ("৩১/১২/২০২২ইং", date(2022, 12, 31)),
            ("৩১/১২/২০২২ ইং তারিখ", date(2022, 12, 31)), ("৩১শে ডিসেম্বর ২০২২", date(2022, 12, 31)),
            ("১৫ই জুন, ২০২২ সাল", date(2022, 6, 15)), ("16-Jul-22", date(2022, 7, 16)), ("2022-06-05", date(2022, 6, 5)),
            ("জুলাই ১, ২০২২", date(2022, 7, 1)), ("তারিখ: ০৯/০৩/২৫", date(2025, 3, 9)), ("৫ মে", date(nil, 5, 5)),
            ("২৯/০২/২০২৪", date(2024, 2, 29)), ("১৬.০৩.২৩", date(2023, 3, 16)),
        ])
    func dates(text: String, expected: FigureValue) {
        #expect(value(text) == expected, "\(text)")
        #expect(value(text, expecting: .date) == expected, "\(text)")
    }

    @Test(
        "a date that the calendar lacks is text, not a date",
        arguments: [
            "৩১/১১", "৩১০-০৬-২০২০", "৩১/১১/২০২২", "৩১ নভেম্বর ২০২২", "২৯/০২/২০২৩", "০০/০১/২২", "১২/১৩/২২", "৩১/১২/২",
            "৩১/১২/৩২২২",
        ])
    func impossible(text: String) {
        #expect(value(text) == .text, "\(text)")
        #expect(value(text, expecting: .date) == .text, "\(text)")
    }

    @Test("two numbers with a stroke are a date only where a date is expected")
    func twoParts() {
        #expect(value("৩১/১২", expecting: .date) == date(nil, 12, 31))
        #expect(value("১/২", expecting: .date) == date(nil, 2, 1))
        #expect(value("০৬/২০২২", expecting: .date) == date(2022, 6, nil))
        #expect(value("১/২", expecting: .count) == .text)
    }

    @Test("months from one to another are two figures")
    func months() {
        #expect(value("অক্টোবর/২৪- ডিসেম্বর/২৪") == .several([date(2024, 10, nil), date(2024, 12, nil)]))
        #expect(value("০১/০৭/২২-৩০/০৬/২৩") == .several([date(2022, 7, 1), date(2023, 6, 30)]))
        #expect(value("৩১ ডিসেম্বর ৩০ জুন") == .several([date(nil, 12, 31), date(nil, 6, 30)]))
    }

    @Test(
        "a split date is joined where a date is expected",
        arguments: [
            ("২৮/০৮/২ ৪", "২৮/০৮/২৪", date(2024, 8, 28)), ("২৫/১২/ ২২", "২৫/১২/২২", date(2022, 12, 25)),
            ("২ ৮/০৮/২৪", "২৮/০৮/২৪", date(2024, 8, 28)), ("১৫-১০-২০ ২২", "১৫-১০-২০২২", date(2022, 10, 15)),
            ("১৫-১০-২০২ ২", "১৫-১০-২০২২", date(2022, 10, 15)),
            ("৩ মার্চ ২০ ২৫", "৩ মার্চ ২০২৫", date(2025, 3, 3)), ("১৬ ফেব্রুয়ারি ২০২ ৩", "১৬ ফেব্রুয়ারি ২০২৩", date(2023, 2, 16)),
        ])
    func split(text: String, joined: String, expected: FigureValue) {
        let reading = FiguresTests.reading(text, expecting: .date)
        #expect(reading.value == expected)
        #expect(reading.joined == Array(joined.utf8))
        #expect(reading.range == 0..<text.utf8.count)
        for unit in [nil, UnitKind.count, .percent] {
            #expect(FiguresTests.reading(text, expecting: unit).joined == nil)
            #expect(value(text, expecting: unit) != expected)
        }
    }

    @Test("under counts and dates a space goes only where a date needs it")
    func splitAmongCounts() {
        let reading = FiguresTests.reading("২ ২৫/১২/ ২২ ২৫/০৬/ ২৩", expecting: .countAndDate)
        #expect(reading.value == .several([number(2), date(2022, 12, 25), date(2023, 6, 25)]))
        #expect(reading.joined == Array("২ ২৫/১২/২২ ২৫/০৬/২৩".utf8))
        #expect(value("১ ২৫/০৬/ ২৩", expecting: .countAndDate) == .several([number(1), date(2023, 6, 25)]))
        #expect(value("২ ৮/০৮/২৪", expecting: .countAndDate) == .several([number(2), date(2024, 8, 8)]))
    }

    @Test("a whole date is never joined")
    func unjoined() {
        #expect(reading("২৮/০৮/২৪", expecting: .date).joined == nil)
        #expect(reading("৩১-১২-২০২২ ও ৩০-০৬-২০২২", expecting: .date).joined == nil)
    }

    @Test("a date with the midnight that spreadsheets print behind it is the date, and a dot at mid height is a point")
    func printedDates() {
        func value(_ text: String) -> FigureValue {
            let bytes = Array(text.utf8)
            return FigureReader().read(bytes, 0..<bytes.count, expecting: nil).value
        }
        #expect(value("2025-03-09 00:00:00") == value("2025-03-09"))
        #expect(value("2025-03-09 08:30:00") == .text)
        #expect(value("৭·৫") == value("৭.৫"))
    }

    @Test(
        "a number that goes on in the next line of its cell is one where its first piece is none",
        arguments: [("৫,৬ ০০", 5600), ("১,২০,০ ০০", 120_000)])
    func tornNumbers(_ text: String, _ value: Int) {
        let bytes = Array(text.utf8)
        let reading = FigureReader().read(bytes, 0..<bytes.count, expecting: .count)
        #expect(reading.value == .number(Decimal(Int64(value))))
        #expect(reading.joined != nil)
    }
}
