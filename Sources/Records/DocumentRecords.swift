public import Figures
public import Provenance

/// What a document is, as the contract names it.
public enum DocumentKind: String, Sendable, Hashable, CaseIterable {
    /// The yearly agreement.
    case agreement
    /// A plan annexed to an agreement.
    case actionPlan
    /// A month's report.
    case monthlyReport
    /// A quarter's report.
    case quarterlyReport
    /// A half-year's report.
    case halfYearlyReport
    /// A year's report.
    case annualReport
    /// Evidence by itself.
    case evidence
    /// Anything else.
    case other
}

/// The office a document or a part of one is of.
public struct Office: Sendable, Hashable {
    /// Its name, as the first place that gives it prints it.
    public var name: Passage?
    /// The upazila, where the lexicon of places knows it.
    public var upazila: String?
    /// The district, where the lexicon of places knows it.
    public var district: String?

    /// Makes an office of which nothing is known yet.
    public init(name: Passage? = nil, upazila: String? = nil, district: String? = nil) {
        self.name = name
        self.upazila = upazila
        self.district = district
    }
}

/// What one part of a bound volume says of itself, in its own titles.
public struct PartDescription: Sendable, Hashable {
    /// The office it names.
    public var office: Office
    /// The fiscal year it names.
    public var fiscalYear: FiscalYear?
    /// The quarter it names.
    public var quarter: Int?

    /// Makes a description.
    public init(office: Office = Office(), fiscalYear: FiscalYear? = nil, quarter: Int? = nil) {
        self.office = office
        self.fiscalYear = fiscalYear
        self.quarter = quarter
    }
}

/// One area of performance, where an area-weight table lists it or it heads a group of indicators.
public struct Area: Sendable {
    /// Its table, as an index into `Layout.tables`.
    public var table: Int
    /// The 1-based source line.
    public var line: Int32
    /// Its number: as printed, else its place among the table's areas, from 1.
    public var serial: Int
    /// Where the serial stands, if it is printed.
    public var serialPassage: Passage?
    /// Its words, in reading order.
    public var text: [Passage]
    /// Its weight.
    public var weight: Figure
    /// Whether it cannot be told which rows it covers.
    public var isDoubtful = false

    /// Makes an area.
    public init(
        table: Int, line: Int32, serial: Int, serialPassage: Passage? = nil, text: [Passage], weight: Figure
    ) {
        self.table = table
        self.line = line
        self.serial = serial
        self.serialPassage = serialPassage
        self.text = text
        self.weight = weight
    }
}

/// What a declared total is the total of.
public enum TotalSubject: Sendable, Hashable {
    /// The indicators' weights, or the areas' in a table that has no others.
    case weight
    /// The areas' weights in a table whose indicators have weights too, which make a total of their own.
    case areas
    /// The weights of one section or area of a table; the area is an index into `DocumentRecords.areas`.
    case areaWeight(Int)
    /// The figures of a quarter's column.
    case quarter(Int)
    /// The number of indicators.
    case count
    /// The annual targets.
    case annualTarget
    /// The totals.
    case total
    /// The scores.
    case score
    /// The figures of another column, by its index in the table.
    case column(Int)
}

/// A total the document declares, wherever it hides.
public struct DeclaredTotal: Sendable {
    /// Its table, as an index into `Layout.tables`.
    public var table: Int
    /// The 1-based source line.
    public var line: Int32
    /// What it is the total of.
    public var of: TotalSubject
    /// The figure.
    public var figure: Figure
    /// The indicators it covers, as a range of `DocumentRecords.indicators`.
    public var indicators: Range<Int>

    /// Makes a declared total.
    public init(table: Int, line: Int32, of: TotalSubject, figure: Figure, indicators: Range<Int>) {
        self.table = table
        self.line = line
        self.of = of
        self.figure = figure
        self.indicators = indicators
    }
}

/// Something that running text, a title or a signature says and an audit compares.
public enum MentionContent: Sendable, Hashable {
    /// A fiscal year: ২০২৪-২০২৫.
    case fiscalYear(FiscalYear)
    /// A quarter, with the year its months name where they do: ২য় ত্রৈমাসিক (অক্টোবর/২৪- ডিসেম্বর/২৪).
    case quarter(Int, calendarYear: Int?)
    /// A telephone number, its digits in ASCII.
    case telephone(String)
    /// An address, in lower case.
    case email(String)
    /// A date that stands by itself beside a signature; nil where the calendar has no such date.
    case signed(CalendarDate?)
    /// The date on which the agreement says it was agreed.
    case agreed(CalendarDate)
}

/// One mention, with where it stands.
public struct Mention: Sendable, Hashable {
    /// What is said.
    public var content: MentionContent
    /// Where.
    public var passage: Passage
    /// The part it stands in, as an index into `Layout.parts`.
    public var part: Int

    /// Makes a mention.
    public init(content: MentionContent, passage: Passage, part: Int) {
        self.content = content
        self.passage = passage
        self.part = part
    }
}

/// A row that repeats the one above it.
public struct RepeatedRow: Sendable {
    /// The table, as an index into `Layout.tables`.
    public var table: Int
    /// The row, as an index into the table's rows.
    public var row: Int
    /// The record of the row it repeats, as an index into `DocumentRecords.indicators`.
    public var indicator: Int

    /// Makes a row.
    public init(table: Int, row: Int, indicator: Int) {
        self.table = table
        self.row = row
        self.indicator = indicator
    }
}

/// Stage 3's result: everything typed that a document says.
public struct DocumentRecords: Sendable {
    /// What it is.
    public var kind: DocumentKind
    /// The fiscal year it names.
    public var fiscalYear: FiscalYear?
    /// The quarter it reports on.
    public var quarter: Int?
    /// The office it is of.
    public var office: Office
    /// Its titles, in order.
    public var titles: [Passage]
    /// What each part of a bound volume says of itself; as many as `Layout.parts`.
    public var parts: [PartDescription]
    /// Areas, in source order.
    public var areas: [Area]
    /// Declared totals, in source order.
    public var totals: [DeclaredTotal]
    /// Indicators, in source order; those of one table stand together.
    public var indicators: [Indicator]
    /// What text says that an audit compares, in source order.
    public var mentions: [Mention]
    /// Rows that say letter for letter what the row above them says, and that no record was made of, in source order.
    public var repeatedRows: [RepeatedRow]

    /// The year that a title names with a misread digit, where no year is named otherwise.
    public var damagedYear: DamagedYear?
    /// The quarters that titles name in misread letters, where none is named otherwise, in source order.
    public var damagedQuarters: [DamagedQuarter]

    /// Makes an empty result.
    public init() {
        kind = .other
        office = Office()
        titles = []
        parts = []
        areas = []
        totals = []
        indicators = []
        mentions = []
        repeatedRows = []
        damagedQuarters = []
    }

    /// The indicators of a table, as a range of `indicators`; empty where it has none.
    ///
    /// - Complexity: O(log n) in the number of indicators.
    public func indicators(ofTable table: Int) -> Range<Int> {
        func first(notBelow table: Int) -> Int {
            var low = 0
            var high = indicators.count
            while low < high {
                let middle = (low + high) / 2
                if indicators[middle].table < table { low = middle + 1 } else { high = middle }
            }
            return low
        }
        return first(notBelow: table)..<first(notBelow: table + 1)
    }
}
