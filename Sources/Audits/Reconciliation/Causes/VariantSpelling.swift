/// Which bytes of a cell's text would be printed differently, and how.
///
/// A document has tens of thousands of them, of which few are ever written out: they are kept in few bytes.
struct VariantSpelling: Sendable {
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

    private var start: Int32
    private var end: Int32
    private var alsoStart: Int32 = -1
    private var alsoEnd: Int32 = -1
    private var form: Form
    private var digit: UInt8 = 0
    private var letterWidth: UInt8
    private var digits: Int8 = -1

    private enum Form: UInt8 {
        case nothing, digit, point, decimal, opening
    }

    init(replaced: Range<Int>, written: Written, also: Range<Int>?, width: Int, pair: Int?) {
        start = Int32(clamping: replaced.lowerBound)
        end = Int32(clamping: replaced.upperBound)
        letterWidth = UInt8(clamping: width)
        switch written {
        case .nothing: form = .nothing
        case .point: form = .point
        case .digit(let value): (form, digit) = (.digit, UInt8(clamping: value))
        case .decimal(let value): (form, digit) = (.decimal, UInt8(clamping: value))
        case .opening(let value): (form, digit) = (.opening, UInt8(clamping: value))
        }
        if let pair { digits = Int8(clamping: pair) }
        self.also = also
    }

    /// The bytes of the cell's text that would be printed differently.
    var replaced: Range<Int> { Int(start)..<Int(end) }

    /// What would stand there.
    var written: Written {
        switch form {
        case .nothing: .nothing
        case .point: .point
        case .digit: .digit(Int(digit))
        case .decimal: .decimal(Int(digit))
        case .opening: .opening(Int(digit))
        }
    }

    /// Bytes further on that would hold the same digit.
    var also: Range<Int>? {
        get { alsoStart < 0 ? nil : Int(alsoStart)..<Int(alsoEnd) }
        set {
            alsoStart = newValue.map { Int32(clamping: $0.lowerBound) } ?? -1
            alsoEnd = newValue.map { Int32(clamping: $0.upperBound) } ?? -1
        }
    }

    /// How many bytes a digit of that script has: 3 in Bengali, 1 in ASCII.
    var width: Int { Int(letterWidth) }

    /// The digits concerned, printed × 10 + read; nil for a lost or an extra digit or point.
    var pair: Int? { digits < 0 ? nil : Int(digits) }

    /// Whether a digit or a point is lost, doubled or put in.
    var isPiece: Bool { form != .digit || start == end }

    /// The whole figure as it would be printed, in the digits of the page; `bytes` are the cell's text.
    func text(in bytes: [UInt8]) -> String { String(decoding: self.bytes(in: bytes), as: UTF8.self) }

    /// The same in UTF-8.
    func bytes(in bytes: [UInt8]) -> [UInt8] {
        var result = bytes
        if let also { result.replaceSubrange(also, with: letters) }
        result.replaceSubrange(replaced, with: letters)
        return result
    }

    private var letters: [UInt8] {
        switch form {
        case .nothing: []
        case .point: [0x2E]
        case .decimal: [0x2E] + digitLetters
        case .opening: digitLetters + [0x2E]
        case .digit: digitLetters
        }
    }

    private var digitLetters: [UInt8] { letterWidth == 1 ? [0x30 + digit] : [0xE0, 0xA7, 0xA6 + digit] }
}
