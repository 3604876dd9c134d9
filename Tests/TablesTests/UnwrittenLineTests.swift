import Tables
import Testing

@Suite("Lines that nobody wrote")
struct UnwrittenLineTests {
    private func reason(_ line: String, among others: [String] = ["উপজেলা মৎস্য কার্যালয়"]) throws -> String? {
        let text = RecognisedText((others + [line]).joined(separator: "\n"))
        let block = try #require(text.layout.blocks.first { $0.lines.contains(others.count) })
        return block.reason
    }

    @Test(
        "Latin letters that spell nothing are noise, and say so",
        arguments: ["wfks jhgT lkjh aT ee ot S", "BBBnnn oO lIl1 rrtt", "sdfg hjkl qwrt", "eT Ce aS oR nE"])
    func junk(_ line: String) throws {
        #expect(try reason(line) == "block.latinJunk")
    }

    @Test(
        "English, names, abbreviations and addresses are what they were",
        arguments: [
            "Vision: A better life", "Annual Performance Agreement", "Md. Abdur Rahman", "SDG, APA, GRS, NESS",
            "www.fisheries.gov.bd", "uno.office@example.org", "Dr. S. M. Karim", "Strengths and rhythms of growth",
        ])
    func english(_ line: String) throws {
        #expect(try reason(line) == nil)
    }

    @Test(
        "what a scanning or reading program adds is foreign",
        arguments: [
            "Digitized by someone", "Scanned with CamScanner", "<!-- image -->", "![image](page-1.png)",
            "Evaluation Warning: The document was created with a trial",
        ])
    func invented(_ line: String) throws {
        #expect(try reason(line) == "block.invented")
    }

    @Test(
        "a line mostly of another script is foreign, though a letter of it was read as Bengali",
        arguments: ["କାର୍ଯ୍ୟାଳୟ ଏବଂ সম", "कार्यालय और विभाग", "ওгоспо дарства"])
    func foreign(_ line: String) throws {
        #expect(try reason(line) == "block.foreignScript")
    }

    @Test("a Bengali line with a foreign word in it is the office's")
    func foreignWord() throws {
        #expect(try reason("উপজেলা মৎস্য কার্যালয়ের सूचना প্রকাশ করা হয়েছে") == nil)
    }

    @Test("a line said over and over is said once, the rest goes round in a circle")
    func repeated() throws {
        let text = RecognisedText(Array(repeating: "এই লাইনটি বার বার আসে।", count: 6).joined(separator: "\n\n"))
        #expect(text.layout.blocks.map(\.reason) == [nil, "block.repeated"])
        let four = RecognisedText(Array(repeating: "এই লাইনটি বার বার আসে।", count: 4).joined(separator: "\n"))
        #expect(four.layout.blocks.allSatisfy { $0.reason == nil })
    }

    @Test("a word over and over is no line; a row of dashes or of figures is another thing")
    func oneWord() throws {
        #expect(try reason("কাজ কাজ কাজ কাজ কাজ কাজ কাজ কাজ") == "block.repeated")
        #expect(try reason("কাজ কাজ কাজ ও কাজ কাজ কাজ কাজ কাজ") == nil)
        #expect(try reason("- - - - - - - - - -") == "block.noise")
        #expect(try reason("১ ১ ১ ১ ১ ১ ১ ১ ১") != "block.repeated")
    }
}
