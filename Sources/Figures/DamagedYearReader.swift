/// A fiscal year that is none, `২০২২-২৯`, since a digit of it was read for another, and what it may have been.
public struct DamagedYearReading: Sendable, Hashable {
    /// The years from which it differs in one digit, the earlier first.
    public var candidates: [FiscalYear]
    /// Its bytes.
    public var range: Range<Int>
}

/// Finds fiscal years of which one digit was misread: two years with a hyphen between that do not follow each other.
///
/// Only years in which there were agreements are named as candidates.
public struct DamagedYearReader: Sendable {
    private let lexer = FigureLexer()
    /// The years for which agreements were made, 2014-15 to 2025-26.
    ///
    /// Source: the Cabinet Division's guidelines.
    private static let agreements = 2014...2025
    /// How many bytes of a line are looked at: no title is longer.
    private static let most = 1024

    /// Makes a reader.
    public init() {}

    /// The damaged years in `bytes[range]`, in order.
    ///
    /// - Complexity: O(n) in the bytes of the range.
    public func years(in bytes: borrowing [UInt8], _ range: Range<Int>) -> [DamagedYearReading] {
        let text = bytes.span
        let range = range.clamped(to: 0..<text.count)
        let end = min(range.upperBound, range.lowerBound + DamagedYearReader.most)
        guard let tokens = lexer.tokens(text, range.lowerBound..<end, limit: Int.max) else { return [] }
        return tokens.indices.compactMap { year(tokens, at: $0) }
    }

    private func year(_ tokens: [FigureToken], at position: Int) -> DamagedYearReading? {
        let first = tokens[position]
        guard first.kind == .digits, first.count == 4, !isJoined(tokens, position - 1) else { return nil }
        var next = position + 1
        if next < tokens.count, tokens[next].kind == .space { next += 1 }
        guard next < tokens.count, tokens[next].kind == .hyphen else { return nil }
        next += 1
        if next < tokens.count, tokens[next].kind == .space { next += 1 }
        guard next < tokens.count, tokens[next].kind == .digits, tokens[next].count == 2 || tokens[next].count == 4,
            !isJoined(tokens, next + 1)
        else { return nil }
        let candidates = candidates(Int(first.value), Int(tokens[next].value), digits: tokens[next].count)
        guard !candidates.isEmpty else { return nil }
        return DamagedYearReading(candidates: candidates, range: first.start..<tokens[next].end)
    }

    /// Whether a token goes on with a number.
    private func isJoined(_ tokens: [FigureToken], _ position: Int) -> Bool {
        tokens.indices.contains(position) && (tokens[position].partsDate || tokens[position].kind == .digits)
    }

    /// The years of agreements whose print differs in one digit from what was read.
    private func candidates(_ first: Int, _ second: Int, digits: Int) -> [FiscalYear] {
        DamagedYearReader.agreements.compactMap { start in
            let end = digits == 4 ? start + 1 : (start + 1) % 100
            let different = Self.difference(first, start, 4) + Self.difference(second, end, digits)
            return different == 1 ? FiscalYear(start: start) : nil
        }
    }

    /// In how many of their last digits two numbers differ.
    private static func difference(_ left: Int, _ right: Int, _ digits: Int) -> Int {
        var (left, right, different) = (left, right, 0)
        for _ in 0..<digits {
            if left % 10 != right % 10 { different += 1 }
            (left, right) = (left / 10, right / 10)
        }
        return different
    }
}
