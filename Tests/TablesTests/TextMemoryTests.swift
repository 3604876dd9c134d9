import Pipeline
import Testing

@testable import Tables

@Suite("What recognition remembers")
struct TextMemoryTests {
    private func text(_ number: Int) -> [UInt8] { Array("সূচক \(number)".utf8) }

    @Test("a text finds what was kept for its own bytes and for no other's")
    func finds() throws {
        var memory = TextMemory<Int>(capacity: 64)
        for number in 0..<40 {
            let bytes = text(number)
            let key = try #require(TextKey(bytes, 0..<bytes.count))
            #expect(memory.place(of: key, in: bytes) == nil)
            memory.insert(number, for: key, in: bytes)
        }
        for number in 0..<40 {
            // The same text at another place is the same text.
            let bytes = text(7) + text(number)
            let key = try #require(TextKey(bytes, text(7).count..<bytes.count))
            if let place = memory.place(of: key, in: bytes) { #expect(memory[place] == number) }
        }
        let other = text(41)
        let key = try #require(TextKey(other, 0..<other.count))
        #expect(memory.place(of: key, in: other) == nil)
    }

    @Test("ever new texts are forgotten, and what is found is never another's")
    func forgets() throws {
        var memory = TextMemory<Int>(capacity: 16)
        var found = 0
        for step in 0..<5000 {
            let number = step * step % 23
            let bytes = text(number)
            let key = try #require(TextKey(bytes, 0..<bytes.count))
            if let place = memory.place(of: key, in: bytes) {
                #expect(memory[place] == number)
                found += 1
            } else {
                memory.insert(number, for: key, in: bytes)
            }
        }
        #expect(found > 0)
    }

    @Test("running text is not kept")
    func longText() {
        let bytes = [UInt8](repeating: 0x61, count: TextKey.longestText + 1)
        #expect(TextKey(bytes, 0..<bytes.count) == nil)
    }

    @Test("a document is recognised alike after any others")
    func anyOrder() {
        let documents = [
            "ক্রমিক\tকার্যক্রম\tকর্মসম্পাদন সূচক\tএকক\tসূচকের মান\tলক্ষ্যমাত্রা\n১\tকাজ\tসূচক\tসংখ্যা\t৫\t৪",
            "ক্রমিক\tপরিবহনের নাম\tআসন\n১\tবাস\t৪০\n২\tট্রেন\t৯০০\n৩\tলঞ্চ\t৬০\n৪\tনৌকা\t৬",
            "ক্রমিক\tকার্যক্রম সূচকের মান\tকর্মসম্পাদন সূচক\tএকক\tলক্ষ্যমাত্রা ২০২৪-২৫\n১\tকাজ\tসূচক\tসংখ্যা\t৫\t৪",
        ]
        let recogniser = Recogniser()
        let pipeline = Pipeline()
        for document in documents + documents.reversed() {
            let paged = pipeline.page(Array(document.utf8))
            let (among, alone) = (recogniser.recognise(paged), Recogniser().recognise(paged))
            #expect(among.tables.map(\.kind) == alone.tables.map(\.kind))
            #expect(among.tables.map { $0.columns.map(\.role) } == alone.tables.map { $0.columns.map(\.role) })
        }
    }
}
