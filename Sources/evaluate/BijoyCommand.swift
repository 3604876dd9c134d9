internal import ArgumentParser
internal import BengaliText
internal import Specimens

/// `evaluate bijoy`: what the odds by which a run is taken for Bijoy's are worth, on words whose encoding is known.
struct BijoyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bijoy",
        abstract: "Prints which share of Bijoy's words, and of other words, each of the odds lets through.",
        discussion: """
            Bijoy's words are those of the held-out sentences, written in its codes. The others are read from standard \
            input: text in Latin letters, such as this project's own code.
            """)

    @Option(help: "The seed the sentences are made from.")
    var seed: UInt64 = 1

    @Option(help: "How many lines are made.")
    var lines = 4000

    /// The odds that are asked for somewhere, in sixteenths of a bit.
    private static let thresholds = [-192, -96, -64, -32, -16, 0, 16, 32, 40, 56, 64, 96, 128, 160, 256]

    /// Words of one kind, each once.
    private struct Sample {
        var bijoy: Set<String> = []
        var others: Set<String> = []
    }

    func run() {
        var samples: [String: Sample] = [:]
        for word in bijoyWords() { samples[kind(of: word), default: Sample()].bijoy.insert(word) }
        while let line = readLine() {
            for word in line.split(whereSeparator: { !$0.isASCII || !$0.isLetter }) where word.count > 1 {
                samples[kind(of: String(word)), default: Sample()].others.insert(String(word))
            }
        }
        for (kind, sample) in samples.sorted(by: { $0.key < $1.key }) {
            print("\(kind): \(sample.bijoy.count) words of Bijoy, \(sample.others.count) others")
            print("  odds over: Bijoy's, others', in a hundred")
            for threshold in Self.thresholds {
                print(
                    "  \(threshold): \(share(sample.bijoy, over: threshold)), \(share(sample.others, over: threshold))")
            }
        }
    }

    private func bijoyWords() -> Set<String> {
        var random = SeededGenerator(seed: seed)
        let encoder = BijoyEncoder()
        var words: Set<String> = []
        for line in TextSentences(part: .heldOut).lines(lines, using: &random) {
            for word in line.split(whereSeparator: { " \t।,()-".contains($0) }) {
                let codes = encoder.encode(String(word))
                if codes.utf8.count > 1, BijoyDecoder.odds(of: codes) != nil { words.insert(codes) }
            }
        }
        return words
    }

    private func kind(of word: String) -> String {
        guard word.utf8.allSatisfy({ $0 < 0x80 }) else { return "with codes beyond ASCII" }
        if word.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) { return "capitals alone" }
        return word.utf8.count > 3 ? "ASCII alone, four letters and more" : "ASCII alone, two or three letters"
    }

    private func share(_ words: Set<String>, over threshold: Int) -> String {
        guard !words.isEmpty else { return "-" }
        let count = words.count { (BijoyDecoder.odds(of: $0) ?? Int.min) > threshold }
        let tenths = (count * 1000 + words.count / 2) / words.count
        return "\(tenths / 10).\(tenths % 10)"
    }
}
