internal import Audits
internal import BengaliText
internal import Figures
internal import Pages
internal import Provenance
internal import Records
internal import Tables

/// A document's records: for each table its indicators, then the areas and the declared totals.
struct RecordTables {
    let document: AuditedDocument
    let anchor: String

    private var text: CanonicalText { document.paged.text }

    func append(to writer: inout MarkupWriter) {
        writer.markup("<h3>")
        writer.both(
            Bilingual("Records", "রেকর্ড") + " (" + Bilingual.count(document.records.indicators.count) + ")")
        writer.markup("</h3>\n")
        for index in document.layout.tables.indices {
            let range = document.records.indicators(ofTable: index)
            if !range.isEmpty { indicators(range, ofTable: index, to: &writer) }
        }
        areas(to: &writer)
        totals(to: &writer)
    }

    /// One column of figures, and whether the table has any.
    private struct FigureColumn {
        var label: Bilingual
        var figure: (Indicator) -> Figure
    }

    private func columns(_ indicators: ArraySlice<Indicator>) -> [FigureColumn] {
        var columns = [
            FigureColumn(label: ColumnRole.weight.words) { $0.weight },
            FigureColumn(label: ColumnRole.annualTarget.words) { $0.annualTarget },
        ]
        for place in 0..<(indicators.map(\.tiers.count).max() ?? 0) {
            let tier = indicators.lazy.compactMap { $0.tiers.indices.contains(place) ? $0.tiers[place].tier : nil }
                .first
            columns.append(
                FigureColumn(label: ColumnRole.tier.words + " " + Bilingual.count(tier ?? 0) + "%") {
                    $0[.tier(place)]
                })
        }
        for place in 0..<(indicators.map(\.history.count).max() ?? 0) {
            let entry = indicators.lazy.compactMap { $0.history.indices.contains(place) ? $0.history[place] : nil }
                .first
            columns.append(FigureColumn(label: RecordTables.label(of: entry)) { $0[.history(place)] })
        }
        for quarter in 1...4 {
            let label = Bilingual("Quarter ", "কোয়ার্টার ") + Bilingual.count(quarter)
            columns.append(
                FigureColumn(label: label + Bilingual(" target", " লক্ষ্যমাত্রা")) { $0[.quarterTarget(quarter)] })
            columns.append(FigureColumn(label: label) { $0[.quarterAchieved(quarter)] })
        }
        columns.append(FigureColumn(label: ColumnRole.halfYear.words) { $0.halfYear })
        columns.append(FigureColumn(label: ColumnRole.previous.words) { $0[.previous] })
        columns.append(FigureColumn(label: ColumnRole.current.words) { $0[.current] })
        columns.append(FigureColumn(label: ColumnRole.total.words) { $0.total })
        columns.append(FigureColumn(label: ColumnRole.rate.words) { $0[.rate] })
        columns.append(FigureColumn(label: ColumnRole.score.words) { $0.score })
        return columns.filter { column in indicators.contains { column.figure($0).value != .missing } }
    }

    private static func label(of entry: HistoryFigure?) -> Bilingual {
        let role: Bilingual =
            switch entry?.kind {
            case .projection: ColumnRole.projection.words
            case .target: ColumnRole.annualTarget.words
            default: ColumnRole.actual.words
            }
        return entry?.year.map { role + " " + Bilingual.digits($0.description) } ?? role
    }

    private func indicators(_ range: Range<Int>, ofTable index: Int, to writer: inout MarkupWriter) {
        let indicators = document.records.indicators[range]
        let columns = columns(indicators)
        writer.markup("<div class=\"scroll list\"><table class=\"records\">\n<caption>")
        TableCaption.append(document.layout.tables[index], index: index, text: text, to: &writer)
        writer.markup("</caption>\n<thead><tr>")
        let words = [Bilingual("Code", "কোড"), ColumnRole.indicator.words, ColumnRole.unit.words]
        for label in words + columns.map(\.label) + [ColumnRole.remarks.words] {
            writer.markup("<th scope=\"col\">")
            writer.both(label)
            writer.markup("</th>")
        }
        writer.markup("</tr></thead>\n<tbody>\n")
        for place in range { row(place, columns, to: &writer) }
        writer.markup("</tbody></table></div>\n")
    }

    private func row(_ place: Int, _ columns: [FigureColumn], to writer: inout MarkupWriter) {
        let indicator = document.records.indicators[place]
        writer.markup("<tr id=\"\(anchor)-i\(place + 1)\"><th scope=\"row\">")
        if let code = indicator.code {
            writer.both(.digits(code.description))
        } else {
            writer.both(Bilingual("line ", "লাইন ") + Bilingual.count(Int(indicator.line)))
        }
        writer.markup("</th><td class=\"wide\" lang=\"bn\">")
        if indicator.activity.contains(where: { !$0.isEmpty }) {
            writer.markup("<span class=\"activity\">")
            writer.passages(indicator.activity, of: text, limit: 300)
            writer.markup("</span>")
        }
        writer.passages(indicator.text, of: text)
        writer.markup("</td><td lang=\"bn\">")
        writer.passages(indicator.unitPassages, of: text)
        writer.markup("</td>")
        for column in columns { figure(column.figure(indicator), to: &writer) }
        writer.markup("<td lang=\"bn\">")
        writer.passages(indicator.remarks, of: text)
        writer.markup("</td></tr>\n")
    }

