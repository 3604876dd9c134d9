internal import Figures

/// Fills the blanks of headings and titles with a document's year, office and period.
struct Phrases: Sendable {
    let year: Int
    let quarter: Int
    let office: SpecimenOffice
    let isEnglish: Bool
    /// Which wording of a series of headings the document uses.
    let series: Int
    var total = ""
    var month = 0

    static let ordinals = ["১ম", "২য়", "৩য়", "৪র্থ"]
    static let spans = ["জুলাই-সেপ্টেম্বর", "অক্টোবর-ডিসেম্বর", "জানুয়ারি-মার্চ", "এপ্রিল-জুন"]

    func digits(_ text: String) -> String { isEnglish ? text : SpecimenDigits.bengali(text) }

    /// `2022-23` of the year that begins so many years later.
    func short(_ later: Int) -> String { digits(FiscalYear(start: year + later).description) }

    func fill(_ words: String) -> String {
        guard words.contains("{") else { return words }
        let calendarYear = quarter <= 2 ? year : year + 1
        let values: [(String, String)] = [
            ("{year}", short(0)), ("{long}", digits("\(year)-\(year + 1)")), ("{before}", short(-1)),
            ("{before2}", short(-2)), ("{next}", short(1)), ("{next2}", short(2)), ("{from}", digits("\(year)")),
            ("{to}", digits("\(year + 1)")), ("{quarter}", Phrases.ordinals[quarter - 1]),
            ("{months}", Phrases.spans[quarter - 1] + ", " + digits("\(calendarYear)")),
            ("{month}", text(ofMonth: month)), ("{lastMonth}", text(ofMonth: month - 1)), ("{total}", digits(total)),
            ("{office}", office.name + ", " + office.place),
            ("{officer}", office.officer), ("{place}", office.place),
        ]
        var result = words
        for (blank, value) in values { result = result.replacing(blank, with: value) }
        return result
    }

    /// A month's name and its calendar year, counted from July.
    private func text(ofMonth month: Int) -> String {
        let place = (month + 18) % 12
        return DateWriter.months[place] + ", " + digits("\(month < 6 ? year : year + 1)")
    }
}
