/// What stands where a code should and is none as it was read: `[হ.১.১]`, `[২.।.১]`, `[১১.১]`.
///
/// It says which codes it may have been, not which it was; that its neighbours settle.
public struct MisreadCode: Sendable, Hashable {
    /// One scalar of it.
    enum Piece: Sendable, Hashable {
        /// A digit, or what one was read for.
        case digit(Int)
        /// A mark between two numbers.
        case mark
        /// A stroke that may be the digit 1 or a mark.
        case stroke
    }

    /// Whether it is of the mandatory part (এম).
    public var mandatory: Bool
    /// Its bytes, brackets and all.
    public var range: Range<Int>
    let pieces: [Piece]

    /// The longest that is looked at, in scalars: four numbers of two digits, with doubled marks between them.
    static let most = 14
    /// So many marks may have been lost, or have been read where none is.
    private static let mostLost = 1

    /// Whether what was read may have been this code: digit for digit, but for one mark that was lost or is dirt.
    ///
    /// - Complexity: O(p × c) in its pieces and the code's digits, both bounded.
    public func mayBe(_ numbers: [Int]) -> Bool {
        var wanted: [Int?] = []
        for (place, number) in numbers.enumerated() {
            if place > 0 { wanted.append(nil) }
            if number >= 10 { wanted.append(number / 10 % 10) }
            wanted.append(number % 10)
        }
        // By how many pieces were taken: the fewest marks lost or added so far.
        var costs = (0...pieces.count).map { $0 }
        for place in costs.indices.dropFirst() where pieces[place - 1].isDigit { costs[place] = MisreadCode.most }
        for digit in wanted {
            var next = [digit == nil ? costs[0] + 1 : MisreadCode.most]
            for place in 1..<costs.count {
                let piece = pieces[place - 1]
                var cost = digit == nil ? costs[place] + 1 : MisreadCode.most
                if piece.suits(digit) { cost = min(cost, costs[place - 1]) }
                if !piece.isDigit { cost = min(cost, next[place - 1] + 1) }
                next.append(min(cost, MisreadCode.most))
            }
            costs = next
        }
        return costs[pieces.count] <= MisreadCode.mostLost
    }
}

extension MisreadCode.Piece {
    /// Whether it is a digit and nothing else.
    var isDigit: Bool { if case .digit = self { true } else { false } }

    /// Whether it stands for a digit, or where that is nil for a mark between numbers.
    func suits(_ digit: Int?) -> Bool {
        switch (self, digit) {
        case (.digit(let own), let digit?): own == digit
        case (.mark, nil), (.stroke, nil), (.stroke, 1?): true
        default: false
        }
    }
}
