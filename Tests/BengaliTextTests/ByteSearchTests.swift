import Testing

@testable import BengaliText

@Suite("Search for bytes")
struct ByteSearchTests {
    @Test("the first such byte is found wherever it stands, from whatever offset, and none where there is none")
    func first() {
        for count in [0, 1, 2, 63, 64, 65, 127, 128, 129, 300] {
            for place in stride(from: 0, to: count, by: 7) {
                var bytes = [UInt8](repeating: 0x20, count: count)
                bytes[place] = 0x76
                if place + 40 < count { bytes[place + 40] = 0x76 }
                for start in stride(from: 0, through: count, by: 5) {
                    let found = ByteSearch.first(bytes.span, from: start) { $0 ^ 0x76 }
                    #expect(found == bytes[start...].firstIndex(of: 0x76))
                }
            }
        }
    }

    @Test("the bytes that may begin a code of Bijoy's beyond ASCII are looked at, and no other", arguments: 0...255)
    func odd(_ value: Int) {
        // What begins a letter of Bijoy's or is composed to one: C2 to CF, E1, E2, EF and above.
        let byte = UInt8(value)
        let text = Array(repeating: UInt8(0x20), count: 70) + [0x41, byte, 0xB9, 0x80, 0x80, 0x41]
        if LegacyContext.firstCode(text.span, from: 0) != nil {
            #expect((0xC0...0xCF).contains(byte) || byte == 0xE1 || byte == 0xE2 || byte >= 0xEF)
        }
    }

    @Test("a code of Bijoy's is found in each form that Windows-1252 or a composition gives it")
    func codes() {
        for text in ["Kvh©vjq", "D‡Rjv", "A\u{308}v", "K\u{212A}v", "K\u{212B}v", "aƒb", "\u{FF21}v"] {
            let bytes = Array(String(repeating: " ", count: 61).utf8) + Array(text.utf8)
            #expect(LegacyContext.firstCode(bytes.span, from: 0) != nil, "\(text)")
        }
        #expect(LegacyContext.firstCode(Array("উপজেলা নির্বাহী অফিসার, the office".utf8).span, from: 0) == nil)
    }
}
