internal import BengaliText
internal import Provenance

/// One word of a page, with the box that it fills.
struct BoxedWord {
    /// Its text.
    var runs: [TextRun]
    /// The source bytes that it stands on.
    var source: Range<Int32>
    /// The page, from 1.
    var page: Int32
    /// Its left and right edges, in the page's own unit.
    var across: Range<Int>
    /// Its upper and lower edges, from the page's top.
    var down: Range<Int>
    /// How many of the page's units make an inch.
    var unitsPerInch = BoxedWord.usualResolution
    /// How sure the engine was of it, 0 to 100.
    var confidence: Int?
    /// What else its symbols, or all of it, may be.
    var alternatives: [Alternative] = []

    /// The dots an inch of pages that do not say: the 300 that Tesseract's documentation asks for.
    static let usualResolution = 300

    /// Makes a word of a box by its edges; nil where the box is none, or larger than any page.
    init?(runs: [TextRun], source: Range<Int32>, page: Int32, left: Int, top: Int, right: Int, bottom: Int) {
        let most = 1 << 24
        guard !runs.isEmpty, (0..<most).contains(left), (0..<most).contains(top), right >= left, bottom >= top,
            right < most, bottom < most
        else { return nil }
        self.runs = runs
        self.source = source
        self.page = page
        across = left..<right
        down = top..<bottom
    }

    /// Twice the height of its middle.
    var middle: Int { down.lowerBound + down.upperBound }

    /// The word as the page model keeps it.
    var placed: PlacedWord {
        func points(_ edge: Int) -> Int32 { Int32(clamping: (edge * 7200 + unitsPerInch / 2) / unitsPerInch) }
        let box = PageBox(
            left: points(across.lowerBound), top: points(down.lowerBound), right: points(across.upperBound),
            bottom: points(down.upperBound))
        return PlacedWord(
            source: source, page: page, box: box, confidence: confidence, alternatives: alternatives)
    }
}

/// How engines write how sure they are.
enum EngineConfidence {
    /// A fraction of 1 as ALTO's `WC`, `GC` and `VC` are: 0.93 is 93; nil where it is none.
    static func ofFraction(_ text: [UInt8]) -> Int? {
        let parts = text.split(separator: 0x2E, omittingEmptySubsequences: false)
        guard let whole = parts.first, parts.count <= 2 else { return nil }
        if TesseractReader.number(whole) >= 1 { return 100 }
        guard parts.count == 2 else { return whole.isEmpty ? nil : 0 }
        let digits = Array(parts[1].prefix(2)) + [0x30, 0x30]
        let value = TesseractReader.number(digits.prefix(2))
        return value < 0 ? nil : value
    }

    /// Digits of doubt, one a character, as ALTO's `CC` has them: 0 is sure and 9 is not; the least sure counts.
    static func ofDoubts(_ text: [UInt8]) -> Int? {
        text.filter { (0x30...0x39).contains($0) }.max().map { 100 - Int($0 - 0x30) * 100 / 9 }
    }
}
