import BengaliText
import Testing

@Suite("Widths, dandas and signs typed as they look")
struct CanonicalFoldingTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var from: String
        var to: String
        var rule: EditRule
        var testDescription: String { Laws.shown(Array(from.utf8)) }
    }

    static let cases: [Case] = [
        Case(from: "（১）：［ক］，％", to: "(১):[ক],%", rule: .width),
        Case(from: "\u{1D400}\u{1D44E}\u{1D6A3}", to: "Aaz", rule: .width),
        Case(from: "\u{FF10}\u{FF19}\u{1D7CE}\u{1D7FF}", to: "0909", rule: .width),
        Case(from: "ক\u{FF5C}খ", to: "ক|খ", rule: .width),
        Case(from: "শেষ\u{9F7}", to: "শেষ।", rule: .danda),
        Case(from: "শেষ \u{9F7} আর", to: "শেষ । আর", rule: .danda),
        Case(from: "শেষ\u{A0}\u{9F7}", to: "শেষ ।", rule: .danda),
        Case(from: "কাজ)\u{9F7}", to: "কাজ)।", rule: .danda),
        Case(from: "শেষ\u{1C7E}", to: "শেষ।", rule: .danda),
        Case(from: "শেষ\u{AA5D} আর\u{11141}", to: "শেষ। আর।", rule: .danda),
        Case(from: "শেষ\u{9E4}আর\u{9E5}", to: "শেষ।আর॥", rule: .danda),
        Case(from: "\u{9BF}ক", to: "ক\u{9BF}", rule: .order),
        Case(from: "কাজ \u{9C7}ক্ত", to: "কাজ ক্ত\u{9C7}", rule: .order),
        Case(from: "(\u{9C8}দ", to: "(দ\u{9C8}", rule: .order),
        Case(from: "“\u{9BF}ন“", to: "“ন\u{9BF}“", rule: .order),
        Case(from: "৫\u{9BF}ট", to: "৫ট\u{9BF}", rule: .order),
        Case(from: "\u{9C7}ক\u{9BE}ন", to: "ক\u{9CB}ন", rule: .order),
        Case(from: "\u{9C7}স্ত\u{9BE}", to: "স্ত\u{9CB}", rule: .order),
        Case(from: "\u{9C7}ম\u{9D7}", to: "ম\u{9CC}", rule: .order),
        Case(from: "\u{9C7}র\u{9BE}গ", to: "র\u{9CB}গ", rule: .order),
        Case(from: "\u{9BF}\u{9DC}", to: "ড\u{9BC}\u{9BF}", rule: .order),
        Case(from: "\u{9BF}চ\u{981}", to: "চ\u{9BF}\u{981}", rule: .order),
        Case(from: "ব\u{9BC}াংলা", to: "রাংলা", rule: .vowel),
        Case(from: "\u{98B}\u{9C3}", to: "\u{9E0}", rule: .vowel),
        Case(from: "\u{98C}\u{9E2}", to: "\u{9E1}", rule: .vowel),
        Case(from: "ক\u{9C7}\u{9BE}\u{9BE}", to: "ক\u{9CB}", rule: .doubledSign),
        Case(from: "ক\u{9C7}\u{9CB}", to: "ক\u{9CB}", rule: .doubledSign),
        Case(from: "হ\u{981}্যা", to: "হ্যা\u{981}", rule: .order),
        Case(from: "ব\u{9BE}্য", to: "ব্য\u{9BE}", rule: .order),
        Case(from: "শ্র\u{9C7}\u{200B}ণ\u{9BF}", to: "শ্র\u{9C7}ণ\u{9BF}", rule: .invisible),
        Case(from: "ক\u{2061}\u{206A}খ", to: "কখ", rule: .invisible),
    ]

    @Test("each is written in its one canonical way, under its rule", arguments: cases)
    func folded(_ item: Case) {
        for (before, after) in [("", ""), ("ক১ \t", "\nশেষ")] {
            let text = Laws.canonical.normalise(Array((before + item.from + after).utf8))
            #expect(Laws.shown(text.bytes) == Laws.shown(Array((before + item.to + after).utf8)))
            #expect(text.edits.contains { $0.rule == item.rule })
            #expect(text.edits.allSatisfy { $0.rule.safety == .canonical })
            Laws.check(text)
            #expect(Laws.canonical.normalise(text.bytes).edits.isEmpty)
        }
    }

    @Test(
        "what may be meant as it stands is left",
        arguments: [
            // Full-width forms are the ordinary ones in East Asian writing.
            "中（文）", "か，", "한（글）",
            // A sum in the old currency; a numeral with nothing before it; U+0965, which is another sign.
            "৫\u{9F7}", "৫\u{9F7}৸", "\u{9F7}", "শেষ \u{9F7}৫", "শেষ॥", "শেষ\u{9F7}\u{9F7}",
            // Signs shown by themselves, signs on a letter, a word's ending that was split off.
            "ি", "ি, ে", "ি-কার", "\u{25CC}িক", "আিম", "সংখ্যােক", "কার্যালয\u{9BC} ের", "অফিস েরা", "িকি", "aিক",
            // A hasanta too many, or a sign too early: nobody can say.
            "ক্িত", "চু্ক্তিনামক", "গু্ল",
            // Marks at a word's start that have nowhere to go.
            " ঁক", " ্ক", " ংক", "\u{9BC}ক", "াক",
            // Another letter's nukta.
            "গিদরা\u{9BC}",
        ])
    func left(_ text: String) {
        let result = Laws.canonical.normalise(Array(text.utf8))
        #expect(Laws.shown(result.bytes) == Laws.shown(Array(text.utf8)))
        #expect(result.edits.isEmpty)
    }

    /// The marks of one letter in their order, and what may stand in each place.
    private static let vowels: [[UInt32]] = [
        [0x09BF], [0x09C1], [0x09C2], [0x09C3], [0x09C7], [0x09C8], [0x09BE], [0x09C0], [0x09C7, 0x09BE],
        [0x09C7, 0x09D7], [],
    ]

    @Test("the marks of a letter, in whatever order they were typed, come out in the one order", arguments: 0..<11)
    func permutations(of vowel: Int) {
        let sign = Self.vowels[vowel]
        for final: UInt32? in [nil, 0x0982, 0x0983] {
            // A sign to the right of the letter and one to the right of that look otherwise when exchanged.
            let isRight = sign.contains { $0 == 0x09BE || $0 == 0x09C0 || $0 == 0x09D7 }
            let marks = [0x09BC] + sign + [0x0981] + (final.map { isRight ? [] : [$0] } ?? [])
            let tail = final.map { isRight ? [$0] : [] } ?? []
            let right = CanonicalForm.nfc.normalise(Self.bytes([0x09AF] + marks + tail)).bytes
            for order in Self.orders(of: marks) {
                let typed = Self.bytes([0x09AF] + order + tail)
                #expect(
                    Laws.canonical.normalise(typed).bytes == right,
                    "\(Laws.shown(typed)) is \(Laws.shown(right)), not \(Laws.canonical(String(decoding: typed, as: UTF8.self)))"
                )
            }
        }
    }

    @Test("a mark of a letter typed twice, anywhere among its marks next to itself, is written once")
    func doubles() {
        for marks: [UInt32] in [
            [0x09BC, 0x09BF, 0x0981], [0x09C1, 0x0981], [0x09CB, 0x0981], [0x09BC, 0x09CD], [0x0982],
        ] {
            let right = Self.bytes([0x09A1] + marks)
            for index in marks.indices {
                for count in 2...4 {
                    let typed = marks[..<index] + Array(repeating: marks[index], count: count) + marks[(index + 1)...]
                    #expect(Laws.canonical.normalise(Self.bytes([0x09A1] + typed)).bytes == right, "\(typed)")
                }
            }
        }
    }

    @Test("a hasanta among the marks of a letter: nukta before it, candrabindu behind the conjunct")
    func hasantaOrders() {
        for typed: [UInt32] in [[0x09A1, 0x09BC, 0x09CD], [0x09A1, 0x09CD, 0x09BC]] {
            #expect(
                Laws.canonical.normalise(Self.bytes(typed + [0x0997])).bytes
                    == Self.bytes([0x09A1, 0x09BC, 0x09CD, 0x0997]))
        }
        #expect(Laws.canonical("ক\u{981}\u{9CD} ").utf8.elementsEqual("ক\u{9CD}\u{981} ".utf8))
        #expect(Laws.canonical("শ\u{9BF}\u{9CD}ক").utf8.elementsEqual("শ\u{9CD}ক\u{9BF}".utf8))
    }

    private static func bytes(_ scalars: [UInt32]) -> [UInt8] {
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
        return Array(text.utf8)
    }

    private static func orders(of marks: [UInt32]) -> [[UInt32]] {
        guard marks.count > 1 else { return [marks] }
        return marks.indices.flatMap { index in
            var rest = marks
            let first = rest.remove(at: index)
            return orders(of: rest).map { [first] + $0 }
        }
    }
}
