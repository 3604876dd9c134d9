internal import Findings
public import Specimens

/// How right a method was on some documents.
public struct ReconciliationScore: Sendable {
    /// Whose a discrepancy is, by the truth.
    public enum Source: String, Sendable, Hashable, CaseIterable {
        /// A cell was misread, and no author erred in any of them.
        case reader
        /// An author erred, and no cell was misread.
        case author
        /// Both.
        case both
        /// Neither: rows or columns were lost or misunderstood, or there is no discrepancy.
        case neither
    }

    /// Corrections that put back what was printed, of all that were believed in.
    public var corrections = Share()
    /// Authors' errors in a discrepancy that was reported: those explained away, by how the author came to them.
    public var masked: [String: Share] = [:]
    /// Misreads that break a rule: those corrected, by how many equations bind the cell (4 for more).
    public var coverage: [Int: Share] = [:]
    /// The same by how they were misread.
    public var coverageByKind: [String: Share] = [:]
    /// Identifiable misreads: those explained first in each discrepancy of theirs.
    public var first = Share()
    /// Those explained among the first three.
    public var firstThree = Share()
    /// Verdicts of misread or author that are right.
    public var verdicts = Share()
    /// By truth and verdict, discrepancies.
    public var verdictCounts: [Source: [String: Int]] = [:]
    /// Misreadings that a guard kept from being believed, by the guard: those that are right.
    public var withheld: [String: Share] = [:]
    /// Discrepancies of which a likely cause may be missing, for a limit that the search met.
    public var bounded = Share()
    /// Explanations' probabilities against the truth.
    public var calibration = Calibration()
    /// The scores of strings that no sum binds, by their kind.
    public var prints: [SpecimenPrint.Kind: PrintScore] = [:]

    /// Makes an empty score.
    public init() {}

    /// Authors' errors explained away, whatever the cause.
    public var maskedAll: Share { masked.values.reduce(Share(), +) }
    /// Misreads corrected, however many equations bind them.
    public var coverageAll: Share { coverage.values.reduce(Share(), +) }

    /// Adds another score to this one.
    public static func += (left: inout ReconciliationScore, right: ReconciliationScore) {
        left.corrections += right.corrections
        left.masked.merge(right.masked, uniquingKeysWith: +)
        left.coverage.merge(right.coverage, uniquingKeysWith: +)
        left.coverageByKind.merge(right.coverageByKind, uniquingKeysWith: +)
        left.first += right.first
        left.firstThree += right.firstThree
        left.verdicts += right.verdicts
        left.verdictCounts.merge(right.verdictCounts) { $0.merging($1, uniquingKeysWith: +) }
        left.withheld.merge(right.withheld, uniquingKeysWith: +)
        left.bounded += right.bounded
        left.calibration += right.calibration
        for (kind, score) in right.prints { left.prints[kind, default: PrintScore()] += score }
    }
}

/// What documents hold, whoever looks at them.
public struct ReconciliationMaterial: Sendable {
    /// How many documents.
    public var documents = 0
    /// Figure cells that say something.
    public var figures = 0
    /// Of those, how many no longer say what was printed, by how they were misread.
    public var misreads: [String: Int] = [:]
    /// Misreads that break a rule.
    public var breaking = 0
    /// Of those, alone in each discrepancy of theirs.
    public var alone = 0
    /// Of those, identifiable.
    public var identifiable = 0
    /// Of those, how many are put first by one who does not know the reader, and by one who is told besides of all else that
    /// was misread: what an auditor may reach.
    ///
    /// Where several are as likely, each counts for its share.
    public var attainable = (unknown: 0.0, told: 0.0)
    /// Authors' errors in figures, by cause.
    public var faults: [String: Int] = [:]

    /// Makes an empty count.
    public init() {}

    /// Adds another count to this one.
    public static func += (left: inout ReconciliationMaterial, right: ReconciliationMaterial) {
        left.documents += right.documents
        left.figures += right.figures
        left.misreads.merge(right.misreads, uniquingKeysWith: +)
        left.breaking += right.breaking
        left.alone += right.alone
        left.identifiable += right.identifiable
        left.attainable.unknown += right.attainable.unknown
        left.attainable.told += right.attainable.told
        left.faults.merge(right.faults, uniquingKeysWith: +)
    }
}

/// One case in which a method was wrong, for those who improve it.
public struct ReconciliationFailure: Sendable {
    /// What went wrong: `masked`, `suggestion`, `verdict`, `rank` or `missed`; of strings that no sum binds `print.masked`
    /// and so on, and `print.silent` and `print.unreported` where nothing was said.
    public var kind: String
    /// The document: template, noise, reader, seed.
    public var document: String
    /// What was said and what is true.
    public var words: String
    /// The line of the cell.
    public var text: String
}
