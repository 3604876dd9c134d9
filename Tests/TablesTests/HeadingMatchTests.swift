import Templates
import Testing

@Suite("Headings are matched whole, through damage")
struct HeadingMatchTests {
    private let headings = Headings()

    private func roles(_ text: String) -> [String] {
        headings.match(HeadingKey(text)).map { headings.known[$0.heading].roles } ?? []
    }

    @Test("digits, spaces, punctuation and a translation do not count")
    func key() {
        #expect(HeadingKey("এক ক (Unit)") == HeadingKey("একক"))
        #expect(HeadingKey("প্রকৃত অর্জন ২০২০-২১") == HeadingKey("প্রকৃত অর্জন"))
    }

    @Test(
        "a damaged heading is still the one it was",
        arguments: [
            ("কর্মসম্পাদন সুচক", "indicator"), ("সান", "areaWeight"), ("বার্ষিক লক্ষমাত্রা", "annualTarget"),
            ("৩য় কোয়াটার জানুযারি-মার্চ", "quarter"), ("অর্জিত সান", "score"), ("মন্তবা", "remarks"),
        ])
    func damaged(_ text: String, _ role: String) {
        #expect(roles(text).first == role)
    }

    @Test("other words are no heading", arguments: ["নৈতিকতা কমিটি", "উত্তর পাড়া", "১২৩", ""])
    func others(_ text: String) {
        #expect(roles(text).isEmpty)
    }

    @Test("the bit-parallel distance is Levenshtein's", arguments: 0..<200)
    func distance(_ seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let letters = Array("কখগঘঙ".unicodeScalars)
        func word() -> HeadingKey {
            HeadingKey(String(String.UnicodeScalarView((0..<random(70)).map { _ in letters[random(letters.count)] })))
        }
        let (left, right) = (word(), word())
        #expect(EditDistance(from: left).distance(to: right) == plain(left.letters, right.letters))
    }

    @Test("a distance with a bound is the distance, or none where that is more", arguments: 0..<200)
    func bounded(_ seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let letters = Array("কমলসূচকমান".unicodeScalars)
        func word() -> HeadingKey {
            HeadingKey(String(String.UnicodeScalarView((0..<random(12)).map { _ in letters[random(letters.count)] })))
        }
        let (left, right) = (EditDistance(from: word()), word())
        let distance = left.distance(to: right)
        for most in 0...12 {
            #expect(left.distance(to: right, atMost: most) == (distance <= most ? distance : nil))
        }
    }

    @Test("the match found by lengths and sets of letters is the first of the likest headings", arguments: 0..<200)
    func match(_ seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        // A known heading with some letters exchanged, doubled or left out.
        var letters = headings.known[random(headings.known.count)].key.letters
        for _ in 0..<random(letters.count) {
            let place = random(letters.count)
            switch random(3) {
            case 0: letters[place] = UInt8(random(0x4D))
            case 1: letters.insert(letters[place], at: place)
            default: if letters.count > 1 { letters.remove(at: place) }
            }
        }
        let scalars = letters.filter { $0 < 128 }.compactMap { Unicode.Scalar(0x980 + UInt32($0)) }
        let key = HeadingKey(String(String.UnicodeScalarView(scalars)))
        let likeness = headings.known.map { known in
            let longer = max(known.key.letters.count, key.letters.count, 1)
            return 1000 - plain(known.key.letters, key.letters) * 1000 / longer
        }
        guard let best = likeness.max(), best >= Headings.leastLikeness, !key.letters.isEmpty else {
            return #expect(headings.match(key) == nil)
        }
        #expect(headings.match(key)?.likeness == best)
        #expect(headings.match(key)?.heading == likeness.firstIndex(of: best))
    }

    private func plain(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var row = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, b) in right.enumerated() {
                let above = row[j + 1]
                row[j + 1] = min(above + 1, row[j] + 1, diagonal + (a == b ? 0 : 1))
                diagonal = above
            }
        }
        return row[right.count]
    }

    @Test("all phrases are found in one pass, as one by one")
    func phrases() {
        let index = PhraseIndex(named: "planWords")
        let text = "তথ্য অধিকার ও অভিযোগ প্রতিকার, ই-ফাইলে নথি; e-Governance সেকশন-৩"
        let bytes = Array(text.utf8)
        var expected: UInt128 = 0
        for (place, phrase) in index.phrases.enumerated()
        where PhraseTable.contains(phrase.bytes, in: bytes, 0..<bytes.count) {
            expected |= 1 << UInt128(place)
        }
        #expect(index.matches(in: bytes, 0..<bytes.count) == expected)
        #expect(expected != 0)
    }
}
