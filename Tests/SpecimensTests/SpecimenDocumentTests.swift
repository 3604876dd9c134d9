import Figures
import Specimens
import Testing

@Suite("Documents with known truth")
struct SpecimenDocumentTests {
    private func documents(
        faults: Int = 0, noise: NoiseLevel = .clean, seeds: ClosedRange<UInt64> = 1...6
    ) -> [SpecimenDocument] {
        SpecimenDocuments.templates.flatMap { template in
            seeds.map { SpecimenDocuments.make(template, seed: $0, faultsPerThousand: faults, noise: noise) }
        }
    }

    @Test("the same seed gives the same document, another one another")
    func repeatability() {
        for template in SpecimenDocuments.templates {
            let one = SpecimenDocuments.make(template, seed: 7, faultsPerThousand: 100, noise: .hard)
            let same = SpecimenDocuments.make(template, seed: 7, faultsPerThousand: 100, noise: .hard)
            let other = SpecimenDocuments.make(template, seed: 8, faultsPerThousand: 100, noise: .hard)
            #expect(WrittenSpecimen(one).bytes == WrittenSpecimen(same).bytes)
            #expect(WrittenSpecimen(one).bytes != WrittenSpecimen(other).bytes)
        }
    }

    @Test("without faults an area's weights add to the area's, and all of them to the plan's")
    func weights() {
        var checked = 0
        for document in documents() {
            for table in document.tables where !table.indicators.isEmpty && !table.areas.isEmpty {
                for (place, area) in table.areas.enumerated() {
                    let members = table.indicators.filter { $0.area == place }
                    let weights = members.compactMap { $0.figures[.weight]?.value.quantity }
                    guard !weights.isEmpty else { continue }
                    #expect(
                        Decimal.sum(weights) == area.weight?.value.quantity, "\(document.template) \(document.seed)")
                    checked += 1
                }
            }
        }
        #expect(checked > 100)
    }

    @Test("without faults the quarters of what is counted add to its total")
    func totals() {
        var checked = 0
        for document in documents() {
            for table in document.tables where table.kind == "quarterlyProgress" {
                for indicator in table.indicators where indicator.unit == .count {
                    guard let total = indicator.figures[.total]?.value.quantity else { continue }
                    let quarters = (1...4).compactMap { indicator.figures[.quarterAchieved($0)]?.value.quantity }
                    #expect(Decimal.sum(quarters) == total, "\(document.template) \(document.seed)")
                    checked += 1
                }
            }
        }
        #expect(checked > 50)
    }

    @Test("clean text is what the author printed, and holds no fault that nobody asked for")
    func cleanness() {
        for document in documents() {
            #expect(document.faults.isEmpty && document.misreads.isEmpty)
            for cell in document.tables.flatMap(\.rows).flatMap(\.cells) { #expect(cell.text == cell.printed) }
        }
    }

    @Test("an author's fault says what stands there and what should, which differ")
    func faults() {
        let faults = documents(faults: 300, seeds: 1...10).flatMap(\.faults)
        for fault in faults { #expect(fault.declared != fault.correct, "\(fault.rule)") }
        let rules = Set(faults.map(\.rule))
        for rule in ["total.quarters", "score.bounds", "tier.order", "weight.area", "code.parent", "target.quarters"] {
            #expect(rules.contains(rule), "\(rule) was never broken")
        }
    }

    @Test("a figure that noise did not touch stands in its row as it was printed", arguments: [NoiseLevel.mild, .hard])
    func truthCarriedThrough(level: NoiseLevel) {
        var touched = 0
        for document in documents(noise: level) {
            for table in document.tables {
                for (place, indicator) in table.indicators.enumerated() {
                    let cells = table.rows.filter { $0.indicator == place }.flatMap(\.cells)
                    for (field, figure) in indicator.figures where field.isRecorded {
                        if figure.isDamaged { touched += 1 }
                        let isThere = cells.contains { $0.field == field && $0.text == figure.printed }
                        #expect(isThere || figure.isDamaged, "\(document.template) \(document.seed) \(field)")
                    }
                }
            }
        }
        #expect(touched > 20)
    }

    @Test("a misread names the row that holds what was read")
    func misreads() {
        var checked = 0
        for document in documents(noise: .hard) {
            for misread in document.misreads where misread.kind != .cell {
                #expect(misread.from != misread.to)
                let rows = document.tables[misread.table].rows
                guard rows.indices.contains(misread.row) else {
                    Issue.record("\(document.template) \(document.seed): no row \(misread.row)")
                    continue
                }
                let texts = rows[misread.row].cells.map(\.text)
                #expect(texts.contains { $0.contains(misread.to) })
                checked += 1
            }
        }
        #expect(checked > 50)
    }

    @Test("a recorded figure's cell that no longer says what was printed has a label that says both")
    func labels() {
        var kinds: Set<FigureMisread.Kind> = []
        for document in documents(noise: .hard, seeds: 1...12) {
            for (table, printed) in document.tables.enumerated() {
                for (row, line) in printed.rows.enumerated() where line.indicator != nil {
                    for cell in line.cells where cell.field?.isRecorded == true && cell.text != cell.printed {
                        let label = document.misreads.first { label in
                            (label.table, label.row) == (table, row) && label.field == cell.field
                        }
                        // A date whose last digits stand in a row of their own is whole, over two lines.
                        if label == nil, cell.printed.hasPrefix(cell.text) || cell.printed.isEmpty { continue }
                        #expect(label?.from == cell.printed, "\(document.template) \(document.seed) \(cell)")
                        if let label { kinds.insert(label.kind) }
                    }
                }
            }
        }
        #expect(kinds == Set(FigureMisread.Kind.allCases))
    }

    @Test("a slip that looks like a misreading is one digit that the table knows, in a figure of the same length")
    func lookalikes() {
        var count = 0
        for template in SpecimenDocuments.templates {
            for seed in UInt64(1)...6 {
                let document = SpecimenDocuments.make(template, seed: seed, lookalikesPerThousand: 100)
                for fault in document.faults {
                    let pairs = zip(fault.declared.unicodeScalars, fault.correct.unicodeScalars).filter { $0 != $1 }
                    #expect(fault.cause == .lookalike && pairs.count == 1)
                    #expect(fault.declared.utf8.count == fault.correct.utf8.count)
                    count += 1
                }
            }
        }
        #expect(count > 20)
    }

    @Test("where rows share cells every word stands on the page, among the lines of the rows it holds for")
    func sharedCells() {
        var merged = 0
        for document in documents(seeds: 3...4) {
            let written = WrittenSpecimen(document, as: .layout)
            let lines = written.bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
                String(decoding: $0, as: UTF8.self)
            }
            #expect(written.lines == written.lines.sorted() && written.lines.count == document.items.count)
            for (place, item) in document.items.enumerated() {
                guard case .row(let table, let row) = item else { continue }
                let below = document.items[place...].prefix {
                    if case .row(table, _) = $0 { true } else { false }
                }
                let end =
                    place + below.count < written.lines.count ? written.lines[place + below.count] - 1 : lines.count
                let start = max(0, written.lines[place] - 8)
                let own = lines[start..<end].joined(separator: "\n")
                for word in document.tables[table].rows[row].cells.flatMap({ $0.text.split(separator: " ") }) {
                    #expect(own.contains(word), "\(document.template): \(word)")
                }
            }
            if written.bytes != WrittenSpecimen(document, as: .layout, mergesCells: false).bytes { merged += 1 }
        }
        #expect(merged > 5)
    }

    @Test("each form holds every word of every cell, and a line for each row", arguments: SpecimenForm.allCases)
    func forms(form: SpecimenForm) {
        for document in documents(seeds: 3...4) {
            let written = WrittenSpecimen(document, as: form, mergesCells: false)
            let lines = written.bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
                String(decoding: $0, as: UTF8.self)
            }
            #expect(written.lines.count == document.items.count)
            for (place, item) in document.items.enumerated() {
                guard case .row(let table, let row) = item, form != .tesseract else { continue }
                // Where cells wrap a row takes several lines, and a heading that spans two rows stands on both.
                let end = place + 2 < written.lines.count ? written.lines[place + 2] - 1 : lines.count
                var own = lines[(written.lines[place] - 1)..<max(written.lines[place], end)].joined(separator: "\n")
                // A reader of print sees spaces inside some words.
                if form == .printed { own.removeAll { $0 == " " } }
                for word in document.tables[table].rows[row].cells.flatMap({ $0.text.split(separator: " ") }) {
                    #expect(own.contains(word), "\(document.template) \(form): \(word)")
                }
            }
        }
    }

    @Test("another reader misreads other digits, the same one always the same")
    func perturbation() {
        func bytes(_ digits: DigitNoise) -> [UInt8] {
            WrittenSpecimen(SpecimenDocuments.make("agreement", seed: 5, noise: .hard, digits: digits)).bytes
        }
        #expect(bytes(DigitNoise(perturbedBy: 1)) == bytes(DigitNoise(perturbedBy: 1)))
        #expect(bytes(DigitNoise(perturbedBy: 1)) != bytes(DigitNoise()))
    }
}
