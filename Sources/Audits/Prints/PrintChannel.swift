internal import Confusions
internal import Glibc

/// How one printed string may have been read as another, letter by letter.
struct PrintReading {
    /// The digits that were read for others, printed × 10 + read; nil for each letter lost, put in, or read for another.
    var pairs: [Int?] = []
    /// How likely just these misreadings are.
    var probability = 1.0
    /// Whether every one of them is known to happen.
    var isOnRecord = true
}

/// Finds the likeliest way in which a printed string was read as another: digits by the rates that figures are weighed
/// by, other letters by one rate for all.
struct PrintChannel {
    /// The longest strings that are compared, in letters; telephone numbers, codes and addresses are shorter.
    private static let longest = 64

    private let rates: ReaderRates
    private let other = Priors.embedded.probability("letter.other")

    init(_ rates: ReaderRates) {
        self.rates = rates
    }

    /// The reading of `printed` as `read`; nil where both are the same, or too long to compare.
    ///
    /// - Complexity: O(n·m) in their letters.
    func reading(printed: String, as read: String) -> PrintReading? {
        let (printed, read) = (Array(printed.unicodeScalars), Array(read.unicodeScalars))
        guard printed != read, !printed.isEmpty, !read.isEmpty, printed.count <= PrintChannel.longest,
            read.count <= PrintChannel.longest
        else { return nil }
        return trace(Steps(printed, read, self), printed, read)
    }

    /// The misreadings of the cheapest way, from the end.
    private func trace(_ steps: Steps, _ printed: [Unicode.Scalar], _ read: [Unicode.Scalar]) -> PrintReading {
        var result = PrintReading()
        var (i, j) = (printed.count, read.count)
        while i > 0 || j > 0 {
            switch steps.step(i, j) {
            case .same: break
            case .replaced:
                result.pairs.append(pair(printed[i - 1], read[j - 1]))
                result.isOnRecord = result.isOnRecord && isOnRecord(printed[i - 1], read[j - 1])
            case .lost, .extra: result.pairs.append(nil)
            }
            let next = steps.before(i, j)
            result.probability *= exp(steps.cost(next.0, next.1) - steps.cost(i, j))
            (i, j) = next
        }
        return result
    }

    private func pair(_ printed: Unicode.Scalar, _ read: Unicode.Scalar) -> Int? {
        guard let printed = PrintedDigits.value(printed), let read = PrintedDigits.value(read), printed != read else {
            return nil
        }
        return printed * 10 + read
    }

    private func isOnRecord(_ printed: Unicode.Scalar, _ read: Unicode.Scalar) -> Bool {
        // What letters are read for is counted for all of them together.
        guard let pair = pair(printed, read) else { return isLetter(printed) && isLetter(read) }
        return DigitConfusions.embedded.perMillion(printed: pair / 10, read: pair % 10) > 0
            || PrintChannel.isShape(printed, read) && [48, 79].contains(pair)
    }

    private func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }

    /// Whether an ASCII digit was read where a Bengali one would stand.
    private static func isShape(_ printed: Unicode.Scalar, _ read: Unicode.Scalar) -> Bool {
        printed.value >= 0x9E6 && read.value < 0x80
    }

    /// −ln of how often a letter is read as another.
    fileprivate func cost(_ printed: Unicode.Scalar, _ read: Unicode.Scalar) -> Double {
        if printed == read { return 0 }
        guard let left = PrintedDigits.value(printed), let right = PrintedDigits.value(read) else { return -log(other) }
        // One digit in two scripts is the same digit.
        if left == right { return 0 }
        let isShape = PrintChannel.isShape(printed, read)
        return -log(rates.probability(printed: left, read: right, isShape: isShape))
    }

    /// −ln of how often a letter that is printed is not read.
    fileprivate func cost(losing printed: Unicode.Scalar, of count: Int) -> Double {
        -log(PrintedDigits.isDigit(printed) ? rates.lost : other) + log(Double(count))
    }

    /// −ln of how often a letter is read that nobody printed, or the letter before it twice.
    fileprivate func cost(adding read: Unicode.Scalar, after last: Unicode.Scalar?, of count: Int) -> Double {
        guard PrintedDigits.isDigit(read) else { return -log(other) + log(Double(count)) }
        return -log(rates.extra + (last == read ? rates.doubled : 0)) + log(Double(count))
    }
}

/// The cheapest ways to read the beginnings of one string as the beginnings of another.
private struct Steps {
    enum Step {
        case same
        case replaced
        case lost
        case extra
    }

    private let width: Int
    private var costs: [Double]
    private var steps: [Step]

    init(_ printed: [Unicode.Scalar], _ read: [Unicode.Scalar], _ channel: PrintChannel) {
        width = read.count + 1
        costs = Array(repeating: 0, count: (printed.count + 1) * width)
        steps = Array(repeating: .same, count: costs.count)
        for i in 0...printed.count {
            for j in 0...read.count where i + j > 0 {
                var best = (cost: Double.infinity, step: Step.same)
                func offer(_ cost: Double, _ step: Step) { if cost < best.cost { best = (cost, step) } }
                if i > 0, j > 0 {
                    let more = channel.cost(printed[i - 1], read[j - 1])
                    offer(cost(i - 1, j - 1) + more, more == 0 ? .same : .replaced)
                }
                if i > 0 { offer(cost(i - 1, j) + channel.cost(losing: printed[i - 1], of: printed.count), .lost) }
                if j > 0 {
                    let last = j > 1 ? read[j - 2] : nil
                    offer(cost(i, j - 1) + channel.cost(adding: read[j - 1], after: last, of: read.count), .extra)
                }
                costs[i * width + j] = best.cost
                steps[i * width + j] = best.step
            }
        }
    }

    func cost(_ i: Int, _ j: Int) -> Double { costs[i * width + j] }

    func step(_ i: Int, _ j: Int) -> Step { steps[i * width + j] }

    /// Where the step to a place came from.
    func before(_ i: Int, _ j: Int) -> (Int, Int) {
        switch step(i, j) {
        case .same, .replaced: (i - 1, j - 1)
        case .lost: (i - 1, j)
        case .extra: (i, j - 1)
        }
    }
}
