/// What stands around a code that cannot be read, and which codes may stand there.
struct CodeNeighbours {
    /// The code of the activity that the indicator belongs to.
    var activity: Code?
    /// The code of the record above in the table.
    var above: Code?
    /// The code of the row below, where it can be read.
    var below: Code?

    /// So many indicators has an activity at most.
    private static let most = 20

    /// Every code that an indicator of the activity may have, whatever stands above and below.
    func ofActivity() -> [Code] {
        guard let activity else { return [] }
        return (1...CodeNeighbours.most).map {
            Code(mandatory: activity.mandatory, numbers: activity.numbers + [$0])
        }
    }

    /// Whether no row of the table stands above.
    var isFirst = false

    /// The codes that an indicator may have there: the next of its activity, else the next in any place.
    func indicators() -> [Code] {
        let next: [Code]
        if let activity {
            let last = above.flatMap { CodeNeighbours.extends($0, activity) ? $0.numbers.last : nil }
            // A table may begin on any row of a longer one, whose last code is not known.
            let first = above == nil ? below.flatMap { CodeNeighbours.before($0, in: activity) } : nil
            next = [Code(mandatory: activity.mandatory, numbers: activity.numbers + [first ?? (last ?? 0) + 1])]
        } else if let above {
            next = CodeNeighbours.successors(of: above)
        } else {
            next = firsts()
        }
        guard let below, below.numbers.count == next.first?.numbers.count else { return next }
        return next.filter { CodeNeighbours.successors(of: $0).contains(below) }
    }

    /// The codes that an activity may have above an indicator: the one its code extends, else the next in any place.
    func activities(of indicator: Code?) -> [Code] {
        if let indicator, indicator.numbers.count >= depth { return [CodeNeighbours.activity(of: indicator)] }
        guard let above else { return firsts().map(CodeNeighbours.activity) }
        return CodeNeighbours.successors(of: above).dropFirst().map(CodeNeighbours.activity)
    }

    /// How many numbers the codes of the table's indicators have, as far as is known.
    var depth: Int {
        let known = max(above?.numbers.count ?? 0, below?.numbers.count ?? 0)
        return known > 0 ? known : CodeNeighbours.usualDepth
    }

    /// Most indicators' codes have the numbers of their area, their activity and their own.
    private static let usualDepth = 3

    /// The codes that a table may begin with: all ones, or the one before that of the second row.
    private func firsts() -> [Code] {
        guard isFirst else { return [] }
        guard let below, let last = below.numbers.last, last > 1 else {
            return [Code(mandatory: below?.mandatory ?? false, numbers: Array(repeating: 1, count: depth))]
        }
        return [Code(mandatory: below.mandatory, numbers: below.numbers.dropLast() + [last - 1])]
    }

    /// The evidence that an edit names.
    var evidence: String {
        var parts: [String] = []
        if let activity { parts.append("under [\(activity)]") }
        if let above { parts.append("after [\(above)]") }
        if let below { parts.append("before [\(below)]") }
        return parts.joined(separator: ", ")
    }

    private static func activity(of indicator: Code) -> Code {
        Code(mandatory: indicator.mandatory, numbers: Array(indicator.numbers.dropLast()))
    }

    /// The last number of the code before another of the same activity; nil where that is the first.
    private static func before(_ code: Code, in activity: Code) -> Int? {
        guard extends(code, activity), let last = code.numbers.last, last > 1 else { return nil }
        return last - 1
    }

    private static func extends(_ code: Code, _ activity: Code) -> Bool {
        code.mandatory == activity.mandatory && code.numbers.count == activity.numbers.count + 1
            && code.numbers.starts(with: activity.numbers)
    }

    /// What may follow a code, the nearest first: after 3.1.2 these are 3.1.3, 3.2.1 and 4.1.1.
    private static func successors(of code: Code) -> [Code] {
        code.numbers.indices.reversed().map { place in
            var numbers = Array(code.numbers[...place])
            numbers[place] &+= 1
            numbers += repeatElement(1, count: code.numbers.count - place - 1)
            return Code(mandatory: code.mandatory, numbers: numbers)
        }
    }
}