    /// A figure as printed, and beside it what it is believed to say.
    private func figure(_ figure: Figure, to writer: inout MarkupWriter) {
        let isShort = figure.passages.reduce(0) { $0 + $1.text.count } <= 33
        let isUnread = figure.value == .unreadable || figure.value == .text
        let names = [isShort ? "short" : "", isUnread ? "unread" : ""].filter { !$0.isEmpty }
        writer.markup("<td lang=\"bn\"\(names.isEmpty ? "" : " class=\"\(names.joined(separator: " "))\"")>")
        writer.passages(Array(figure.passages), of: text)
        if let suggested = figure.suggested {
            let value = CSVWriter.value(suggested.value)
            let isThere = document.findings.indices.contains(suggested.finding)
            let link = isThere ? " href=\"#\(anchor)-f\(suggested.finding + 1)\"" : ""
            writer.markup(" <a class=\"would\"\(link)>→ ")
            writer.both(.digits(value.isEmpty ? "·" : value))
            writer.markup("?</a>")
        } else if isUnread {
            writer.markup(" <span class=\"kind\">")
            writer.both(
                figure.value == .unreadable ? Bilingual("unreadable", "অপাঠ্য") : Bilingual("no figure", "সংখ্যা নয়"))
            writer.markup("</span>")
        }
        writer.markup("</td>")
    }

    private func areas(to writer: inout MarkupWriter) {
        guard !document.records.areas.isEmpty else { return }
        heading(
            Bilingual("Areas of performance", "কর্মসম্পাদনের ক্ষেত্র"),
            [Bilingual("No.", "ক্রম"), ColumnRole.area.words, ColumnRole.weight.words, Bilingual("Line", "লাইন")],
            to: &writer)
        for area in document.records.areas {
            writer.markup("<tr><th scope=\"row\">")
            writer.both(.count(area.serial))
            writer.markup("</th><td class=\"wide\" lang=\"bn\">")
            writer.passages(area.text, of: text)
            writer.markup("</td>")
            figure(area.weight, to: &writer)
            line(area.line, to: &writer)
        }
        writer.markup("</tbody></table></div>\n")
    }

    private func totals(to writer: inout MarkupWriter) {
        guard !document.records.totals.isEmpty else { return }
        heading(
            Bilingual("Declared totals", "ঘোষিত মোট"),
            [
                Bilingual("Table", "সারণি"), Bilingual("Total of", "কিসের মোট"), Bilingual("Declared", "ঘোষিত"),
                Bilingual("Line", "লাইন"),
            ], to: &writer)
        for total in document.records.totals {
            writer.markup("<tr><th scope=\"row\">")
            writer.both(.count(total.table + 1))
            writer.markup("</th><td>")
            writer.both(label(of: total))
            writer.markup("</td>")
            figure(total.figure, to: &writer)
            line(total.line, to: &writer)
        }
        writer.markup("</tbody></table></div>\n")
    }

    private func label(of total: DeclaredTotal) -> Bilingual {
        switch total.of {
        case .weight: return Bilingual("weights", "মান")
        case .areas: return Bilingual("areas' weights", "ক্ষেত্রের মান")
        case .areaWeight(let area):
            let serial = document.records.areas.indices.contains(area) ? document.records.areas[area].serial : area + 1
            return Bilingual("weights of area ", "মান, ক্ষেত্র ") + Bilingual.count(serial)
        case .quarter(let quarter): return Bilingual("quarter ", "কোয়ার্টার ") + Bilingual.count(quarter)
        case .count: return Bilingual("number of indicators", "সূচকের সংখ্যা")
        case .annualTarget: return Bilingual("targets", "লক্ষ্যমাত্রা")
        case .total: return Bilingual("totals", "মোট অর্জন")
        case .score: return Bilingual("scores", "অর্জিত মান")
        case .column(let column): return Bilingual("column ", "কলাম ") + Bilingual.count(column + 1)
        }
    }

    private func heading(_ caption: Bilingual, _ labels: [Bilingual], to writer: inout MarkupWriter) {
        writer.markup("<div class=\"scroll list\"><table class=\"plain narrow\">\n<caption>")
        writer.both(caption)
        writer.markup("</caption>\n<thead><tr>")
        for label in labels {
            writer.markup("<th scope=\"col\">")
            writer.both(label)
            writer.markup("</th>")
        }
        writer.markup("</tr></thead>\n<tbody>\n")
    }

    private func line(_ line: Int32, to writer: inout MarkupWriter) {
        writer.markup("<td class=\"number\">")
        writer.both(.count(Int(line)))
        writer.markup("</td></tr>\n")
    }
}
