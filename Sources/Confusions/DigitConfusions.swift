internal import Knowledge

/// How often a printed digit is read as another: the digit rows of the confusion table.
public struct DigitConfusions: Sendable {
    /// By printed digit × 10 + read digit, in parts per million of readings.
    private var rates = [Int](repeating: 0, count: 100)

    /// The embedded table, read once.
    public static let embedded = DigitConfusions()

    /// Reads the embedded table.
    init() {
        let table = KnowledgeTable(named: "confusions")
        for row in table.rows where row.count >= 4 && row[0] == "digit" {
            guard let printed = Int(row[1]), let read = Int(row[2]), let rate = Int(row[3]),
                (0...9).contains(printed), (0...9).contains(read)
            else { continue }
            rates[printed * 10 + read] = rate
        }
    }

    /// How often a printed digit is read as another, in parts per million; 0 for a pair that is not on record.
    ///
    /// - Parameters:
    ///   - printed: The digit on the page, 0 to 9.
    ///   - read: The digit that was read, 0 to 9.
    /// - Returns: Readings in a million of the printed digit.
    public func perMillion(printed: Int, read: Int) -> Int {
        (0...9).contains(printed) && (0...9).contains(read) ? rates[printed * 10 + read] : 0
    }
}
