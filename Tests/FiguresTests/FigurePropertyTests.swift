import Testing

@testable import Figures

@Suite("Laws of the grammar")
struct FigurePropertyTests {
    private let bengali = Array("০১২৩৪৫৬৭৮৯")

    private func inBengali(_ text: String) -> String {
        String(text.map { character in character.wholeNumberValue.map { bengali[$0] } ?? character })
    }

    /// Digits grouped from the right: three, then `size` at a time.
    private func grouped(_ digits: String, size: Int) -> String {
        guard digits.count > 3 else { return digits }
        var rest = digits.dropLast(3)
        var groups = [digits.suffix(3)]
        while !rest.isEmpty {
            groups.insert(rest.suffix(size), at: 0)
            rest = rest.dropLast(size)
        }
        return groups.joined(separator: ",")
    }

    @Test("every whole number reads back from every way of grouping it")
    func wholeNumbers() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<1500 {
            let digits = Int.random(in: 1...17, using: &random)
            let number = Int64.random(
                in: 0..<Int64(String(repeating: "9", count: digits), radix: 10, default: 9), using: &random)
            for size in [2, 3] {
                let text = grouped("\(number)", size: size)
                #expect(value(text) == .number(Decimal(number)), "\(text)")
                #expect(value(inBengali(text) + "/-") == .money(Decimal(number)), "\(text)")
            }
            #expect(value(inBengali("\(number)")) == .number(Decimal(number)))
            #expect(value(inBengali("\(number)") + "%") == .percent(Decimal(number)))
        }
    }

    @Test("every decimal reads back with as many places as it has")
    func decimals() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<1500 {
            let places = Int.random(in: 1...6, using: &random)
            let number = Decimal(Int64.random(in: 0..<1_000_000_000, using: &random), places: places)
            for text in [number.description, inBengali(number.description)] {
                #expect(value(text) == .number(number), "\(text)")
                if case .number(let read) = value(text) { #expect(read.places == places) }
            }
        }
    }

    @Test("every date of a century reads back from every way of writing it, and no other day is a date")
    func dates() {
        let months = ["জানুয়ারি", "ফেব্রুয়ারি", "মার্চ", "এপ্রিল", "মে", "জুন", "জুলাই", "আগস্ট", "সেপ্টেম্বর", "অক্টোবর", "নভেম্বর", "ডিসেম্বর"]
        for year in stride(from: 2000, to: 2100, by: 13) {
            for month in 1...12 {
                for day in 1...31 {
                    let expected = date(year, month, day)
                    let isDate = expected != .missing
                    let short = year % 100 < 10 ? "0\(year % 100)" : "\(year % 100)"
                    let texts = [
                        "\(day)/\(month)/\(short)", "\(day)-\(month)-\(year)", "\(day).\(month).\(year)",
                        "\(day) \(months[month - 1]) \(year)", "\(day) \(months[month - 1]), \(year) খ্রিঃ",
                    ]
                    for text in texts {
                        #expect(value(inBengali(text), expecting: .date) == (isDate ? expected : .text), "\(text)")
                    }
                }
            }
        }
    }

    @Test("no bytes crash a reader, and every range lies within what was given")
    func hostile() {
        var random = SystemRandomNumberGenerator()
        let pieces: [[UInt8]] =
            [
                "০", "৯", "4", "/", "-", ".", ",", " ", "%", "টি", "জুন", "লক্ষ", "(", ")", "[", "]", "এম", "?", "…", "২য়",
                "ত্রৈমাসিক", "সালের",
                "তারিখ", "ও", "৳", "\u{FFFD}", "\n",
            ].map { Array($0.utf8) } + [[0xE0], [0xA7], [0xFF], [0xF0, 0x9F], [0x00]]
        let figures = FigureReader()
        let units = UnitReader()
        let codes = CodeReader()
        let periods = PeriodReader()
        for _ in 0..<6_000 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0...12, using: &random) {
                bytes += pieces.randomElement(using: &random) ?? []
            }
            let low = Int.random(in: 0...bytes.count, using: &random)
            let range = low..<Int.random(in: low...bytes.count, using: &random)
            for unit in [nil, UnitKind.date, .countAndDate, .count, .money] {
                let reading = figures.read(bytes, range, expecting: unit)
                #expect(range.lowerBound <= reading.range.lowerBound && reading.range.upperBound <= range.upperBound)
                if let joined = reading.joined {
                    // Joining takes spaces out and nothing else.
                    #expect(joined.filter { $0 > 0x20 } == bytes[reading.range].filter { $0 > 0x20 })
                }
            }
            if let unit = units.read(bytes, range) { #expect(range.contains(unit.range.lowerBound)) }
            if let code = codes.read(bytes, range) {
                #expect(!code.numbers.isEmpty && code.range.upperBound <= range.upperBound)
            }
            _ = SerialReader().read(bytes, range)
            for code in codes.codes(in: bytes, range) { #expect(code.range.upperBound <= range.upperBound) }
            for period in periods.periods(in: bytes, range) { #expect(period.range.upperBound <= range.upperBound) }
            _ = periods.dates(in: bytes, range)
        }
    }

    @Test("a range outside the bytes is cut to them")
    func outOfRange() {
        #expect(FigureReader().read([0x34], 0..<9, expecting: nil).value == number(4))
        #expect(FigureReader().read([0x34], 5..<9, expecting: nil).value == .blank)
        #expect(UnitReader().read([], 0..<3) == nil)
        #expect(CodeReader().read([], 0..<3) == nil)
    }

    @Test("no two spellings of the words' table share a key")
    func keys() {
        // A spelling that met another's key would have been left out.
        #expect(FigureWords.embedded.count == FigureWords.embedded.spellings)
    }
}

extension Int64 {
    fileprivate init(_ text: String, radix: Int, default value: Int64) { self = Int64(text, radix: radix) ?? value }
}
