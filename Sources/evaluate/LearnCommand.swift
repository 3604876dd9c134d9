internal import ArgumentParser
internal import Evaluation
internal import Specimens

/// Counts what the tables of priors and of damage are made of; `Scripts/learn-priors` writes them.
struct LearnCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "learn",
        abstract: """
            Counts causes of discrepancies, and how damaged texts are, on documents nothing is measured on.
            """,
        discussion: "Scripts/learn-priors calls it and writes the tables.")

    /// What is counted.
    enum Table: String, ExpressibleByArgument {
        case priors, damage
    }

    @Argument(help: "priors or damage.")
    var table: Table

    @Option(help: "The seed that every document follows from.")
    var seed: UInt64 = 1

    @Option(help: "How many documents of each template.")
    var count = 100

    func run() {
        let learning = PriorsLearning(seed: seed, count: count)
        switch table {
        case .priors:
            let counts = learning.causes()
            for (cause, share) in counts.shares.sorted(by: { $0.key < $1.key }) where share.whole > 0 {
                // Laplace's rule, so that nothing is impossible for not having been seen.
                let rate = (Double(share.part) + 0.5) / (Double(share.whole) + 1)
                print("\(cause)\t\(Int((rate * 1_000_000).rounded()))\t\(share.part) of \(share.whole)")
            }
            let spread = DigitNoise.spread
            for (cause, value) in [
                ("pair.listed.mean", spread.mean), ("pair.listed.shape", spread.recorded),
                ("pair.other.shape", spread.other),
            ] {
                print("\(cause)\t\(Int((value * 1_000_000).rounded()))\tother readers")
            }
            for (cause, share, errors) in counts.mixture {
                print("\(cause)\t\(Int((share * 1_000_000).rounded()))\tof \(errors) wrong figures")
            }
            for (cause, share, errors) in counts.shapes {
                print("\(cause)\t\(Int((share * 1_000_000).rounded()))\tof \(errors) wrong strings")
            }
        case .damage:
            for level in learning.damage() {
                let counts = [level.words, level.edits, level.figures, level.misread, level.pieces]
                print(([level.level.rawValue] + counts.map(String.init)).joined(separator: "\t"))
            }
        }
    }
}
