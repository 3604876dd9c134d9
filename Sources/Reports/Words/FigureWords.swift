internal import Figures

extension FigureValue {
    /// What a person calls the value: the number or the date, or why there is none.
    var words: Bilingual {
        switch self {
        case .percent(let value): .digits(value.description + "%")
        case .several(let parts): .digits(parts.map(\.digits).joined(separator: ", "))
        case .ditto(let above): Bilingual("as above: ", "ঐ: ") + .digits(above?.digits ?? "–")
        case .blank: Bilingual("blank", "খালি")
        case .dash: Bilingual("a dash", "ড্যাশ")
        case .notApplicable: Bilingual("not applicable", "প্রযোজ্য নয়")
        case .unreadable: Bilingual("unreadable", "অপাঠ্য")
        case .missing: Bilingual("not there", "নেই")
        case .text: Bilingual("words", "শব্দ")
        default: .digits(digits)
        }
    }

    /// A number or a date in ASCII digits; a dash for anything else.
    private var digits: String {
        if case .date(let date) = self { return date.description }
        return quantity?.description ?? "–"
    }
}
