internal import Figures

/// Writes dates as authors do.
struct DateWriter: Sendable {
    let style: WritingStyle

    static let months = [
        "জানুয়ারি", "ফেব্রুয়ারি", "মার্চ", "এপ্রিল", "মে", "জুন", "জুলাই", "আগস্ট", "সেপ্টেম্বর", "অক্টোবর", "নভেম্বর", "ডিসেম্বর",
    ]

    static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// A date in one of its written forms.
    func figure(_ date: CalendarDate, using random: inout SeededGenerator) -> SpecimenFigure {
        SpecimenFigure(value: .date(date), printed: text(date, using: &random))
    }

    /// A day that the calendar does not have.
    func impossible(day: Int, month: Int, year: Int) -> SpecimenFigure {
        SpecimenFigure(
            value: .text, printed: bengali("\(SpecimenDigits.two(day))/\(SpecimenDigits.two(month))/\(year)"))
    }

    func text(_ date: CalendarDate, using random: inout SeededGenerator) -> String {
        let day = date.day ?? 1
        let year = date.year ?? 2000
        let isOdd = random.chance(style.oddity)
        let form = isOdd ? random.number(0...7) : style.date
        let short = style.hasLongYears ? "\(year)" : SpecimenDigits.two(year % 100)
        let two = SpecimenDigits.two(day)
        let month = SpecimenDigits.two(date.month)
        if style.isEnglish { return "\(day) \(DateWriter.englishMonths[date.month - 1]) \(year)" }
        let name = DateWriter.months[date.month - 1]
        switch form {
        case 0: return bengali("\(two)/\(month)/\(short)")
        case 1: return bengali("\(two)-\(month)-\(year)")
        case 2: return bengali("\(day)/\(date.month)/\(short)")
        case 3: return bengali("\(day) \(name) \(year)")
        case 4: return bengali("\(day) \(name), \(year)")
        case 5: return bengali("\(two)/\(month)/\(year)") + " খ্রিঃ"
        case 6: return "\(two)/\(month)/\(year)"
        default: return bengali("\(two).\(month).\(year)")
        }
    }

    private func bengali(_ text: String) -> String { SpecimenDigits.bengali(text) }
}
