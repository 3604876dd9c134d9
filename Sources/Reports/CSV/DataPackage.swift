/// The Frictionless Data Package of the CSV files: what every column holds, so that other programs can check and load
/// them.
enum DataPackage {
    /// The whole of `datapackage.json`.
    static func json(of resources: [CSVResource]) -> [UInt8] {
        var text = """
            {
              "profile": "tabular-data-package",
              "name": "jachai",
              "title": "Indicators, areas, totals and findings of annual performance agreements and reports",
              "description": "Text that a spreadsheet would run as a formula begins with an apostrophe that the document \
            does not have; the column guarded names the columns of the line to which that happened. The files are UTF-8 \
            with a byte order mark.",
              "resources": [

            """
        text += resources.map(resource).joined(separator: ",\n")
        text += "\n  ]\n}\n"
        return Array(text.utf8)
    }

    private static func resource(_ resource: CSVResource) -> String {
        let key = resource.primaryKey.map(quoted).joined(separator: ", ")
        let foreign =
            resource.refersTo.map {
                """
                ,
                        "foreignKeys": [
                          {
                            "fields": ["source", "id"],
                            "reference": {"resource": \(quoted($0)), "fields": ["source", "id"]}
                          }
                        ]
                """
            } ?? ""
        return """
                {
                  "profile": "tabular-data-resource",
                  "name": \(quoted(resource.name)),
                  "title": \(quoted(resource.title)),
                  "description": \(quoted(resource.description)),
                  "path": \(quoted(resource.name + ".csv")),
                  "format": "csv",
                  "mediatype": "text/csv",
                  "encoding": "utf-8",
                  "dialect": {"delimiter": ",", "quoteChar": "\\"", "doubleQuote": true, "lineTerminator": "\\r\\n"},
                  "schema": {
                    "missingValues": [""],
                    "primaryKey": [\(key)],
                    "fields": [
            \(resource.columns.map(field).joined(separator: ",\n"))
                    ]\(foreign.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n"))
                  }
                }
            """
    }

    private static func field(_ column: CSVColumn) -> String {
        var constraints: [String] = []
        if column.isRequired { constraints.append("\"required\": true") }
        if !column.values.isEmpty {
            constraints.append("\"enum\": [\(column.values.map(quoted).joined(separator: ", "))]")
        }
        let suffix = constraints.isEmpty ? "" : ", \"constraints\": {\(constraints.joined(separator: ", "))}"
        return "          {\"name\": \(quoted(column.name)), \"type\": \(quoted(column.type)), "
            + "\"description\": \(quoted(column.description))\(suffix)}"
    }

    private static func quoted(_ text: String) -> String {
        var output: [UInt8] = [0x22]
        EscapedText.append(text, as: JSONSyntax.self, to: &output)
        output.append(0x22)
        return String(decoding: output, as: UTF8.self)
    }
}
