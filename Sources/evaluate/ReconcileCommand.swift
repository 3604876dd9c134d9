internal import ArgumentParser
internal import Evaluation
internal import Glibc
internal import Specimens

/// Scores the explanations of discrepancies, ours beside those of peers.
struct ReconcileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reconcile",
        abstract: "Scores explanations of discrepancies on generated documents whose every error is known.",
        discussion: """
            suggestions right: corrections that put back what was printed. authors' errors masked: those in a reported \
            discrepancy that were called a misread or corrected away. misreads suggested: of those that break a rule. \
            first, in 3: identifiable misreads explained first, or among the first three, in every discrepancy of theirs; \
            a misread is identifiable where, by the very rates the documents were made with, it is likelier than all \
            other one-cell explanations and the author together. verdicts right: of those that say misread or author. \
            Of those, how many an observer puts first who does not know the reader, and one who is told besides of all else that \
            was misread in the document: what an auditor may reach. \
            given 0.9: explanations given 0.9 and more that are right. matched: digits are misread by the confusion table; \
            perturbed: by other readers' tables. look-alikes: every author's error is a slip that looks like a misreading. \
            In parentheses 95 % intervals (Wilson).
            """)

    @OptionGroup
    var specimens: SpecimenOptions

    @Flag(help: "Digits misread by the confusion table only.")
    var matched = false

    @Flag(help: "Digits misread by other readers only.")
    var perturbed = false

    @Option(help: "One method; all if not given.")
    var mode: String?

    @Flag(help: "Leave out documents whose authors' errors look like misreadings.")
    var plain = false

    @Flag(help: "Draw nothing but documents whose authors' errors look like misreadings.")
    var lookalikes = false

    @Flag(help: "Identify misreads as if every wrong figure of an author's were as likely as any other.")
    var evenAuthors = false

    @Flag(
        help: """
            Codes, serials, units, telephone numbers, addresses and titles misread and got wrong as well, and scored by kind.
            """)
    var prints = false

    @Flag(help: "Identify misreads by other readers as one who knows how readers differ, and not which of them it was.")
    var unknownReader = false

    @Option(
        help: """
            List one kind only: masked, suggestion, verdict, rank, missed; right lists what was suggested rightly, weighed \
            every discrepancy with the odds of its explanations; of prints print.masked and so on, print.silent and \
            print.unreported.
            """)
    var kind: String?

    @Option(help: "List failures of one method only.")
    var method = ReconciliationMethod.redundancy.rawValue

    @Option(help: "Print the document of this seed, as failures name it, and score nothing.")
    var document: UInt64?

    @Option(
        help: "Write the components whose rules are linear to this file, one JSON object a line, and score nothing.")
    var exportComponents: String?

    @Option(help: "The most rules of a component that is written.")
    var rules = 10

    func run() throws {
        var options = ReconciliationEvaluation.Options()
        options.seed = specimens.seed
        options.count = specimens.count
        options.faultsPerThousand = specimens.faults
        options.templates = try specimens.templates()
        options.hasEvenAuthors = evenAuthors
        options.hasPrintErrors = prints
        options.hasUnknownReader = unknownReader
        if let mode { options.methods = [try SpecimenOptions.named(mode, "methods")] }
        options.conditions = try conditions()
        if let document { return try write(document, options) }
        if let exportComponents { return try export(options, to: exportComponents) }
        var left = specimens.show
        let kind = kind
        let listed: ReconciliationMethod = try SpecimenOptions.named(mode ?? method, "methods")
        let results = ReconciliationEvaluation().run(options) { method, failure in
            guard left > 0, method == listed,
                kind.map({ $0 == failure.kind }) ?? !["right", "weighed"].contains(failure.kind)
            else {
                return
            }
            left -= 1
            print("\(failure.kind): \(failure.document)\n    \(failure.words)\n    \(failure.text)")
        }
        print(ReconciliationReport.text(results, detailed: listed))
    }

    private func write(_ document: UInt64, _ options: ReconciliationEvaluation.Options) throws {
        guard let text = ReconciliationEvaluation().text(of: document, options) else {
            throw ValidationError("no document of seed \(document) is drawn")
        }
        print(String(decoding: text, as: UTF8.self), terminator: "")
    }

    private func export(_ options: ReconciliationEvaluation.Options, to path: String) throws {
        guard let file = unsafe fopen(path, "w") else { throw ValidationError("\(path) cannot be written") }
        defer { unsafe fclose(file) }
        ComponentExport(options).write(rules: rules) { line in unsafe fputs(line + "\n", file) }
    }

    private func conditions() throws -> [ReconciliationCondition] {
        let levels = try specimens.levels()
        let readers = matched == perturbed ? [false, true] : [perturbed]
        var conditions = levels.flatMap { level in
            (level == .clean ? [false] : readers).map { ReconciliationCondition(level: level, isPerturbed: $0) }
        }
        if lookalikes { conditions.removeAll() }
        if !plain || lookalikes {
            conditions += levels.map {
                ReconciliationCondition(level: $0, isPerturbed: readers == [true] && $0 != .clean, isAdversarial: true)
            }
        }
        return conditions
    }
}
