/// A printed string that no sum binds: what should have been printed, what was, and what stands in the file.
public struct SpecimenPrint: Sendable, Hashable {
    /// What it is.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// An indicator's code.
        case code
        /// An activity's code.
        case activity
        /// A row's serial number.
        case serial
        /// A row's unit, as words.
        case unit
        /// An office's telephone number.
        case telephone
        /// An office's e-mail address.
        case email
        /// A year, or a fiscal year, that a title or a certificate names.
        case period
    }

    /// How an author comes to a wrong one.
    public enum Fault: String, Sendable, Hashable, CaseIterable {
        /// One digit or letter written for another, whichever.
        case slip
        /// The one before it again.
        case twice
        /// One left out.
        case skipped
        /// Taken from another row, or left from another year.
        case copied
        /// A slip that happens to look like what readers do.
        case lookalike
    }

    /// What it is.
    public var kind: Kind
    /// As it stands in the file, without what stands around it.
    public var text: String
    /// As its author printed it.
    public var printed: String
    /// As he should have.
    public var correct: String
    /// How he came to another; nil where it is right.
    public var fault: Fault?
    /// How it was misread first; nil where it was read right.
    public var misread: FigureMisread.Kind?

    init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
        printed = text
        correct = text
    }

    /// Writes down that its author printed another string than he should have.
    mutating func print(_ wrong: String, by fault: Fault) {
        (text, printed) = (wrong, wrong)
        self.fault = wrong == correct ? nil : fault
    }
}

/// A print on a line outside the tables.
public struct SpecimenLinePrint: Sendable, Hashable {
    /// Its line among the document's items, until noise moves rows.
    var item: Int
    /// The line as it stands in the file.
    public var line: String
    /// The print.
    public var print: SpecimenPrint

    /// The prints of one of some lines of the same text.
    public static func first(_ prints: [SpecimenLinePrint]) -> [SpecimenPrint] {
        prints.filter { $0.item == prints.first?.item }.map(\.print)
    }
}

extension String {
    /// The text with the first place where another stands written otherwise; nil where it stands nowhere.
    func replacingFirst(_ old: String, by new: String) -> String? {
        let (scalars, wanted) = (Array(unicodeScalars), Array(old.unicodeScalars))
        guard !wanted.isEmpty, scalars.count >= wanted.count,
            let place = (0...scalars.count - wanted.count).first(where: { scalars[$0...].starts(with: wanted) })
        else { return nil }
        return String(
            UnicodeScalarView(scalars[..<place] + Array(new.unicodeScalars) + scalars[(place + wanted.count)...]))
    }
}
