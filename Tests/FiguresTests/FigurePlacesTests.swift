import Figures
import Provenance
import Testing

@Suite("Where a figure stands")
struct FigurePlacesTests {
    private func passages(_ count: Int) -> [Passage] {
        (0..<Int32(count)).map {
            Passage(
                page: 1, line: $0 + 1, sourceStart: 9 * $0, sourceEnd: 9 * $0 + 6, textStart: 8 * $0,
                textEnd: 8 * $0 + 6)
        }
    }

    @Test("pieces are what a list of them is, however many there are", arguments: 0..<5)
    func pieces(count: Int) {
        let list = passages(count)
        let pieces = Passages(list)
        #expect(Array(pieces) == list)
        #expect(pieces.count == count)
        #expect(pieces.isEmpty == list.isEmpty)
        #expect(pieces.first == list.first)
        #expect(pieces.last == list.last)
        #expect(pieces.map(\.line) == list.map(\.line))
    }

    @Test("one piece is the same however it was given, and none is none")
    func equality() {
        let piece = passages(1)[0]
        #expect(Passages(piece) == [piece])
        #expect(Passages(piece) == Passages([piece]))
        #expect(Passages() == [])
        #expect(Passages(piece) != Passages(passages(2)))
    }

    @Test("a figure is its own copy, what is suggested beside it too")
    func suggestion() {
        let figure = Figure(value: .number(Decimal(8)), passages: Passages(passages(1)[0]))
        #expect(figure.suggested == nil)
        var believed = figure
        believed.suggested = Suggestion(value: .number(Decimal(4)), thousandths: 974, reason: "score.ratio", finding: 1)
        #expect(figure.suggested == nil)
        #expect(believed != figure)
        #expect(believed.suggested?.value == .number(Decimal(4)))
        believed.suggested?.thousandths = 500
        #expect(believed.suggested?.thousandths == 500)
        believed.suggested = nil
        #expect(believed == figure)
    }
}
