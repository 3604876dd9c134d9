import Audits
import BengaliText
import Figures
import Pages
import Pipeline
import Records
import Specimens
import Testing

/// What the engine said of a page, used against the same pages without it.
@Suite("the engine's own alternatives")
struct EngineVoiceTests {
    private struct Counts {
        var right = 0
        var wrong = 0
    }

    /// The figures that are believed to be misread, against what was printed.
    private func suggestions(_ bytes: [UInt8], _ document: SpecimenDocument) -> Counts {
        let (paged, layout, records) = Pipeline().record(bytes)
        let audited = Audit().run(paged: paged, layout: layout, records: records)
        var counts = Counts()
        for index in audited.records.indicators.indices {
            for field in audited.records.indicators[index].fields {
                let figure = audited.records.indicators[index][field]
                guard let suggested = figure.suggested, let passage = figure.passages.first else { continue }
                let read = paged.text.raw(passage)
                let isRight = document.misreads.contains { misread in
                    misread.to == read && value(misread.from) == value(suggested.value)
                }
                if isRight { counts.right += 1 } else { counts.wrong += 1 }
            }
        }
        return counts
    }

    private func value(_ text: String) -> String? {
        let bytes = Array(text.utf8)
        return value(FigureReader().read(bytes, 0..<bytes.count, expecting: nil).value)
    }

    private func value(_ value: FigureValue) -> String? {
        switch value {
        case .number(let number), .percent(let number), .money(let number): number.description
        case .date(let date): date.description
        default: nil
        }
    }

    @Test("what the engine weighed makes more misreads believed, and no more wrong ones")
    func used() {
        var (with, without) = (Counts(), Counts())
        for template in ["reports"] {
            for seed in 0..<24 as Range<UInt64> {
                let document = SpecimenDocuments.make(
                    template, seed: 881_100 + seed, faultsPerThousand: 50, noise: .hard, digits: DigitNoise(),
                    lookalikesPerThousand: 0)
                let said = suggestions(WrittenSpecimen(document, as: .hocr).bytes, document)
                let silent = suggestions(WrittenSpecimen(document, as: .hocr, saysDoubts: false).bytes, document)
                (with.right, with.wrong) = (with.right + said.right, with.wrong + said.wrong)
                (without.right, without.wrong) = (without.right + silent.right, without.wrong + silent.wrong)
            }
        }
        #expect(with.right > without.right)
        #expect(with.wrong <= without.wrong)
    }
}
