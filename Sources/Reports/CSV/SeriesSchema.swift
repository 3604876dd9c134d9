/// The columns of the CSV files of tiers, of figures of other years, of areas and of declared totals.
enum SeriesSchema {
    private static let place = CSVColumn(
        name: "place", type: "integer", description: "Its place among the indicator's, from 1.", isRequired: true)
    private static let indicator = CSVColumn(name: "id", description: "The indicator's id.", isRequired: true)
    private static let table = CSVColumn(
        name: "table", description: "The table's id in its document.", isRequired: true)
    private static let line = CSVColumn(
        name: "line", type: "integer", description: "The source line it stands on, from 1.", isRequired: true)

    static let tiers = CSVResource(
        name: "tiers", title: "Tier targets", description: "One line for each tier's target of each indicator.",
        primaryKey: ["source", "id", "place"], refersTo: "indicators",
        columns: [
            CSVSchema.source, indicator, place,
            CSVColumn(
                name: "tier", type: "integer", description: "100, 90, 80, 70 or 60: percent of the weight.",
                isRequired: true),
        ] + CSVSchema.reading)

    static let history = CSVResource(
        name: "history", title: "Figures by year",
        description: "One line for each figure of a named year: what was achieved, is aimed at or is projected.",
        primaryKey: ["source", "id", "place"], refersTo: "indicators",
        columns: [
            CSVSchema.source, indicator, place,
            CSVColumn(name: "year", description: "The fiscal year, YYYY-YY, where the heading gives it."),
            CSVColumn(
                name: "which", description: "What the figure is.", isRequired: true,
                values: ["actual", "target", "projection"]),
        ] + CSVSchema.reading)

    static let areas = CSVResource(
        name: "areas", title: "Areas", description: "One line for each area of performance, with its weight.",
        primaryKey: ["source", "id"],
        columns: [
            CSVSchema.source,
            CSVColumn(name: "id", description: "The area's id, unique in its document.", isRequired: true), table, line,
            CSVColumn(name: "serial", type: "integer", description: "Its number, as printed or by its place."),
            CSVColumn(name: "text", description: "The area's words."),
        ] + CSVSchema.figure("weight", "The area's weight") + [CSVSchema.guarded])

    static let totals = CSVResource(
        name: "totals", title: "Declared totals", description: "One line for each total that the document declares.",
        primaryKey: ["source", "id"],
        columns: [
            CSVSchema.source,
            CSVColumn(name: "id", description: "The total's id, unique in its document.", isRequired: true), table,
            line,
            CSVColumn(
                name: "of", description: "What it is the total of.", isRequired: true,
                values: ["weight", "quarter", "count", "annualTarget", "total", "score", "column"]),
            CSVColumn(name: "area", description: "The id of the area whose weights it adds, where it is one area's."),
            CSVColumn(name: "quarter", type: "integer", description: "The quarter, 1 to 4, of a quarter's total."),
            CSVColumn(
                name: "column", type: "integer", description: "The column's index in its table, of another column's."),
        ] + CSVSchema.reading)
}
