/// What stands behind a figure to make an ordinal of it, or the day of a month: 4_© is ৪র্থ.
///
/// Source: the ordinals of Bengali from ১ম to ১০ম, and the days ১লা to ৩১শে; from ১১ on, তম.
enum BijoyOrdinal {
    private static let endings: [(numbers: ClosedRange<Int>, letters: [UInt32])] = [
        (1...1, "ম"), (2...3, "য়"), (4...4, "র্থ"), (5...5, "ম"), (6...6, "ষ্ঠ"), (7...10, "ম"), (11...99, "তম"),
        (1...1, "লা"), (2...3, "রা"), (4...4, "ঠা"), (5...18, "ই"), (19...31, "শে"),
    ].map { ($0, $1.unicodeScalars.map(\.value)) }

    /// Whether letters end the ordinal of a number.
    static func ends(_ number: Int, _ letters: ArraySlice<UInt32>) -> Bool {
        endings.contains { $0.numbers.contains(number) && letters.elementsEqual($0.letters) }
    }

    /// Whether such an ending holds a sign that no other text has behind a figure: the reph of ৪র্থ.
    static func isCertain(_ letters: ArraySlice<UInt32>) -> Bool { letters.first == 0x09B0 && letters.count == 3 }
}
