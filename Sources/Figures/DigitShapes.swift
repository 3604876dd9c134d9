internal import Knowledge

/// Letters and marks that a scan makes of a digit: the `digitShapes` table.
struct DigitShapes: Sendable {
    private var digits: [UInt32: Int] = [:]

    /// The embedded table, read once.
    static let embedded = DigitShapes()

    init() {
        for row in KnowledgeTable(named: "digitShapes").rows where row.count >= 2 {
            guard let shape = row[0].unicodeScalars.first, let digit = Int(row[1]), (0...9).contains(digit) else {
                continue
            }
            digits[shape.value] = digit
        }
    }

    /// The digit that a scalar may have been; nil where it is none of the table.
    func digit(of scalar: UInt32) -> Int? { digits[scalar] }
}
