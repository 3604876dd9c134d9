/// Where a thing stands on its page: a box from the page's top left, in hundredths of a point (1/7200 inch).
public struct PageBox: Hashable, Sendable {
    /// Its left edge.
    public var left: Int32
    /// Its upper edge.
    public var top: Int32
    /// Its right edge.
    public var right: Int32
    /// Its lower edge.
    public var bottom: Int32

    /// Makes a box of its edges.
    public init(left: Int32, top: Int32, right: Int32, bottom: Int32) {
        self.left = left
        self.top = top
        self.right = right
        self.bottom = bottom
    }

    /// The smallest box that holds both.
    public func union(_ other: PageBox) -> PageBox {
        PageBox(
            left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
            bottom: max(bottom, other.bottom))
    }
}
