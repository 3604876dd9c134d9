internal import BengaliText
internal import Figures
internal import Pages
internal import Provenance
internal import Tables
internal import Templates

/// A target and what was achieved in one cell, one below the other, where the label's cell holds both words so:
/// `লক্ষ্যমাত্রা<br>অর্জন` beside `১<br>২`.
///
/// Models that write Markdown have no other way to print the two lines of a plan.
struct PairedLines {
    let reader: CellReader

    private static let label = HeadingKey("লক্ষ্যমাত্রা অর্জন")
    /// How alike to both words the label must be, in thousandths.
    private static let likeness = 750
    /// More bytes are no two figures.
    private static let longest = 120

    /// Whether a label names targets and, behind them, achievements.
    func areNamed(by passage: Passage, in paged: PagedText) -> Bool {
        guard !passage.isEmpty, passage.text.count < PairedLines.longest else { return false }
        // A stroke between the two words names the column's lines, of which a row is one.
        guard !paged.text.bytes[passage.text].contains(0x2F) || paged.text.bytes[passage.text].contains(0x3C) else {
            return false
        }
        let text = Array(paged.text.bytes[passage.text].filter { !(0x3C...0x7A).contains($0) })
        let key = HeadingKey(text, 0..<text.count)
        let longer = max(key.letters.count, PairedLines.label.letters.count)
        return 1000 - EditDistance(from: key).distance(to: PairedLines.label) * 1000 / longer >= PairedLines.likeness
    }

    /// The two parts of a cell that each are one figure; nil where it holds no two.
    func parts(of passage: Passage, expecting unit: UnitKind?, in paged: PagedText) -> (Passage, Passage)? {
        let (bytes, text) = (paged.text.bytes, passage.text)
        guard text.count < PairedLines.longest else { return nil }
        for place in text where bytes[place] == 0x20 || bytes[place] == 0x3C {
            var start = place
            while start < text.upperBound, bytes[start] == 0x20 || (0x3C...0x7A).contains(bytes[start]) { start += 1 }
            let (head, tail) = (text.lowerBound..<place, start..<text.upperBound)
            let (target, achieved) = (Array(bytes[head]), Array(bytes[tail]))
            guard isOne(target, unit), isOne(achieved, unit), areAlike(target, achieved, unit) else { continue }
            return (paged.passage(passage, text: head), paged.passage(passage, text: tail))
        }
        return nil
    }

    /// Whether not the one is a date and the other a count, which make one figure of a unit of both.
    private func areAlike(_ one: [UInt8], _ other: [UInt8], _ unit: UnitKind?) -> Bool {
        func isDate(_ bytes: [UInt8]) -> Bool {
            if case .date = reader.value(bytes, expecting: unit) { true } else { false }
        }
        return isDate(one) == isDate(other)
    }

    private func isOne(_ bytes: [UInt8], _ unit: UnitKind?) -> Bool {
        switch reader.value(bytes, expecting: unit) {
        case .text, .several, .blank, .missing: false
        default: true
        }
    }
}
