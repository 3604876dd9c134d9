internal import Provenance

/// The ids of one table's records: its code, or its line where it has none, with a number where it stands again.
struct RecordIds {
    /// What they begin with.
    private let prefix: String
    /// How often each code stood so far.
    private var seen: [Code: Int] = [:]
    /// How many records without a code begin on a line so far.
    private var seenLines: [Int32: Int] = [:]

    /// The bytes of the id in hand.
    private var bytes: [UInt8] = []
    /// So many indicators have most tables at most.
    private static let usualCount = 12

    init(table: Int) {
        prefix = "t\(table + 1)/"
        seen.reserveCapacity(RecordIds.usualCount)
    }

    private static func next(_ count: inout Int) -> Int {
        count += 1
        return count
    }

    /// The id of the next record.
    mutating func id(of indicator: Indicator) -> String {
        guard let code = indicator.code else {
            let count = seenLines[indicator.line, default: 0] + 1
            seenLines[indicator.line] = count
            return "\(prefix)@\(indicator.line)" + (count > 1 ? "#\(count)" : "")
        }
        let count = RecordIds.next(&seen[code, default: 0])
        bytes.removeAll(keepingCapacity: true)
        bytes += prefix.utf8
        code.append(to: &bytes)
        let id = String(decoding: bytes, as: UTF8.self)
        return count > 1 ? "\(id)#\(count)" : id
    }
}
