internal import Records

/// Which code may follow which: the next number in any place, with ones behind it.
enum CodeSuccession {
    /// Codes of more numbers than this are nobody's: agreements have three, four in the mandatory part.
    static let deepest = 6

    /// What may follow a code, the nearest first: after 3.1.2 these are 3.1.3, 3.2.1 and 4.1.1.
    static func successors(of code: Code) -> [Code] {
        code.numbers.indices.reversed().map { place in
            var numbers = Array(code.numbers[...place])
            numbers[place] &+= 1
            numbers += repeatElement(1, count: code.numbers.count - place - 1)
            return Code(mandatory: code.mandatory, numbers: numbers)
        }
    }

    /// Whether a code may follow another, without making the list.
    static func follows(_ next: Code, _ code: Code) -> Bool {
        guard next.mandatory == code.mandatory, next.numbers.count == code.numbers.count,
            let place = next.numbers.indices.first(where: { next.numbers[$0] != code.numbers[$0] })
        else { return false }
        return next.numbers[place] == code.numbers[place] &+ 1 && next.numbers[(place + 1)...].allSatisfy { $0 == 1 }
    }

    /// Whether an indicator's code extends its activity's.
    static func extends(_ code: Code, _ activity: Code) -> Bool {
        code.mandatory == activity.mandatory && code.numbers.count > activity.numbers.count
            && code.numbers.starts(with: activity.numbers)
    }
}

/// What the code before may have been: one code where it was read, several where it was not.
struct PrecedingCodes {
    /// The possible codes; nil where any code may have stood there.
    private(set) var possible: [Code]?

    /// The state at the beginning of a table: a fragment may start anywhere.
    static let anything = PrecedingCodes(possible: nil)

    /// The state after a code that was read.
    static func just(_ code: Code) -> PrecedingCodes { PrecedingCodes(possible: [code]) }

    /// The codes that may stand next; nil where any may.
    var next: [Code]? { possible?.flatMap(CodeSuccession.successors(of:)) }

    /// Whether a code may stand next.
    func allows(_ code: Code) -> Bool { possible?.contains { CodeSuccession.follows(code, $0) } ?? true }

    /// The state after a row whose code is not known: it may have had any code that fits, or repeat the one before.
    func afterUnknown() -> PrecedingCodes {
        guard let possible, let next, possible.count + next.count <= 40 else { return .anything }
        return PrecedingCodes(possible: possible + next)
    }

    /// The state after one of several codes.
    static func any(of codes: [Code]) -> PrecedingCodes { PrecedingCodes(possible: codes.isEmpty ? nil : codes) }
}
