import BengaliText
import Confusions
import ICUText
import Knowledge
import Testing

@Suite("The tables of words and places")
struct WordTableTests {
    @Test("every table of text is NFC", arguments: ["lexicon", "places", "phrases", "confusions"])
    func tablesAreNFC(_ name: String) {
        let bytes = KnowledgeTable.bytes(named: name)
        #expect(!bytes.isEmpty)
        #expect(Laws.isNFC(bytes))
    }

    @Test("no word of the lexicon and no place is read as another", arguments: ["lexicon", "places"])
    func knownWordsStay(_ name: String) {
        let table = KnowledgeTable(named: name)
        let column = name == "lexicon" ? 0 : 1
        #expect(table.rows.count > 500)
        // An ending by itself is no word: it may begin with a sign that has nothing to hang on.
        let endings: Set = ["ending", "vowel", "consonant", "inflection"]
        for row in table.rows where name != "lexicon" || !endings.contains(row[1]) {
            let text = Laws.both.normalise(Array(row[column].utf8))
            #expect(text.edits.isEmpty, "\(row[column])")
        }
    }

    @Test("the lexicon's classes are the twelve it declares, and no word stands twice in one class")
    func lexiconClasses() {
        var seen: Set<[UInt8]> = []
        for row in KnowledgeTable(named: "lexicon").rows {
            let classes = [
                "term", "noun", "word", "root", "particle", "honorific", "surname", "locality", "ending", "vowel",
                "consonant", "inflection",
            ]
            #expect(row.count == 2 && classes.contains(row[1]), "\(row)")
            #expect(seen.insert(Array(row.joined(separator: "\t").utf8)).inserted, "\(row)")
        }
    }

    @Test("a confusion is a printed thing, another reading and a rate")
    func confusions() {
        let readings = LetterConfusions().readings
        #expect(readings.count > 40)
        for reading in readings {
            #expect(!reading.printed.isEmpty && !reading.read.isEmpty && reading.printed != reading.read)
            #expect((1...1_000_000).contains(reading.perMillion))
        }
    }

    @Test("there are 8 divisions and 64 districts, and every upazila lies in one of them")
    func places() {
        let rows = KnowledgeTable(named: "places").rows
        let places = Places()
        #expect(rows.count { $0[0] == "division" } == 8)
        let districts = rows.filter { $0[0] == "district" }.map { Array($0[1].utf8) }
        #expect(Set(districts).count == districts.count)
        #expect(districts.count >= 64)
        #expect(rows.count { $0[0] == "upazila" } >= 495)
        for row in rows where row[0] == "upazila" { #expect(places.district(named: row[2].utf8) != nil, "\(row)") }
        for row in rows where row[0] == "district" { #expect(places.division(named: row[2].utf8) != nil, "\(row)") }
    }

    @Test("an upazila whose name stands in several districts is told apart by its district")
    func sameName() {
        let places = Places()
        #expect(places.upazila(named: "লালপুর".utf8)?.parent == "নাটোর")
        #expect(places.upazila(named: "দৌলতপুর".utf8) == nil)
        #expect(places.upazilas(named: "দৌলতপুর".utf8).count == 2)
        #expect(places.upazila(named: "দৌলতপুর".utf8, district: "কুষ্টিয়া")?.parent == "কুষ্টিয়া")
        #expect(places.district(named: "লালপুর".utf8) == nil)
    }

    @Test("every edit rule has a name of the form area.verb and a summary of one line")
    func catalogue() {
        for rule in EditRule.allCases {
            let parts = rule.rawValue.split(separator: ".")
            #expect(parts.count == 2 && parts.allSatisfy { $0.allSatisfy(\.isLowercase) })
            #expect(!rule.summary.isEmpty && !rule.summary.contains("\n") && rule.summary.count <= 110)
        }
    }
}
