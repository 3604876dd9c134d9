import Testing

@testable import Figures

private func code(_ text: String) -> CodeReading? {
    let bytes = Array(text.utf8)
    return CodeReader().read(bytes, 0..<bytes.count)
}

private func covered(_ text: String) -> String? {
    code(text).map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
}

@Suite("Codes")
struct CodeReaderTests {
    @Test(
        "a code reads to its numbers through damage",
        arguments: [
            ("[১.১.১]", false, [1, 1, 1]), ("[এম.১.৪.১]", true, [1, 4, 1]), ("[M.1.1.1]", true, [1, 1, 1]),
            ("১.১", false, [1, 1]), ("[১.2.১]", false, [1, 2, 1]), ("১.১]", false, [1, 1]),
            ("[এম.১.৪]]", true, [1, 4]),
            ("[১.১.১]স্মার্ট", false, [1, 1, 1]), ("[ ১. ১ .১ ] সেবা", false, [1, 1, 1]), ("[১।১।২] সেবা", false, [1, 1, 2]),
            ("[১.১.১ সেবা", false, [1, 1, 1]), ("১.২ নৈতিকতা কমিটি", false, [1, 2]), ("[১.১.১.] সভা", false, [1, 1, 1]),
            ("(৩.১.১] সভা", false, [3, 1, 1]), ("।৩.১.১] সভা", false, [3, 1, 1]),
            ("• [২.১.১] সভা", false, [2, 1, 1]), ("'[২.১.১] সভা", false, [2, 1, 1]), ("{২.১.১} সভা", false, [2, 1, 1]),
            ("l২.১.১] সভা", false, [2, 1, 1]), ("[২,১.১] সভা", false, [2, 1, 1]), ("[২:১.১] সভা", false, [2, 1, 1]),
            ("এম.১.১ শুদ্ধাচার", true, [1, 1]), ("২.১০ সভা", false, [2, 10]), ("[১২.১১.২২]", false, [12, 11, 22]),
        ])
    func codes(text: String, mandatory: Bool, numbers: [Int]) {
        #expect(code(text)?.numbers == numbers, "\(text)")
        #expect(code(text)?.mandatory == mandatory, "\(text)")
    }

    @Test(
        "a date, a decimal, a serial or an ordinal is no code",
        arguments: [
            "৪র্থ শিল্পবিপ্লব", "১.", "০৬", "৩১.১২.২০২২", "৩১.১২.২২", "৬.০০", "২.৫ লক্ষ", "১.৫ কিঃমিঃ", "২.৫%", "১৬.৩০.৬২৪/-",
            "মোট মান",
            "[২-৫] সভা", "[১,২] সভা", "[১,২,৩] সভা", "• ২.৫ সভা", "[মোট মান-২৫]", "(৩]", "১০০.১", "", "[", "[]",
            "১. প্রাতিষ্ঠানিক",
        ])
    func others(text: String) {
        #expect(code(text) == nil, "\(text)")
    }

    @Test("a code's range is the code, brackets and all")
    func ranges() {
        #expect(covered("[১.১.১]স্মার্ট") == "[১.১.১]")
        #expect(covered("[এম.১.৪]] সেবা") == "[এম.১.৪]]")
        #expect(covered("১.২ নৈতিকতা") == "১.২")
        #expect(covered(" [১.১] ক") == "[১.১]")
    }

    @Test("every code in brackets is found, in order")
    func lists() {
        let bytes = Array("[১.১] তদারকি [১.২] সুশাসন [এম.১.৩] রাজস্ব [মোট ২] (১.৪)".utf8)
        let codes = CodeReader().codes(in: bytes, 0..<bytes.count)
        #expect(codes.map(\.numbers) == [[1, 1], [1, 2], [1, 3]])
        #expect(codes.map(\.mandatory) == [false, false, true])
        #expect(CodeReader().firstCode(in: bytes, 10..<bytes.count)?.numbers == [1, 2])
    }
}

@Suite("Serials")
struct SerialReaderTests {
    private func serial(_ text: String) -> Int? {
        let bytes = Array(text.utf8)
        return SerialReader().read(bytes, 0..<bytes.count)?.number
    }

