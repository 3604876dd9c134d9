/// The fixed phrases, found by their rarest words, so that hundreds of them cost a text nothing.
struct PhraseIndex: Sendable {
    /// A place in a phrase by which it is found.
    struct Anchor: Sendable {
        var frame: Int
        var place: Int
    }

    /// No word leads to more phrases than this; others have rarer words.
    private static let mostPerAnchor = 48

    let frames: [PhraseFrame]
    /// The words of the longest phrase.
    let longest: Int
    private(set) var byAnchor: [WordHash: [Anchor]] = [:]
    /// Pairs of words that stand side by side in a phrase and are never one compound, and ই with the word after it.
    private var pairs: WordTable
    /// The real words that any phrase names as a reading of a word.
    private var readingsOf: [WordHash: [WordHash]] = [:]

    /// Makes an index over frames; none, of none.
    init(_ frames: [PhraseFrame] = []) {
        self.frames = frames
        longest = frames.map(\.words.count).max() ?? 0
        pairs = WordTable(capacity: frames.reduce(0) { $0 + $1.words.count })
        var uses: [WordHash: Int] = [:]
        for frame in frames {
            for word in frame.words { uses[word.hash, default: 0] += 1 }
        }
        for (number, frame) in frames.enumerated() {
            for place in Self.anchors(of: frame, uses) {
                let hash = frame.words[place].hash
                if byAnchor[hash, default: []].count < Self.mostPerAnchor {
                    byAnchor[hash, default: []].append(Anchor(frame: number, place: place))
                }
            }
            for place in frame.words.indices.dropFirst()
            where frame.words[place].isApart || frame.words[place - 1].isLoneI {
                pairs.insert(Self.pair(frame.words[place - 1].hash, frame.words[place].hash), .present)
            }
            for word in frame.words where !word.readings.isEmpty {
                readingsOf[word.hash, default: []].append(contentsOf: word.readings)
            }
        }
    }

    /// The rarest of the words that must stand; of a whole phrase two, for one may be the damaged one.
    private static func anchors(of frame: PhraseFrame, _ uses: [WordHash: Int]) -> [Int] {
        var ranks: [(place: Int, isCommon: Bool, uses: Int, length: Int)] = []
        for place in frame.words.indices where !frame.words[place].isSlot {
            let length = frame.words[place].letters.count
            ranks.append(
                (place, !frame.words[place].isDistinctive, uses[frame.words[place].hash] ?? 0, length))
        }
        var anchors: [Int] = []
        while anchors.count < (frame.isWhole ? 2 : 1) {
            let best = ranks.indices.min {
                let (left, right) = (ranks[$0], ranks[$1])
                if left.isCommon != right.isCommon { return right.isCommon }
                return (left.uses, -left.length, left.place) < (right.uses, -right.length, right.place)
            }
            guard let best else { break }
            anchors.append(ranks.remove(at: best).place)
        }
        return anchors
    }

    private static func pair(_ left: WordHash, _ right: WordHash) -> WordHash {
        WordHash(value: (left.value &* 0x9E37_79B9_7F4A_7C15) ^ (right.value >> 1))
    }

    /// Whether two words stand side by side in a phrase, in this order, and are never one compound.
    func hasPair(_ left: WordHash, _ right: WordHash) -> Bool {
        pairs.find(Self.pair(left, right)).contains(.present)
    }

    /// Whether a real word is known to be read for a word of a phrase.
    func isReading(_ read: WordHash, of printed: WordHash) -> Bool {
        readingsOf[printed]?.contains(read) ?? false
    }

    /// Every reading that may stand damaged in a phrase: those a phrase names, and those that one misreading makes; some
    /// of them more than once.
    func forEachReading(misreadings: [[WordKnowledge.Misreading]], _ body: (WordHash) -> Void) {
        for named in readingsOf.values { named.forEach(body) }
        var byPrinted = [[WordKnowledge.Misreading]](repeating: [], count: 128)
        for misreading in misreadings.joined() {
            if let first = misreading.printed.first { byPrinted[Int(first)].append(misreading) }
        }
        var seen: Set<WordHash> = []
        for frame in frames where frame.isWhole {
            for word in frame.words where seen.insert(word.hash).inserted {
                Self.forEachReading(of: word.letters, byPrinted, body)
            }
        }
    }

    /// Every reading of a word in which what is printed at one place was misread in one way.
    private static func forEachReading(
        of letters: [UInt8], _ byPrinted: [[WordKnowledge.Misreading]], _ body: (WordHash) -> Void
    ) {
        var before = WordHash()
        for place in letters.indices {
            for misreading in byPrinted[Int(letters[place])] {
                guard letters[place...].starts(with: misreading.printed) else { continue }
                var hash = before
                for letter in misreading.read { hash.add(letter) }
                for letter in letters[(place + misreading.printed.count)...] { hash.add(letter) }
                body(hash)
            }
            before.add(letters[place])
        }
    }

    /// Whether one misreading makes the one word of the other; misreadings stand by the first letter that was read.
    static func isOneMisreading(
        _ read: [UInt8], of letters: [UInt8], _ misreadings: [[WordKnowledge.Misreading]]
    ) -> Bool {
        for place in read.indices {
            for misreading in misreadings[Int(read[place])] where place <= letters.count {
                let (afterRead, afterPrinted) = (place + misreading.read.count, place + misreading.printed.count)
                if read[place...].starts(with: misreading.read), letters[place...].starts(with: misreading.printed),
                    read[afterRead...] == letters[afterPrinted...]
                {
                    return true
                }
            }
            // All before the misreading reads as it was printed.
            if place >= letters.count || read[place] != letters[place] { return false }
        }
        return false
    }
}
