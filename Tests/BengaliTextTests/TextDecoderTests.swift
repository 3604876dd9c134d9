import BengaliText
import Foundation
import Provenance
import Testing

/// A text in the bytes of an encoding, made without ICU.
enum Encoded {
    static let all: [TextEncoding] = [.utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian, .utf32BigEndian]

    static func bytes(_ text: String, _ encoding: TextEncoding, marked: Bool = true) -> [UInt8] {
        let mark = marked ? encoding.byteOrderMark : []
        switch encoding {
        case .utf8: return mark + Array(text.utf8)
        case .utf16LittleEndian: return mark + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .utf16BigEndian: return mark + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        case .utf32LittleEndian: return mark + text.unicodeScalars.flatMap { units($0.value).reversed() }
        case .utf32BigEndian: return mark + text.unicodeScalars.flatMap { units($0.value) }
        case .windows1252: return text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        }
    }

    private static func units(_ value: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> UInt32($0)) }
    }

    /// Words set in a Bijoy font, as Windows-1252 saves them.
    static let bijoy: [UInt8] =
        Array("Dc\u{40}Rjv Kvh".utf8) + [0xA9] + Array("vjq, evwl".utf8) + [0xA9] + Array("K Kg".utf8) + [0xA9]
        + Array("m".utf8) + [0xA4, 0xFA] + Array("v`b Pzw".utf8) + [0xB3] + Array("\n".utf8)
}

@Suite("text is read in the encoding it is in")
struct TextDecoderTests {
    private static let sample = "বার্ষিক কর্মসম্পাদন চুক্তি\t২০২৪-২৫\r\n😀 é — ‘ক’\n\u{200D}র\u{200D}্য\n"

    private func decoded(_ bytes: [UInt8]) throws -> DecodedText { try DecodedText(decoding: bytes) }

    /// The text of a decoder that gets the bytes in chunks of a size, or its problem.
    private func streamed(_ bytes: [UInt8], by size: Int) -> (text: [UInt8], problem: DecodingProblem?) {
        var decoder = TextDecoder()
        var text: [UInt8] = []
        do throws(DecodingProblem) {
            for start in stride(from: 0, to: bytes.count, by: size) {
                try decoder.decode(Array(bytes[start..<min(start + size, bytes.count)]), into: &text)
            }
            try decoder.finish(into: &text)
            return (text, nil)
        } catch {
            return (text, error)
        }
    }

    @Test("UTF-16 and UTF-32 by their byte order marks", arguments: Encoded.all)
    func marked(encoding: TextEncoding) throws {
        let source = Encoded.bytes(Self.sample, encoding)
        let text = try decoded(source)
        #expect(text.encoding == encoding)
        #expect(text.bytes == Array(Self.sample.utf8))
        for size in [1, 2, 3, 7, 1 << 20] { #expect(streamed(source, by: size).text == text.bytes) }
    }

    @Test("UTF-16 without a mark, by where its NUL bytes stand", arguments: Encoded.all.prefix(2))
    func unmarked(encoding: TextEncoding) throws {
        let text = try decoded(Encoded.bytes(Self.sample, encoding, marked: false))
        #expect(text.encoding == encoding)
        #expect(text.bytes == Array(Self.sample.utf8))
        #expect(
            try decoded(Encoded.bytes("plain words\n", encoding, marked: false)).bytes == Array("plain words\n".utf8))
    }

    @Test("a scalar's place in the text leads to its place in the source, in every encoding")
    func offsets() throws {
        let text = String(repeating: Self.sample, count: 40)
        for encoding in Encoded.all {
            let source = Encoded.bytes(text, encoding)
            let offsets = try decoded(source).offsets
            var (inText, inSource) = (0, encoding.byteOrderMark.count)
            for scalar in text.unicodeScalars {
                #expect(offsets.source(of: inText) == inSource)
                inText += UTF8.width(scalar)
                inSource += Encoded.bytes(String(scalar), encoding, marked: false).count
            }
            #expect(offsets.source(of: inText) == source.count)
        }
        #expect(try decoded(Array("\u{FEFF}ক".utf8)).offsets.isIdentity)
    }

