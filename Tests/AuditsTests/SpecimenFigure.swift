import Figures
import Provenance

/// The few spellings of figures that specimens need.
enum SpecimenFigure {
    /// The figure a cell's text says.
    static func read(_ text: String, at passage: Passage) -> Figure {
        Figure(value: value(text), passages: [passage])
    }

    /// The value a cell's text says.
    static func value(_ text: String) -> FigureValue {
        let ascii = digits(text)
        switch ascii {
        case "": return .blank
        case "-", "--", "–": return .dash
        case "??": return .unreadable
        case "প্রযোজ্য নয়": return .notApplicable
        case "ঐ": return .ditto(nil)
        default: break
        }
        let words = ascii.split(separator: " ").map(String.init)
        let several = words.map(single)
        if words.count > 1, !several.contains(.text) { return .several(several) }
        return words.count == 1 ? single(ascii) : .text
    }

    private static func single(_ text: String) -> FigureValue {
        if text.hasSuffix("%"), let number = decimal(text.dropLast()) { return .percent(number) }
        if text.hasSuffix("/-"), let number = decimal(text.dropLast(2)) { return .money(number) }
        if let number = decimal(text[...]) { return .number(number) }
        let parts = text.split(whereSeparator: { $0 == "/" || $0 == "-" }).map { Int($0) }
        if parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2],
            let date = CalendarDate(year: year < 100 ? 2000 + year : year, month: month, day: day)
        {
            return .date(date)
        }
        return .text
    }

    private static func decimal(_ text: Substring) -> Decimal? {
        let parts = text.filter { $0 != "," }.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let mantissa = Int64(parts.joined()) else { return nil }
        return Decimal(mantissa, places: parts.count == 2 ? parts[1].count : 0)
    }

    /// The text with Bengali digits in ASCII.
    static func digits(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isBengali = (0x9E6...0x9EF).contains(scalar.value)
            result.append(isBengali ? Unicode.Scalar(scalar.value - 0x9E6 + 0x30) ?? scalar : scalar)
        }
        return String(result)
    }
}
