internal import Figures
internal import Provenance
internal import Records

extension JSONWriter {
    /// Appends an area object.
    mutating func area(_ area: Area, index: Int) {
        write("{\"id\":\"a")
        integer(index + 1)
        write("\",\"table\":\"t")
        integer(area.table + 1)
        write("\",\"line\":")
        integer(area.line)
        write(",\"serial\":")
        integer(area.serial)
        write(",\"text\":")
        reading(area.text)
        write(",\"weight\":")
        figure(area.weight)
        write("}")
    }

    /// Appends a declared total.
    mutating func total(_ total: DeclaredTotal) {
        write("{\"table\":\"t")
        integer(total.table + 1)
        write("\",\"line\":")
        integer(total.line)
        write(",\"of\":\"")
        switch total.of {
        case .weight, .areas: write("weight\"")
        case .areaWeight(let area):
            write("weight\",\"area\":\"a")
            integer(area + 1)
            write("\"")
        case .quarter(let quarter):
            write("quarter\",\"quarter\":")
            integer(quarter)
        case .count: write("count\"")
        case .annualTarget: write("annualTarget\"")
        case .total: write("total\"")
        case .score: write("score\"")
        case .column(let column):
            write("column\",\"column\":")
            integer(column)
        }
        write(",\"figure\":")
        figure(total.figure)
        write("}")
    }

    /// Appends an indicator record.
    ///
    /// - Parameters:
    ///   - indicator: The indicator.
    ///   - areas: The document's areas, one of which may be its own.
    ///   - source: The input's name, first of a line that stands by itself; nil inside a document.
    mutating func indicator(_ indicator: Indicator, areas: [Area], source: String?) {
        write("{")
        lineSource(source)
        identity(indicator)
        words(of: indicator, areas: areas)
        write(",\"weight\":")
        figure(indicator.weight)
        write(",\"annualTarget\":")
        figure(indicator.annualTarget)
        series(of: indicator)
        write(",\"halfYear\":")
        figure(indicator.halfYear)
        if let progress = indicator.progress {
            write(",\"progress\":{\"previous\":")
            figure(progress.previous)
            write(",\"current\":")
            figure(progress.current)
            write(",\"rate\":")
            figure(progress.rate)
            write("}")
        }
        write(",\"total\":")
        figure(indicator.total)
        write(",\"score\":")
        figure(indicator.score)
        write(",\"responsible\":")
        words(indicator.responsible)
        write(",\"remarks\":")
        words(indicator.remarks)
        write("}")
    }

    private mutating func identity(_ indicator: Indicator) {
        write("\"id\":")
        string(indicator.id)
        write(",\"table\":\"t")
        integer(indicator.table + 1)
        write("\",\"line\":")
        integer(indicator.line)
        if indicator.lastLine > indicator.line {
            write(",\"lines\":[")
            integer(indicator.line)
            write(",")
            integer(indicator.lastLine)
            write("]")
        }
        write(",\"serial\":")
        integer(orNull: indicator.serial)
        write(",\"code\":")
        code(indicator.code)
        write(",\"codeRaw\":")
        if let passage = indicator.codePassage { raw([passage]) } else { write("null") }
    }

    /// Appends a code as it describes itself, or null.
    private mutating func code(_ code: Code?) {
        guard let code else { return write("null") }
        write(code.mandatory ? "\"m." : "\"")
        for (place, number) in code.numbers.enumerated() {
            if place > 0 { output.append(0x2E) }
            integer(number)
        }
        output.append(0x22)
    }

    private mutating func words(of indicator: Indicator, areas: [Area]) {
        write(",\"area\":")
        if let index = indicator.area, areas.indices.contains(index) {
            write("{\"text\":")
            reading(areas[index].text)
            write(",\"weight\":")
            figure(areas[index].weight)
            write("}")
        } else {
            write("null")
        }
        write(",\"activity\":{\"code\":")
        code(indicator.activityCode)
        write(",\"text\":")
        reading(indicator.activity)
        write("},\"text\":")
        reading(indicator.text)
        write(",\"unit\":\"")
        write(name: indicator.unit.rawValue)
        write("\",\"unitRaw\":")
        raw(indicator.unitPassages)
        write(",\"scale\":")
        integer(indicator.scale)
        write(",\"method\":")
        string(orNull: indicator.method?.rawValue)
    }

    private mutating func series(of indicator: Indicator) {
        write(",\"tiers\":")
        array(indicator.tiers.indices) { writer, place in
            writer.write("{\"tier\":")
            writer.integer(indicator.tiers[place].tier)
            writer.write(",\"figure\":")
            writer.figure(indicator.tiers[place].figure)
            writer.write("}")
        }
        write(",\"quarters\":")
        array(indicator.quarters.indices) { writer, place in
            writer.write("{\"quarter\":")
            writer.integer(place + 1)
            writer.write(",\"target\":")
            writer.figure(indicator.quarters[place].target)
            writer.write(",\"achieved\":")
            writer.figure(indicator.quarters[place].achieved)
            writer.write("}")
        }
        write(",\"history\":")
        array(indicator.history) { writer, entry in
            writer.write("{\"year\":")
            writer.string(orNull: entry.year?.description)
            writer.write(",\"kind\":\"")
            writer.write(name: entry.kind.rawValue)
            writer.write("\",\"figure\":")
            writer.figure(entry.figure)
            writer.write("}")
        }
    }
}
