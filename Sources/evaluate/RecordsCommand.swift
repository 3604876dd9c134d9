internal import ArgumentParser
internal import Evaluation
internal import Specimens

/// Scores recognition, records and audits on generated documents with known truth.
struct RecordsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "records",
        abstract: "Scores tables, records and findings on generated documents with known truth.")

    @Option(help: "The seed that every document follows from.")
    var seed: UInt64 = 1

    @Option(help: "How many documents of each template, form and level of noise.")
    var count = 10

    @Option(help: "A form of text; all that are read if not given.")
    var form: String?

    @Option(help: "A level of noise: clean, mild or hard; all if not given.")
    var noise: String?

    @Option(help: "A template; all if not given.")
    var template: String?

    @Option(help: "How many rows in a thousand hold an author's fault.")
    var faults = 50

    @Flag(help: "Draw misread digits from another reader than the confusion table's.")
    var perturbed = false

    @Option(help: "List so many failures, each with its line.")
    var show = 0

    @Option(
        help:
            "List failures of one kind only: document, table, row, indicator, unit, figure, area, finding, alarm, note, text, invented."
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
        options.seed = seed
        options.count = count
        options.faultsPerThousand = faults
        options.isPerturbed = perturbed
        if let form { options.forms = [try named(form, "form")] }
        if let noise { options.levels = [try named(noise, "noise")] }
        if let template {
            guard SpecimenDocuments.templates.contains(template) else {
                throw ValidationError("templates: \(SpecimenDocuments.templates.joined(separator: " "))")
            }
            options.templates = [template]
        }
        if documents {
            RecordsEvaluation().write(options) { print("==== \($0)\n" + String(decoding: $1, as: UTF8.self)) }
            return
        }
        var left = show
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

    private func named<Name: RawRepresentable & CaseIterable>(
        _ name: String, _ what: String
    ) throws -> Name where Name.RawValue == String {
        guard let value = Name(rawValue: name) else {
            throw ValidationError("\(what): \(Name.allCases.map(\.rawValue).joined(separator: " "))")
        }
        return value
    }
}
