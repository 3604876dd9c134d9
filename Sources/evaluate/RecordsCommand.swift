internal import ArgumentParser
internal import Evaluation
internal import Specimens

/// Scores recognition, records and audits on generated documents with known truth.
struct RecordsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "records",
        abstract: "Scores tables, records and findings on generated documents with known truth.")

    @OptionGroup
    var specimens: SpecimenOptions

    @Option(help: "A form of text; all that are read if not given.")
    var form: String?

    @Flag(help: "Draw misread digits from another reader than the confusion table's.")
    var perturbed = false

    @Flag(help: "Print a cell that holds for several rows in the first of them alone, whatever the form.")
    var unmerged = false

    @Option(
        help:
            "List failures of one kind only: document, table, row, indicator, unit, figure, area, finding, alarm, note, text, invented, part."
    )
    var kind: String?

    @Flag(help: "Print the documents of the listed failures.")
    var text = false

    @Flag(help: "Print the documents themselves, one behind another, and score nothing.")
    var documents = false

    @Flag(help: "Print one JSON object for each group.")
    var json = false

    func run() throws {
        var options = RecordsEvaluation.Options()
        options.seed = specimens.seed
        options.count = specimens.count
        options.faultsPerThousand = specimens.faults
        options.templates = try specimens.templates()
        options.levels = try specimens.levels()
        options.isPerturbed = perturbed
        options.mergesCells = !unmerged
        if let form { options.forms = [try SpecimenOptions.named(form, "form")] }
        if documents {
            RecordsEvaluation().write(options) { print("==== \($0)\n" + String(decoding: $1, as: UTF8.self)) }
            return
        }
        var left = specimens.show
        let kind = kind
        let showsText = text
        var shown: Set<String> = []
        let results = RecordsEvaluation().run(options) { failure, bytes in
            guard left > 0, kind == nil || kind == failure.kind else { return }
            left -= 1
            let name = "\(failure.template) \(failure.noise) \(failure.seed)"
            print("\(name) line \(failure.line): \(failure.kind): \(failure.words)\n    \(failure.text)")
            if showsText, shown.insert(name).inserted { print(String(decoding: bytes, as: UTF8.self)) }
        }
        print(json ? RecordsReport.json(results) : RecordsReport.text(results))
    }
}
