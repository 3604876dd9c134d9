internal import Findings

/// The columns of the CSV files of corrected records.
enum CorrectedSchema {
    static let indicators = corrected(CSVSchema.indicators)
    static let quarters = corrected(CSVSchema.quarters)

    static let corrections = CSVResource(
        name: "corrections", title: "Corrections", description: "One line for each corrected figure.",
        primaryKey: ["source", "record", "field"],
        columns: [
            CSVColumn(name: "source", description: "The input's name.", isRequired: true),
            CSVColumn(
                name: "record", description: "The indicator's id, the area's, or the declared total's by its place.",
                isRequired: true),
            CSVColumn(name: "field", description: "The figure's place in its record.", isRequired: true),
            CSVColumn(name: "line", type: "integer", description: "The source line it stands on."),
            CSVColumn(name: "raw", description: "The figure as printed."),
            CSVColumn(name: "read", description: "The value as read."),
            CSVColumn(name: "value", description: "The value as it is believed.", isRequired: true),
            CSVColumn(
                name: "probability", type: "number", description: "How likely that is, 0 to 1.", isRequired: true),
            CSVColumn(
                name: "reason", description: "The rule it comes from.", isRequired: true,
                values: RuleName.allCases.map(\.rawValue)),
            CSVColumn(name: "finding", description: "The finding's id in its document.", isRequired: true),
            CSVSchema.guarded,
        ])

    /// A file's columns where the suggestions are applied.
    private static func corrected(_ resource: CSVResource) -> CSVResource {
        var result = resource
        result.name = resource.name + ".corrected"
        result.refersTo = resource.refersTo.map { $0 + ".corrected" }
        result.title = resource.title + ", corrected"
        result.description = resource.description + " Suggested corrections are applied."
        result.columns = resource.columns.map { column in
            guard let name = readName(of: column.name) else { return column }
            return CSVColumn(name: name, description: "The value as read, where it was corrected; empty elsewhere.")
        }
        return result
    }

    /// What the column of suggestions is called where they are applied: `weightSuggested` is `weightRead`.
    private static func readName(of name: String) -> String? {
        if name == "suggested" { return "read" }
        let suffix = "Suggested"
        return name.hasSuffix(suffix) ? String(name.dropLast(suffix.count)) + "Read" : nil
    }
}
