internal import Audits
internal import BengaliText
internal import Figures
internal import Pages
internal import Pipeline
internal import Provenance
internal import Records
internal import Specimens
internal import Tables

/// What the parts of a bound volume say of themselves against what was read of each.
struct PartComparison {
    let comparison: DocumentComparison

    /// How many letters in ten of an office's name noise may take before it is another name.
    private static let lostLetters = 3

    func compare(into score: inout RecordsScore, failures: inout [RecordsFailure]) {
        let document = comparison.document
        let records = comparison.found.records
        guard document.parts.count > 1 else { return }
        for (table, index) in comparison.tableFound.enumerated() {
            guard let index else { continue }
            let truth = document.parts[document.tables[table].part]
            let place = comparison.found.layout.tables[index].part
            // As the record contract has it: a volume of one part says nothing of parts.
            let isParted = records.parts.count > 1 && records.parts.indices.contains(place)
            let found =
                isParted ? records.parts[place] : PartDescription(office: Office(), fiscalYear: nil, quarter: nil)
            let line = comparison.lines(ofTable: table).first ?? 0
            let isSame = isSame(found.office, truth.office)
            tally(&score.partOffices, found.office == Office() ? nil : isSame, isNamed: true)
            tally(&score.partYears, found.fiscalYear.map { $0 == truth.fiscalYear }, isNamed: truth.fiscalYear != nil)
            tally(&score.partQuarters, found.quarter.map { $0 == truth.quarter }, isNamed: truth.quarter != nil)
            let isRight = isSame && found.fiscalYear == truth.fiscalYear && found.quarter == truth.quarter
            guard !isRight else { continue }
            failures.append(
                comparison.failure("part", "\(words(of: found)) for \(words(of: truth))", line))
        }
    }

    private func tally(_ tally: inout Tally, _ isRight: Bool?, isNamed: Bool) {
        switch isRight {
        case true?: tally.right += 1
        case false?: tally += Tally(wrong: 1, missed: isNamed ? 1 : 0)
        case nil: tally.missed += isNamed ? 1 : 0
        }
    }

    private func isSame(_ found: Office, _ truth: SpecimenOffice) -> Bool {
        guard let name = found.name, found.district == truth.district, found.upazila == truth.upazila else {
            return false
        }
        let text = Array(comparison.found.paged.text.bytes[name.text])
        let letters = truth.name.unicodeScalars.count
        return TextLikeness.distance(text, Array(truth.name.utf8)) * 10 <= letters * PartComparison.lostLetters
    }

    private func words(of part: PartDescription) -> String {
        let name =
            part.office.name.map { String(decoding: comparison.found.paged.text.bytes[$0.text], as: UTF8.self) }
            ?? "no office"
        let place = [part.office.upazila, part.office.district].compactMap(\.self).joined(separator: ", ")
        return "\(name) (\(place)) \(period(part.fiscalYear, part.quarter))"
    }

    private func words(of part: SpecimenPart) -> String {
        "\(part.office.name) (\(part.office.place)) \(period(part.fiscalYear, part.quarter))"
    }

    private func period(_ year: FiscalYear?, _ quarter: Int?) -> String {
        "\(year?.description ?? "-") \(quarter.map(String.init) ?? "-")"
    }
}
