internal import BengaliText
internal import Figures
internal import Pages
internal import Provenance
internal import Records
internal import Tables

/// Which indicator a sentence is about, where it says so beyond doubt: by a code in brackets, or by all the words of an
/// indicator, or of an activity that has one indicator of the unit in question.
struct TextSubjects {
    /// The words by which an indicator is known.
    private struct Phrase {
        var words: [UInt8]
        var indicator: Int
    }

    private let context: AuditContext
    private var coded: [Code: [Int]] = [:]
    /// By their first letters.
    private var phrases: [[UInt8]: [Phrase]] = [:]

    /// Words of fewer bytes are said of many things: some ten letters.
    private static let fewest = 30
    /// How many bytes of a phrase it is looked up by.
    private static let head = 12
    /// Of more indicators that are known alike none is meant beyond doubt.
    private static let most = 64

    /// Gathers the indicators of a document.
    ///
    /// - Complexity: O(n) in their words.
    init(_ context: AuditContext) {
        self.context = context
        let indicators = context.records.indicators
        for index in indicators.indices {
            if let code = indicators.span[index].code { coded[code, default: []].append(index) }
            add(indicators.span[index].text, index)
            add(indicators.span[index].activity, index)
        }
    }

    private mutating func add(_ passages: [Passage], _ index: Int) {
        // Most rows have no words of an activity of their own.
        guard !passages.isEmpty else { return }
        let words = SqueezedWords.bytes(of: passages, in: context.paged)
        guard words.count >= TextSubjects.fewest else { return }
        let head = Array(words.prefix(TextSubjects.head))
        // One more than the most tells that there are too many.
        guard phrases[head]?.count ?? 0 <= TextSubjects.most else { return }
        phrases[head, default: []].append(Phrase(words: words, indicator: index))
    }

    /// The indicators of a unit that a sentence names; where it names several by words, those of the longest.
    ///
    /// - Complexity: O(n) in the sentence's bytes, times the phrases that begin alike.
    func indicators(namedBy sentence: Passage, codes: [CodeReading], unit: UnitKind) -> [Int] {
        if !codes.isEmpty {
            let named = Set(codes.map { Code(mandatory: $0.mandatory, numbers: $0.numbers) })
            guard named.count == 1, let code = named.first else { return [] }
            return ofUnit(coded[code] ?? [], unit)
        }
        let text = SqueezedWords.bytes(of: [sentence], in: context.paged)
        var best: [Phrase] = []
        var place = 0
        while place + TextSubjects.head <= text.count {
            let alike = phrases[Array(text[place..<place + TextSubjects.head])] ?? []
            for phrase in alike.count > TextSubjects.most ? [] : alike
            where place + phrase.words.count <= text.count && text[place...].starts(with: phrase.words) {
                let longest = best.first?.words.count ?? 0
                if phrase.words.count > longest { best = [] }
                if phrase.words.count >= longest { best.append(phrase) }
            }
            place += text[place] < 0x80 ? 1 : 3
        }
        guard let first = best.first, best.allSatisfy({ $0.words == first.words }) else { return [] }
        return ofUnit(best.map(\.indicator), unit)
    }

    private func ofUnit(_ indices: [Int], _ unit: UnitKind) -> [Int] {
        let indicators = context.records.indicators
        guard indices.count <= TextSubjects.most else { return [] }
        return indices.sortedUnique.filter { indicators[$0].unit == unit && indicators[$0].scale == 1 }
    }
}
