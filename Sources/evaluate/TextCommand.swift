internal import ArgumentParser
internal import BengaliText
internal import Evaluation
internal import Specimens

/// `evaluate text`: how right stage 1 is on noisy text whose truth is known.
struct TextCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "text",
        abstract: "Measures the normaliser on text of our own, clean and damaged in known ways.",
        discussion: """
            Without --held-out the tuning part is measured, and --show prints faults. Of the held-out part nothing is \
            printed but figures. With --stdin, further clean lines are read; a line falls to one part or the other.
            """)

    /// What of the texts is printed instead of a score.
    enum Print: String, ExpressibleByArgument {
        case clean, noisy, damaged
    }

    @Option(help: "The seed the texts are made from.")
    var seed: UInt64 = 1

    @Option(help: "How many lines are made.")
    var lines = 4000

    @Flag(help: "Measure the held-out part, and print figures only.")
    var heldOut = false

    @Option(help: "How many of the commonest faults to print, of the tuning part.")
    var show = 0

    @Flag(help: "Read further clean lines from standard input.")
    var stdin = false

    @Option(name: .customLong("print"), help: "Print a text instead: its clean or noisy lines, or the damaged words.")
    var printed: Print?

    @Option(help: "Of which condition: clean, mild, hard, 'mild, perturbed', 'hard, perturbed'.")
    var condition = "mild"

    func run() {
        var others: [String] = []
        while stdin, let line = readLine() { others.append(line) }
        let trial = TextTrial(
            part: heldOut ? .heldOut : .tuning, seed: seed, lines: lines, others: others, hasJunk: printed == nil)
        if let printed {
            for text in trial.conditions where text.name == condition { write(text.text, as: printed) }
            return
        }
        let scores = trial.scores(of: Normaliser())
        print(
            "Stage 1, \(heldOut ? "held-out" : "tuning") part, seed \(seed), \(lines) lines made, \(others.count) read")
        for (text, score) in zip(trial.conditions, scores) { summarise(text.name, score) }
        for (text, score) in zip(trial.conditions, scores) where text.name != "clean" { detail(text.name, score) }
        guard show > 0, !heldOut else { return }
        for (text, score) in zip(trial.conditions, scores) { list(text.name, score) }
    }

    private func summarise(_ name: String, _ score: TextScore) {
        let whole = score.whole
        print("\(name):")
        summarise("readings", score.readings)
        summarise("respellings", score.respellings)
        print(
            "  damaged words restored: \(whole.restored) of \(whole.damaged),"
                + " recall \(percent(share(whole.restored, whole.damaged)))")
        print(
            "  good words changed: \(score.changedGoodWords) of \(score.goodWords),"
                + " \(Int(score.harmedPerMillion.rounded())) in a million; edits in junk lines: \(score.editsInJunk)")
    }

    private func summarise(_ kind: String, _ edits: TextScore.Edits) {
        print(
            "  \(kind): right \(edits.right), wrong \(edits.wrong), on good words \(edits.harmful), partly \(edits.partly),"
                + " author's variant \(edits.variant); precision \(percent(edits.precision))")
    }

    private func detail(_ name: String, _ score: TextScore) {
        print("\(name), by damage: restored of damaged (left untouched)")
        for (operation, part) in score.operators.sorted(by: { $0.key < $1.key }) where !operation.contains("+") {
            print(
                "  \(operation): \(part.restored) of \(part.damaged) (\(part.untouched)),"
                    + " \(percent(share(part.restored, part.damaged)))")
        }
        let several = score.operators.filter { $0.key.contains("+") }.values
        let (damaged, restored) = several.reduce((0, 0)) { ($0.0 + $1.damaged, $0.1 + $1.restored) }
        print("  several: \(restored) of \(damaged), \(percent(share(restored, damaged)))")
        print("\(name), by rule: right, wrong, on good words, partly, variant")
        for (rule, edits) in score.rules.sorted(by: { $0.key < $1.key }) {
            print(
                "  \(rule): \(edits.right), \(edits.wrong), \(edits.harmful), \(edits.partly),"
                    + " \(edits.variant), \(percent(edits.precision))")
        }
    }

    private func list(_ name: String, _ score: TextScore) {
        for kind in ["harmful", "wrong", "missed"] {
            var counts: [TextScore.Fault: Int] = [:]
            for fault in score.faults where fault.kind == kind { counts[fault, default: 0] += 1 }
            let sorted = counts.sorted {
                ($1.value, $0.key.truth, $0.key.before) < ($0.value, $1.key.truth, $1.key.before)
            }
            for (fault, count) in sorted.prefix(show) {
                let how = fault.operators.map(\.rawValue).joined(separator: "+")
                print(
                    "\(name)\t\(kind)\t\(count)\t\(how)\t\(fault.truth)\t\(fault.before)\t\(fault.after)"
                        + "\t\(fault.rules.joined(separator: " "))")
            }
        }
    }

    private func write(_ text: NoisyText, as printed: Print) {
        switch printed {
        case .clean: print(text.clean, terminator: "")
        case .noisy: print(text.text, terminator: "")
        case .damaged:
            let clean = Array(text.clean.utf8)
            var (line, counted) = (1, 0)
            for damage in text.damages {
                let how = damage.operators.map(\.rawValue).joined(separator: "+")
                line += clean[counted..<damage.clean.lowerBound].count { $0 == 0x0A }
                counted = damage.clean.lowerBound
                print("\(line)\t\(how)\t\(damage.before)\t\(damage.after)")
            }
        }
    }

    private func share(_ part: Int, _ whole: Int) -> Double? { whole == 0 ? nil : Double(part) / Double(whole) }

    private func percent(_ share: Double?) -> String {
        guard let share else { return "-" }
        let hundredths = Int((share * 10_000).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100) %"
    }
}
