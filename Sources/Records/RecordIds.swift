internal import Provenance

/// The ids of one table's records: its code, or its line where it has none, with a number where it stands again.
struct RecordIds {
    /// What they begin with.
    private let prefix: String
    /// How often each code stood so far.
    private var seen: [Code: Int] = [:]
    /// How many records without a code begin on a line so far.
    private var seenLines: [Int32: Int] = [:]

    init(table: Int) {
        prefix = "t\(table + 1)/"
    }

    /// The id of the next record.
    mutating func id(of indicator: Indicator) -> String {
        guard let code = indicator.code else {
            let count = seenLines[indicator.line, default: 0] + 1
            seenLines[indicator.line] = count
            return "\(prefix)@\(indicator.line)" + (count > 1 ? "#\(count)" : "")
        }
        seen[code, default: 0] += 1
        let count = seen[code] ?? 1
        var bytes: [UInt8] = []
        bytes.reserveCapacity(32)
        bytes += prefix.utf8
        code.append(to: &bytes)
        let id = String(decoding: bytes, as: UTF8.self)
        return count > 1 ? "\(id)#\(count)" : id
    }
}
