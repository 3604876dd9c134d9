internal import BengaliText
internal import Figures
internal import Pages
internal import Provenance
internal import Records

/// Finds, for each area whose weight cannot be read, the same area in a sister table where it can.
///
/// An area is the same where its words are the same bytes, white space and the closing mark aside; an agreement prints
/// its areas once with their weights and again with their activities.
enum SisterAreas {
    /// The readable print of each unreadable area weight; empty where all can be read.
    ///
    /// Two sisters that disagree stand in for nothing; of many the first few are heard.
    static func standIns(in records: DocumentRecords, of paged: PagedText) -> [FigureReference: FigureReference] {
        guard records.areas.contains(where: { $0.weight.value == .unreadable }) else { return [:] }
        var readable: [[UInt8]: [Int]] = [:]
        for (index, area) in records.areas.enumerated() where area.weight.quantity != nil {
            let words = words(of: area, in: paged)
            if (readable[words]?.count ?? 0) < 8 { readable[words, default: []].append(index) }
        }
        var result: [FigureReference: FigureReference] = [:]
        for (index, area) in records.areas.enumerated() where area.weight.value == .unreadable {
            let sisters = (readable[words(of: area, in: paged)] ?? []).filter { records.areas[$0].table != area.table }
            guard let first = sisters.first else { continue }
            let agree = sisters.allSatisfy { records.areas[$0].weight.quantity == records.areas[first].weight.quantity }
            if agree { result[.area(index)] = .area(first) }
        }
        return result
    }

    private static func words(of area: Area, in paged: PagedText) -> [UInt8] {
        var result: [UInt8] = []
        for passage in area.text {
            // Space, semicolon, comma and full stop part words or close them; they do not tell areas apart.
            for byte in paged.text.bytes[passage.text] where ![0x20, 0x3B, 0x2C, 0x2E].contains(byte) {
                result.append(byte)
            }
        }
        return result
    }
}
