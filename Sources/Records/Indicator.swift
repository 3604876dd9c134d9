public import Figures
public import Provenance

/// The code of an activity or an indicator: its numbers, and whether it is of the mandatory part.
public struct Code: Sendable, Hashable {
    /// Whether it is of the mandatory part (এম).
    public var mandatory: Bool
    /// The numbers between the dots, at least one.
    public var numbers: [Int]

    /// Makes a code.
    public init(mandatory: Bool, numbers: [Int]) {
        self.mandatory = mandatory
        self.numbers = numbers
    }

    /// All numbers as one, which costs less than one after the other.
    public func hash(into hasher: inout Hasher) {
        var all: UInt64 = mandatory ? 1 : 0
        for number in numbers { all = all &* 101 &+ UInt64(truncatingIfNeeded: number) &+ 1 }
        hasher.combine(all)
    }
}

extension Code: CustomStringConvertible {
    /// `2.1.1`, or `m.1.4.1` in the mandatory part.
    public var description: String {
        var text: [UInt8] = []
        append(to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// Appends what `description` says, in ASCII.
    func append(to text: inout [UInt8]) {
        if mandatory { text += [0x6D, 0x2E] }
        for place in numbers.indices {
            if place > 0 { text.append(0x2E) }
            // The numbers of a code have one digit or two; any other number is written as itself.
            let number = numbers[place]
            switch number {
            case 0..<10: text.append(0x30 + UInt8(number))
            case 10..<100: text += [0x30 + UInt8(number / 10), 0x30 + UInt8(number % 10)]
            default: text += String(number).utf8
            }
        }
    }
}

/// How the figures of a year's quarters combine.
public enum CombinationMethod: String, Sendable, Hashable {
    /// সমষ্টি.
    case sum
    /// গড়.
    case mean
    /// ক্রমপুঞ্জিভূত: the last value.
    case last
    /// তারিখ: the date, wherever it stands.
    case date
}

/// Target and achievement of one quarter.
public struct QuarterFigures: Sendable, Hashable {
    /// The quarter's target.
    public var target: Figure
    /// What was achieved.
    public var achieved: Figure

    /// Makes a quarter's figures.
    public init(target: Figure = .missing, achieved: Figure = .missing) {
        self.target = target
        self.achieved = achieved
    }
}

/// What a figure of another year is.
public enum HistoryKind: String, Sendable, Hashable {
    /// What was achieved.
    case actual
    /// What was or is to be achieved.
    case target
    /// What is expected.
    case projection
}

/// A figure of another year, or of a named year of an outcome table.
public struct HistoryFigure: Sendable, Hashable {
    /// The year, where the heading gives it.
    public var year: FiscalYear?
    /// What it is.
    public var kind: HistoryKind
    /// The figure.
    public var figure: Figure

    /// Makes a history figure.
    public init(year: FiscalYear?, kind: HistoryKind, figure: Figure) {
        self.year = year
        self.kind = kind
        self.figure = figure
    }
}

/// A figure of a column that no record has a place for, which an identity of the headings names.
public struct OtherFigure: Sendable, Hashable {
    /// The column, as an index into `Table.columns`.
    public var column: Int
    /// The figure.
    public var figure: Figure

    /// Makes such a figure.
    public init(column: Int, figure: Figure) {
        self.column = column
        self.figure = figure
    }
}

/// The target of one tier.
public struct TierFigure: Sendable, Hashable {
    /// 100, 90, 80, 70 or 60.
    public var tier: Int
    /// The target.
    public var figure: Figure

    /// Makes a tier's figure.
    public init(tier: Int, figure: Figure) {
        self.tier = tier
        self.figure = figure
    }
}

/// One indicator of one table, complete by itself: what was printed once for several rows is filled down.
public struct Indicator: Sendable {
    /// Its table, as an index into `Layout.tables`.
    public var table: Int
    /// `t1/2.1.1`; `t1/2.1.1#2` for a code that stands again; `t1/@19` without a code.
    public var id: String
    /// The 1-based source line its row begins on.
    public var line: Int32
    /// The last source line of its row.
    public var lastLine: Int32
    /// The row it begins in, as an index into the table's rows.
    public var row: Int
    /// The serial number, as printed for its group.
    public var serial: Int?
    /// Where the serial stands; nil where it was filled down or never printed.
    public var serialPassage: Passage?
    /// Its code.
    public var code: Code?
    /// Where the code stands, brackets and all.
    public var codePassage: Passage?
    /// Its area, as an index into `DocumentRecords.areas`.
    public var area: Int?
    /// The activity's code.
    public var activityCode: Code?
    /// Where the activity's code stands.
    public var activityCodePassage: Passage?
    /// The activity's words without the code, in reading order.
    public var activity: [Passage]
    /// The indicator's words without the code, in reading order.
    public var text: [Passage]
    /// What its figures count.
    public var unit: UnitKind
    /// The unit as printed.
    public var unitPassages: [Passage]
    /// By how much the unit or the heading multiplies money: 1, 100000 for লক্ষ টাকা, 10000000 for কোটি টাকা.
    public var scale: Int
    /// How its quarters combine, where the document says or the figures leave one choice.
    public var method: CombinationMethod?
    /// Whether the document itself names the method.
    public var methodIsNamed: Bool
    /// Its weight.
    public var weight: Figure
    /// The year's target.
    public var annualTarget: Figure
    /// The tier targets, from the best down; empty where the table has no tiers.
    public var tiers: [TierFigure]
    /// Four quarters, or none in a table without quarter columns.
    public var quarters: [QuarterFigures]
    /// Figures of named years, in source order.
    public var history: [HistoryFigure]
    /// The half-year's figure.
    public var halfYear: Figure
    /// What a report by period says beside its total; nil in a table without such columns.
    public var progress: PeriodProgress?
    /// The declared total.
    public var total: Figure
    /// The declared score.
    public var score: Figure
    /// The figures of columns that no record has a place for and an identity of the headings names, in source order.
    public var others: [OtherFigure]
    /// Who is responsible, in reading order.
    public var responsible: [Passage]
    /// The remarks, in reading order.
    public var remarks: [Passage]

    /// Makes an indicator of which only its place is known.
    public init(table: Int, id: String, line: Int32, row: Int) {
        self.table = table
        self.id = id
        self.line = line
        self.lastLine = line
        self.row = row
        activity = []
        text = []
        unit = .other
        unitPassages = []
        scale = 1
        methodIsNamed = false
        weight = .missing
        annualTarget = .missing
        tiers = []
        quarters = []
        history = []
        halfYear = .missing
        total = .missing
        score = .missing
        others = []
        responsible = []
        remarks = []
    }
}
