import Foundation
import Testing

@Suite("normalise prints clean text, or the changes it made")
struct NormaliseTests {
    private func normalised(_ text: String, _ options: String...) throws -> String {
        let scratch = try Scratch()
        let result = try Command(["normalise"] + options, input: scratch.file("a.txt", text)).run()
        #expect(result.status == 0)
        #expect(result.errors.isEmpty)
        return result.text
    }

    @Test("lines and tabs stay one for one, blank ones and those at the ends too")
    func linesAndTabs() throws {
        let text = "\n\tক\t\t\n\n  খ  গ\t\n\t\t\t\nঘ"
        #expect(try normalised(text) == text)
        #expect(try normalised(text + "\n\n") == text + "\n\n")
    }

    @Test("digits of every script are written by value, in Bengali unless told otherwise")
    func digits() throws {
        let text = "6.০০2 ୩२٤৭ [১.2.১] ৯০%"
        #expect(try normalised(text) == "৬.০০২ ৩২৪৭ [১.২.১] ৯০%")
        #expect(try normalised(text, "--digits", "bengali") == "৬.০০২ ৩২৪৭ [১.২.১] ৯০%")
        #expect(try normalised(text, "--digits", "ascii") == "6.002 3247 [1.2.1] 90%")
    }

    @Test("a mail or web address keeps its digits, its neighbours do not")
    func addresses() throws {
        let text = "office7@example.org\thttp://example.org/2024 7\n"
        #expect(try normalised(text) == "office7@example.org\thttp://example.org/2024 ৭\n")
    }

    @Test("the American spelling is the same command")
    func spelling() throws {
        let scratch = try Scratch()
        let document = try scratch.file("a.txt", Samples.wrongTotal)
        let result = try Command("normalize", document).run()
        #expect(try result.output == Command("normalise", document).run().output)
        #expect(result.status == 0)
    }

    @Test("a byte order mark goes and nothing else does")
    func byteOrderMark() throws {
        #expect(try normalised("\u{FEFF}ক\t৫\n") == "ক\t৫\n")
    }

    @Test("canonical changes alone leave a reading by the lexicon out")
    func onlyCanonical() throws {
        let split = "সং খ্যা"
        #expect(try normalised("\(split)\n") == "সংখ্যা\n")
        #expect(try normalised("\(split)\n", "--only", "canonical") == "\(split)\n")
        // A composed letter is respelt in either.
        #expect(try Array(normalised("ব\u{09DF}স\n", "--only", "canonical").utf8) == Array("ব\u{09AF}\u{09BC}স\n".utf8))
    }

    @Test("the trace is one JSON object a line, with the input's name and a place in its bytes")
    func trace() throws {
        let scratch = try Scratch()
        let document = try scratch.file("a.txt", "ক\nসং খ্যা\t৫\n")
        let result = try Command("normalise", "--trace", document).run()
        #expect(result.status == 0)
        #expect(result.lines.count == 1)
        let edit = try #require(
            JSONSerialization.jsonObject(with: Data(result.output)) as? [String: Any])
        #expect(edit["source"] as? String == document)
        #expect(edit["before"] as? String == "সং খ্যা")
        #expect(edit["after"] as? String == "সংখ্যা")
        #expect(edit["safety"] as? String == "evidenced")
        let span = try #require(edit["span"] as? [String: Any])
        #expect(span["line"] as? Int == 2)
        #expect(span["start"] as? Int == 4)
        #expect(span["end"] as? Int == 4 + "সং খ্যা".utf8.count)
    }
}
