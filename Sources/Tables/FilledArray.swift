extension Array {
    /// A list of so many equal elements.
    ///
    /// `init(repeating:count:)` looks the type of its storage up each time, which takes longer than to fill a short list.
    @inline(__always)
    init(filledWith element: Element, count: Int) {
        self.init()
        reserveCapacity(count)
        append(contentsOf: repeatElement(element, count: count))
    }
}
