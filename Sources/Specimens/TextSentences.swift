internal import Knowledge

/// Clean text of our own: sentences and table rows as offices write them, from frames whose slots are filled at random.
///
/// The frames, and what fills them, are parted in two by their hashes: what is learnt or chosen on one part is
/// measured on the other, whose words nobody looks at.
public struct TextSentences: Sendable {
    /// One half of the frames and of what fills them.
    public enum Part: String, Sendable, Hashable, CaseIterable {
        /// What may be read and learnt from.
        case tuning
        /// What is measured alone.
        case heldOut
    }

    private var sentences: [String] = []
    private var cells: [String] = []
    private var fillings: [String: [String]] = [:]

    /// Reads one part of the embedded tables.
    public init(part: Part) {
        for row in KnowledgeTable(named: "specimenSentences").rows where row.count == 2 {
            // There are twelve months, and both parts need them.
            guard row[0] == "month" || Self.part(of: row[1]) == part else { continue }
            switch row[0] {
            case "sentence": sentences.append(row[1])
            case "cell": cells.append(row[1])
            default: fillings[row[0], default: []].append(row[1])
            }
        }
        for row in KnowledgeTable(named: "places").rows where row.count >= 2 {
            guard row[0] == "district" || row[0] == "upazila", Self.part(of: row[1]) == part else { continue }
            fillings[row[0], default: []].append(row[1])
        }
    }

    /// Which part a text falls to: a bit of its FNV-1a hash.
    static func part(of text: String) -> Part {
        let hash = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return hash >> 17 & 1 == 0 ? .tuning : .heldOut
    }

    /// Which part a line of other clean text falls to.
    public static func part(ofLine line: String) -> Part { part(of: line) }

    /// Lines of text, three in five of them paragraphs of one to three sentences, the others rows of cells parted by
    /// tabs.
    public func lines(_ count: Int, using random: inout SeededGenerator) -> [String] {
        (0..<count).map { _ in
            if random.happens(perMillion: 600_000) {
                return (0..<Int.random(in: 1...3, using: &random)).map { _ in sentence(using: &random) }
                    .joined(separator: " ")
            }
            let cells = (0..<Int.random(in: 2...4, using: &random)).map { _ in cell(using: &random) }
            return (cells + [filling(of: "number", using: &random), filling(of: "date", using: &random)])
                .joined(separator: "\t")
        }
    }

    /// One sentence.
    public func sentence(using random: inout SeededGenerator) -> String {
        fill(sentences.randomElement(using: &random) ?? "", using: &random)
    }

    /// The words of one cell.
    public func cell(using random: inout SeededGenerator) -> String {
        fill(cells.randomElement(using: &random) ?? "", using: &random)
    }

    private func fill(_ frame: String, using random: inout SeededGenerator) -> String {
        var result = ""
        var slot: String?
        // Scalar by scalar: a sign after a brace would make one character with it.
        for scalar in frame.unicodeScalars {
            switch (scalar, slot) {
            case ("{", _): slot = ""
            case ("}", let name?):
                result += filling(of: name, using: &random)
                slot = nil
            case (_, .some): slot?.unicodeScalars.append(scalar)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private func filling(of slot: String, using random: inout SeededGenerator) -> String {
        switch slot {
        case "number": return Self.bengali(2...480, using: &random)
        case "percent": return Self.bengali(3...100, using: &random) + "%"
        case "money": return Self.bengali(2...95, using: &random) + "," + Self.bengali(1...9, using: &random) + "০০"
        case "date":
            return [10...28, 10...12, 2019...2025].map { Self.bengali($0, using: &random) }.joined(separator: "/")
        case "year":
            let year = Int.random(in: 2017...2024, using: &random)
            let end = year - 1999
            return Self.bengali(year...year, using: &random) + "-" + Self.bengali(end...end, using: &random)
        case "code":
            return "[" + (0..<3).map { _ in Self.bengali(1...9, using: &random) }.joined(separator: ".") + "]"
        default: return fillings[slot]?.randomElement(using: &random) ?? ""
        }
    }

    /// A number of a range, in Bengali digits.
    private static func bengali(_ range: ClosedRange<Int>, using random: inout SeededGenerator) -> String {
        var text = String.UnicodeScalarView()
        for digit in String(Int.random(in: range, using: &random)).utf8 {
            if let scalar = Unicode.Scalar(0x9E6 + UInt32(digit) - 0x30) { text.append(scalar) }
        }
        return String(text)
    }
}
