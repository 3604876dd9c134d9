import Pages
import Tables
import Testing

@Suite("Every line stands in exactly one row or block")
struct ConservationTests {
    /// How often each line of a text stands in a row or a block.
    private func places(_ text: RecognisedText) -> [Int] {
        var places = [Int](repeating: 0, count: text.paged.lines.count)
        for table in text.layout.tables {
            for row in table.rows { for line in row.line...row.lastLine { places[Int(line) - 1] += 1 } }
        }
        for block in text.layout.blocks { for line in block.lines { places[line] += 1 } }
        return places
    }

    @Test("whatever stands on the lines", arguments: 0..<60)
    func soup(_ seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let pieces =
            Evaluation.heading + Evaluation.rows.flatMap { $0 } + [
                "", "", "?", "১.", "মোট", "[১", "………", "-", "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", "১০/১০/২০২৩", "\u{FFFD}", "ক", "100%",
                "প্রতিবেদন",
            ]
        let lines = (0..<40).map { _ in
            (0..<random(16)).map { _ in pieces[random(pieces.count)] }.joined(separator: random(4) == 0 ? " " : "\t")
        }
        let text = RecognisedText(lines)
        #expect(places(text).allSatisfy { $0 == 1 })
        for table in text.layout.tables {
            #expect(table.rows.map(\.line) == table.rows.map(\.line).sorted())
            #expect(table.cells.allSatisfy { Int($0.column) < max(table.columns.count, 1) })
        }
    }

    @Test("of a wide table, a long one and an empty text")
    func large() {
        let wide = (0..<20).map { row in (0..<400).map { "\(row)-\($0)" }.joined(separator: "\t") }
        let long = (0..<3_000).map { "\($0)\t[১.১.১] ক\tসংখ্যা\t\($0)" }
        for text in [RecognisedText(wide), RecognisedText(long), RecognisedText(""), RecognisedText("\t\n\t\t\n")] {
            #expect(places(text).allSatisfy { $0 == 1 })
        }
    }

    @Test("what nobody of the office wrote is set aside with a reason")
    func foreign() {
        let text = RecognisedText(["প্রতিবেদন", "", "୩୨୯", "", "Scanned by a program", "", "১২"])
        #expect(text.layout.blocks.map(\.kind) == [.title, .foreign, .foreign, .pageMark])
        #expect(text.layout.blocks.dropFirst().allSatisfy { $0.reason != nil })
    }
}
