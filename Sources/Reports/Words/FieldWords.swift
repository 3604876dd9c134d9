internal import Figures
internal import Records

extension FigureReference {
    /// What a person calls the figure: the names of its columns.
    func words(in records: DocumentRecords) -> Bilingual {
        switch self {
        case .area: Bilingual("area's weight", "ক্ষেত্রের মান")
        case .total: Bilingual("declared total", "ঘোষিত মোট")
        case .indicator(let index, let field):
            records.indicators.indices.contains(index)
                ? field.words(of: records.indicators[index]) : Bilingual("figure", "সংখ্যা")
        }
    }
}

extension FigureField {
    fileprivate func words(of indicator: Indicator) -> Bilingual {
        switch self {
        case .weight: Bilingual("weight", "মান")
        case .annualTarget: Bilingual("annual target", "বার্ষিক লক্ষ্যমাত্রা")
        case .tier(let place):
            Bilingual("tier ", "ধাপ ")
                + .count(indicator.tiers.indices.contains(place) ? indicator.tiers[place].tier : 0)
                + "%"
        case .quarterTarget(let quarter):
            Bilingual("quarter ", "কোয়ার্টার ") + .count(quarter) + Bilingual(" target", " লক্ষ্যমাত্রা")
        case .quarterAchieved(let quarter): Bilingual("quarter ", "কোয়ার্টার ") + .count(quarter)
        case .history(let place): FigureField.year(of: place, indicator)
        case .halfYear: Bilingual("half-year", "অর্ধবার্ষিক")
        case .previous: Bilingual("up to the period before", "পূর্ববর্তী পর্যন্ত")
        case .current: Bilingual("this period", "চলতি")
        case .rate: Bilingual("rate", "শতকরা হার")
        case .total: Bilingual("total", "মোট")
        case .score: Bilingual("score", "অর্জিত মান")
        case .other(let place):
            Bilingual("column ", "কলাম ")
                + .count(indicator.others.indices.contains(place) ? indicator.others[place].column + 1 : 0)
        }
    }

    private static func year(of place: Int, _ indicator: Indicator) -> Bilingual {
        guard indicator.history.indices.contains(place), let year = indicator.history[place].year else {
            return Bilingual("figure of a year", "এক বছরের সংখ্যা")
        }
        return .digits(year.description)
    }
}

extension FigureReference {
    /// The figure's path among the fields of its record, as the contract names them: `quarters.2.target`.
    func path(in records: DocumentRecords) -> String {
        switch self {
        case .area: return "weight"
        case .total: return "figure"
        case .indicator(let index, let field):
            return records.indicators.indices.contains(index) ? field.path(of: records.indicators[index]) : ""
        }
    }

    /// The id of the record it belongs to: an indicator's, an area's, or a declared total's by its place.
    func record(in records: DocumentRecords) -> String {
        switch self {
        case .area(let index): "a\(index + 1)"
        case .total(let index): "total\(index + 1)"
        case .indicator(let index, _): records.indicators.indices.contains(index) ? records.indicators[index].id : ""
        }
    }
}

extension FigureField {
    fileprivate func path(of indicator: Indicator) -> String {
        switch self {
        case .weight: "weight"
        case .annualTarget: "annualTarget"
        case .tier(let place): "tiers.\(indicator.tiers.indices.contains(place) ? indicator.tiers[place].tier : 0)"
        case .quarterTarget(let quarter): "quarters.\(quarter).target"
        case .quarterAchieved(let quarter): "quarters.\(quarter).achieved"
        case .history(let place): "history.\(place)"
        case .halfYear: "halfYear"
        case .previous: "progress.previous"
        case .current: "progress.current"
        case .rate: "progress.rate"
        case .total: "total"
        case .score: "score"
        case .other(let place):
            "columns.\(indicator.others.indices.contains(place) ? indicator.others[place].column : 0)"
        }
    }
}