    @Test("Windows-1252 where bytes are not UTF-8 and are letters: Bijoy, and Latin with accents")
    func windows1252() throws {
        let bijoy = try decoded(Encoded.bijoy)
        #expect(bijoy.encoding == .windows1252)
        #expect(bijoy.bytes == Array(String(data: Data(Encoded.bijoy), encoding: .windowsCP1252)?.utf8 ?? "".utf8))
        #expect(bijoy.offsets.source(of: bijoy.bytes.count) == Encoded.bijoy.count)
        let latin = Array("The café’s résumé — naïve".unicodeScalars.map { $0.value < 0x100 ? UInt8($0.value) : 0x92 })
        #expect(try decoded(latin).encoding == .windows1252)
        for size in [1, 5, 4096] { #expect(streamed(Encoded.bijoy, by: size).text == bijoy.bytes) }
        let long = Array(repeating: Encoded.bijoy, count: 6000).joined()
        #expect(streamed(Array(long), by: 70_000).text == (try decoded(Array(long)).bytes))
    }

    @Test("damaged UTF-8 is not Windows-1252, wherever the damage is")
    func damagedUTF8() {
        let whole = Array(String(repeating: Self.sample, count: 3).utf8)
        for place in stride(from: 2, to: whole.count - 1, by: 5) {
            var cut = whole
            cut.remove(at: place)
            var wrong = whole
            wrong[place] = 0xFF
            for bytes in [cut, wrong] where String(validating: bytes, as: UTF8.self) == nil {
                let problem = streamed(bytes, by: 1 << 20).problem
                guard case .notUTF8(let offset, _) = problem else {
                    Issue.record("\(place) is read")
                    return
                }
                #expect(abs(offset - place) <= 3)
                #expect(streamed(bytes, by: 3).problem == problem)
            }
        }
        let english = Array("A long line of plain words, and then a letter cut off: ".utf8) + [0xE0, 0xA6]
        #expect(streamed(english, by: 9).problem == .notUTF8(offset: english.count - 2, line: 1))
    }

    @Test("control characters make no text of bytes that are not UTF-8")
    func binary() {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<200 {
            let bytes = (0..<300).map { _ in UInt8.random(in: 1...255, using: &generator) }
            #expect(streamed(bytes, by: 64).problem != nil)
        }
    }

    @Test("half of a surrogate pair, and a unit cut off by the end, are U+FFFD, and offsets still lead home")
    func unpaired() throws {
        let source: [UInt8] = [0xFF, 0xFE, 0x95, 0x09, 0x00, 0xD8, 0x96, 0x09, 0x00, 0xDC, 0x0A, 0x00, 0x41]
        let text = try decoded(source)
        #expect(String(decoding: text.bytes, as: UTF8.self) == "ক\u{FFFD}খ\u{FFFD}\n\u{FFFD}")
        #expect([0, 3, 6, 9, 12, 13, 16].map(text.offsets.source) == [2, 4, 6, 8, 10, 12, 13])
    }

    @Test("no text, and a NUL, are problems in every encoding, at their place in the source")
    func problems() {
        #expect(streamed([], by: 1).problem == .empty)
        #expect(streamed([0xEF, 0xBB, 0xBF], by: 1).problem == .empty)
        for encoding in Encoded.all {
            #expect(streamed(encoding.byteOrderMark, by: 1).problem == .empty)
            let source = Encoded.bytes("ক\r\nখ\n😀\0", encoding)
            let place = source.count - Encoded.bytes("\0", encoding, marked: false).count
            for size in [1, 64] {
                let problem = streamed(source, by: size).problem
                #expect(problem == .nul(offset: place, line: 3))
            }
        }
        let (text, problem) = streamed(Array("ক\nখ".utf8) + [0xFF], by: 2)
        #expect(problem == .notUTF8(offset: 7, line: 2))
        #expect(text == Array("ক\nখ".utf8))
    }

    @Test("whatever the bytes, pieces of any size give the same, and UTF-8 is the source itself")
    func anyBytes() {
        var generator = SeededGenerator(seed: 11)
        let bytes: [UInt8] = [0, 0, 9, 9, 0x0A, 0x20, 0x41, 0x95, 0xA6, 0xE0, 0xD8, 0xDC, 0xFE, 0xFF, 0xC3, 0xEF, 0xBB]
        for _ in 0..<3000 {
            let mark = TextEncoding.allCases.randomElement(using: &generator)?.byteOrderMark ?? []
            let source =
                (Bool.random(using: &generator) ? mark : [])
                + (0..<Int.random(in: 0...40, using: &generator)).map { _ in
                    bytes.randomElement(using: &generator) ?? 0
                }
            let whole = streamed(source, by: 1 << 20)
            let cut = streamed(source, by: Int.random(in: 1...9, using: &generator))
            #expect(whole.problem == cut.problem && whole.text == cut.text, "\(source)")
            guard whole.problem == nil else { continue }
            #expect(String(validating: whole.text, as: UTF8.self) != nil)
            #expect((try? decoded(source))?.bytes == whole.text)
            if String(validating: source, as: UTF8.self) != nil, !source.contains(0) { #expect(whole.text == source) }
        }
    }
}
