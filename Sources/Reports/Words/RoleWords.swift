internal import Tables

extension ColumnRole {
    /// What a person calls the column.
    var words: Bilingual {
        switch self {
        case .serial: Bilingual("No.", "ক্রম")
        case .area: Bilingual("Area", "ক্ষেত্র")
        case .areaWeight: Bilingual("Area's weight", "ক্ষেত্রের মান")
        case .activity: Bilingual("Activity", "কার্যক্রম")
        case .indicator: Bilingual("Indicator", "সূচক")
        case .method: Bilingual("Method", "গণনা পদ্ধতি")
        case .unit: Bilingual("Unit", "একক")
        case .weight: Bilingual("Weight", "মান")
        case .responsible: Bilingual("Responsible", "দায়িত্বপ্রাপ্ত")
        case .annualTarget: Bilingual("Target", "লক্ষ্যমাত্রা")
        case .tier: Bilingual("Tier", "ধাপ")
        case .actual: Bilingual("Actual", "প্রকৃত অর্জন")
        case .projection: Bilingual("Projection", "প্রক্ষেপণ")
        case .rowKind: Bilingual("Target or achievement", "লক্ষ্যমাত্রা/অর্জন")
        case .quarter: Bilingual("Quarter", "কোয়ার্টার")
        case .halfYear: Bilingual("Half-year", "অর্ধবার্ষিক")
        case .previous: Bilingual("Before", "পূর্ববর্তী")
        case .current: Bilingual("This period", "চলতি")
        case .cumulative: Bilingual("Cumulative", "ক্রমপুঞ্জিভূত")
        case .total: Bilingual("Total", "মোট")
        case .rate: Bilingual("Rate", "হার")
        case .score: Bilingual("Score", "অর্জিত মান")
        case .evidence: Bilingual("Evidence", "প্রমাণক")
        case .remarks: Bilingual("Remarks", "মন্তব্য")
        case .text: Bilingual("Text", "বিবরণ")
        case .empty: Bilingual("Empty", "খালি")
        }
    }
}