    @Test(
        "a serial reads to its number",
        arguments: [
            ("০১", 1), ("০১।", 1), ("১.", 1), ("১)", 1), ("(ক)", 1), ("ক.", 1), ("খ)", 2), ("ঙ.", 5), ("ট.", 11),
            ("ন.", 20), ("প.", 21),
            ("হ.", 32), ("১. প্রাতিষ্ঠানিক ব্যবস্থা", 1), ("(১২)", 12), ("ক", 1),
        ])
    func serials(text: String, number: Int) {
        #expect(serial(text) == number, "\(text)")
    }

    @Test("a code, a date or a word is no serial", arguments: ["১.১", "১/২", "কমিটি", "১ টেকসই", "", "৯০%", "12345"])
    func others(text: String) {
        #expect(serial(text) == nil, "\(text)")
    }
}

@Suite("Units")
struct UnitReaderTests {
    private func unit(_ text: String) -> UnitReading? {
        let bytes = Array(text.utf8)
        return UnitReader().read(bytes, 0..<bytes.count)
    }

    @Test(
        "a unit is known in its spellings and through damage",
        arguments: [
            ("সংখ্যা", UnitKind.count, 1), ("সং খ্যা", .count, 1), ("সংখা", .count, 1), ("%", .percent, 1), ("শতকরা", .percent, 1),
            ("শতকরা হার", .percent, 1), ("তারিখ", .date, 1), ("জন", .person, 1), ("টাকা", .money, 1),
            ("লক্ষ টাকা", .money, 100_000),
            ("লষ্ক টাকা", .money, 100_000), ("টাকা (লষ্ক)", .money, 100_000), ("Rb", .person, 1),
            ("টাকা (লক্ষ)", .money, 100_000), ("কোটি টাকা", .money, 10_000_000), ("সংখ্যা (লক্ষ)", .count, 100_000),
            ("জন (লক্ষ)", .person, 100_000), ("লক্ষ মে. টন", .other, 100_000), ("Number (lakh)", .count, 100_000),
            ("সংখ্যা ও তারিখ", .countAndDate, 1), ("প্রাপ্ত নম্বর", .score, 1), ("দিন", .day, 1), ("জনঘন্টা", .other, 1),
            ("কিঃমিঃ", .other, 1), ("কি.মি.", .other, 1), ("হেক্টর", .other, 1), ("মে. টন", .other, 1), ("Number", .count, 1),
            ("Date", .date, 1), ("সংখ্যা (Number)", .count, 1), ("প্রাপ্ত ন ম্বর", .score, 1), ("তারিথ", .date, 1), ("টি", .count, 1),
        ])
    func units(text: String, kind: UnitKind, scale: Int) {
        #expect(unit(text)?.kind == kind, "\(text)")
        #expect(unit(text)?.scale == scale, "\(text)")
        #expect(unit(text)?.isCumulative == false)
        #expect(unit(text)?.range == 0..<text.utf8.count)
    }

    @Test("a unit may say that its figures run on", arguments: ["সংখ্যা [ক্রমপুঞ্জিভূত]", "[ক্রমপুঞ্জিভূত] সংখ্যা", "সংখ্যা (ক্রমপুঞ্জীভূত)"])
    func cumulative(text: String) {
        #expect(unit(text)?.kind == .count)
        #expect(unit(text)?.isCumulative == true)
    }

    @Test("a figure merged into a unit's cell stays outside the unit")
    func merged() {
        #expect(unit("প্রাপ্ত নম্বর ৩")?.kind == .score)
        #expect(unit("প্রাপ্ত নম্বর ৩")?.range == 0..<"প্রাপ্ত নম্বর".utf8.count)
    }

    @Test("other words are no unit", arguments: ["", "৯০ %", "সভা আয়োজিত", "কার্যক্রম বাস্তবায়িত", "-", "()", "ঢাকা"])
    func others(text: String) {
        #expect(unit(text) == nil, "\(text)")
    }
}
