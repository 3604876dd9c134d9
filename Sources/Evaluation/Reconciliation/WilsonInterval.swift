/// A share of some cases, with the interval in which the rate behind it lies.
public struct Share: Sendable, Hashable {
    /// The cases in which it is so.
    public var part: Int
    /// All cases.
    public var whole: Int

    /// Makes a share.
    public init(_ part: Int = 0, of whole: Int = 0) {
        self.part = part
        self.whole = whole
    }

    /// The share; nil of no cases.
    public var rate: Double? { whole == 0 ? nil : Double(part) / Double(whole) }

    /// The 95 % score interval of the rate; nil of no cases.
    ///
    /// Source: Wilson 1927, "Probable inference, the law of succession, and statistical inference".
    public var interval: ClosedRange<Double>? {
        guard whole > 0 else { return nil }
        let deviate = 1.959964
        let (count, share) = (Double(whole), Double(part) / Double(whole))
        let spread = deviate * deviate / count
        let centre = (share + spread / 2) / (1 + spread)
        let half = deviate * (share * (1 - share) / count + spread / (4 * count)).squareRoot() / (1 + spread)
        return max(0, centre - half)...min(1, centre + half)
    }

    /// Counts one more case.
    public mutating func count(_ isSo: Bool) {
        part += isSo ? 1 : 0
        whole += 1
    }

    /// Two shares as one.
    public static func + (left: Share, right: Share) -> Share {
        Share(left.part + right.part, of: left.whole + right.whole)
    }

    /// Adds a share to this one.
    public static func += (left: inout Share, right: Share) { left = left + right }
}
