internal import Audits
internal import Figures
internal import Pipeline
internal import Specimens

/// Writes the linear components of generated documents, one JSON object a line, for a solver to check our search by.
public struct ComponentExport: Sendable {
    private let options: ReconciliationEvaluation.Options

    /// Makes an export of the documents that these options draw.
    public init(_ options: ReconciliationEvaluation.Options) {
        self.options = options
    }

    /// Hands out the lines of all components of at most `rules` rules.
    public func write(rules: Int, to body: (String) -> Void) {
        let evaluation = ReconciliationEvaluation()
        let pipeline = Pipeline()
        for condition in options.conditions {
            for template in options.templates {
                for number in 0..<options.count {
                    let document = evaluation.make(template, number, condition, options).document
                    let (paged, layout, records) = pipeline.record(WrittenSpecimen(document).bytes)
                    let found = LinearComponents(paged: paged, layout: layout, records: records, rules: rules)
                    for (place, component) in found.components.enumerated() {
                        body(line("\(template), \(condition.name), \(document.seed), \(place + 1)", component))
                    }
                }
            }
        }
    }

    private func line(_ name: String, _ component: LinearComponent) -> String {
        let cells = component.cells.map { "\"\($0)\"" }
        let causes = component.causes.map { cause in
            let changes = cause.changes.map { "[\($0.cell),\"\($0.value)\"]" }.joined(separator: ",")
            return "{\"cost\":\(cause.cost),\"changes\":[\(changes)]}"
        }
        let edits = component.edits.map { edit in
            let terms = edit.terms.map { "[\($0.cell),\($0.coefficient)]" }.joined(separator: ",")
            return "{\"cost\":\(edit.cost),\"terms\":[\(terms)],\"constant\":\"\(edit.constant)\"}"
        }
        return "{\"name\":\"\(name)\",\"cells\":[\(cells.joined(separator: ","))],"
            + "\"causes\":[\(causes.joined(separator: ","))],\"edits\":[\(edits.joined(separator: ","))],"
            + "\"cost\":\(component.cost),\"isExact\":\(component.isExact)}"
    }
}
