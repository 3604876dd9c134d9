internal import Figures
internal import Findings
internal import Records
internal import Tables

/// The columns of the CSV files of indicators, quarters and findings.
enum CSVSchema {
    static let kinds = [
        "number", "percent", "money", "date", "several", "blank", "dash", "notApplicable", "ditto", "unreadable",
        "missing", "text",
    ]

    static let source = CSVColumn(name: "source", description: "The input's name.", isRequired: true)

    static let guarded = CSVColumn(
        name: "guarded",
        description: """
            The columns of this line, parted by spaces, that begin with an apostrophe which the document does not have. \
            It keeps a spreadsheet from taking the text for a formula; take it off to have the text as printed.
            """)

    static func figure(_ name: String, _ what: String, type: String = "string") -> [CSVColumn] {
        [
            CSVColumn(name: name + "Raw", description: "\(what), as printed."),
            CSVColumn(
                name: name + "Kind", description: "What kind of figure it is.", isRequired: true, values: kinds),
            CSVColumn(
                name: name, type: type,
                description: "\(what), as read: a number, or a date YYYY-MM-DD; several are parted by spaces."),
            CSVColumn(name: name + "Suggested", description: "What it is believed to say instead; see findings.csv."),
        ]
    }

    static let indicators = CSVResource(
        name: "indicators", title: "Indicators",
        description: "One line for each indicator of each table, complete by itself.", primaryKey: ["source", "id"],
        columns: [
            source,
            CSVColumn(name: "id", description: "table/code, unique in its document.", isRequired: true),
            CSVColumn(name: "table", description: "The table's id in its document.", isRequired: true),
            CSVColumn(
                name: "plan", description: "The plan the table belongs to.", values: PlanKind.allCases.map(\.rawValue)),
            CSVColumn(
                name: "line", type: "integer", description: "The source line its row begins on, from 1.",
                isRequired: true),
            CSVColumn(name: "code", description: "2.1.1, or m.1.4.1 in the mandatory part."),
            CSVColumn(name: "area", description: "The area's words."),
            CSVColumn(name: "activity", description: "The activity's words."),
            CSVColumn(name: "text", description: "The indicator's words."),
            CSVColumn(
                name: "unit", description: "What its figures count.", isRequired: true,
                values: UnitKind.allCases.map(\.rawValue)),
            CSVColumn(name: "unitRaw", description: "The unit as printed."),
            CSVColumn(
                name: "scale", type: "integer", description: "By how much the unit or the heading multiplies money.",
                isRequired: true),
            CSVColumn(
                name: "method", description: "How its quarters combine.", values: ["sum", "mean", "last", "date"]),
        ] + figure("weight", "The weight") + figure("annualTarget", "The year's target")
            + figure("halfYear", "The half-year's figure") + figure("total", "The declared total")
            + figure("score", "The declared score") + [
                CSVColumn(name: "responsible", description: "Who is responsible."),
                CSVColumn(name: "remarks", description: "The remarks."),
            ] + figure("previous", "What was achieved up to the period before")
            + figure("current", "What was achieved in the period reported")
            + figure("rate", "The share of the target that was achieved") + [
                CSVColumn(name: "serial", type: "integer", description: "The serial number, as printed for its group."),
                CSVColumn(name: "codeRaw", description: "The code as printed."), guarded,
            ])

    static let quarters = CSVResource(
        name: "quarters", title: "Quarters",
        description: "One line for each quarter's target and one for its achievement, of each indicator with quarters.",
        primaryKey: ["source", "id", "quarter", "which"], refersTo: "indicators",
        columns: [
            source,
            CSVColumn(name: "id", description: "The indicator's id.", isRequired: true),
            CSVColumn(name: "quarter", type: "integer", description: "1 to 4.", isRequired: true),
            CSVColumn(
                name: "which", description: "Whether it is the target or what was achieved.", isRequired: true,
                values: ["target", "achieved"]),
        ] + reading)

    /// The columns of a file with one figure a line.
    static let reading = [
        CSVColumn(name: "raw", description: "The figure as printed."),
        CSVColumn(name: "kind", description: "What kind of figure it is.", isRequired: true, values: kinds),
        CSVColumn(
            name: "value",
            description: "The figure as read: a number, or a date YYYY-MM-DD; several are parted by spaces."),
        CSVColumn(name: "suggested", description: "What it is believed to say instead; see findings.csv."),
        guarded,
    ]

    static let findings = CSVResource(
        name: "findings", title: "Findings", description: "One line for each discrepancy.",
        primaryKey: ["source", "id"],
        columns: [
            source,
            CSVColumn(name: "id", description: "The finding's id, unique in its document.", isRequired: true),
            CSVColumn(
                name: "rule", description: "The rule that does not hold.", isRequired: true,
                values: RuleName.allCases.map(\.rawValue)),
            CSVColumn(
                name: "severity", description: "How grave it is.", isRequired: true,
                values: Severity.allCases.map(\.rawValue)),
            CSVColumn(
                name: "blocked", type: "boolean", description: "Whether the rule could not be judged.", isRequired: true
            ),
            CSVColumn(
                name: "verdict", description: "Whose the discrepancy is.", isRequired: true,
                values: Verdict.allCases.map(\.rawValue)),
            CSVColumn(name: "table", description: "The table's id."),
            CSVColumn(name: "indicator", description: "The indicator's id."),
            CSVColumn(name: "line", type: "integer", description: "The source line of the first cell concerned."),
            CSVColumn(name: "declared", description: "What the document declares."),
            CSVColumn(name: "computed", description: "What it should be."),
            CSVColumn(name: "difference", type: "number", description: "declared less computed."),
            CSVColumn(name: "messageEn", description: "What to say, in English.", isRequired: true),
            CSVColumn(name: "messageBn", description: "What to say, in Bengali.", isRequired: true),
            CSVColumn(
                name: "explanationKind", description: "The likeliest explanation's kind.",
                values: ExplanationKind.allCases.map(\.rawValue)),
            CSVColumn(
                name: "explanation",
                description: "The changes the likeliest explanation would make: line, from, to; parted by semicolons."),
            CSVColumn(name: "probability", type: "number", description: "How likely it is, 0 to 1."),
            guarded,
        ])
}
