internal import Figures
internal import Records

/// One way a printed figure may have been read as the one we have.
struct FigureVariant: Sendable {
    /// What it would say.
    var value: FigureValue
    /// The bytes of the cell's text that would be printed differently.
    var replaced: Range<Int>
    /// What would stand there.
    var written: Written
    /// Bytes further on that would hold the same digit.
    var also: Range<Int>?
    /// How many bytes a digit of that script has: 3 in Bengali, 1 in ASCII.
    var width: Int
    /// How often what is printed is read like this.
    var probability: Double
    /// The digits concerned, printed × 10 + read; nil for a lost or an extra digit or point.
    var pair: Int?

    /// Whether a digit or a point is lost, doubled or put in.
    var isPiece: Bool {
        switch written {
        case .digit: replaced.isEmpty
        case .nothing, .point, .decimal, .opening: true
        }
    }

    /// What stands in the place of something else.
    enum Written: Sendable {
        case nothing
        case digit(Int)
        case point
        /// A point and a digit behind it.
        case decimal(Int)
        /// A digit and a point behind it.
        case opening(Int)
    }

    /// The whole figure as it would be printed, in the digits of the page; `bytes` are the cell's text.
    func text(in bytes: [UInt8]) -> String {
        var result = bytes
        if let also { result.replaceSubrange(also, with: letters) }
        result.replaceSubrange(replaced, with: letters)
        return String(decoding: result, as: UTF8.self)
    }

    private var letters: [UInt8] {
        switch written {
        case .nothing: []
        case .point: [0x2E]
        case .decimal(let digit): [0x2E] + letters(of: digit)
        case .opening(let digit): letters(of: digit) + [0x2E]
        case .digit(let digit): letters(of: digit)
        }
    }

    private func letters(of digit: Int) -> [UInt8] {
        width == 1 ? [0x30 + UInt8(digit)] : [0xE0, 0xA7, 0xA6 + UInt8(digit)]
    }
}
