import Specimens
import Testing

@Suite("Prints with known truth")
struct SpecimenPrintTests {
    private func documents(_ noise: NoiseLevel, faults: Int = 200, hasPrintErrors: Bool = true) -> [SpecimenDocument] {
        SpecimenDocuments.templates.flatMap { template in
            (1...4).map { seed in
                SpecimenDocuments.make(
                    template, seed: seed, faultsPerThousand: faults, noise: noise, hasPrintErrors: hasPrintErrors)
            }
        }
    }

    private func prints(of document: SpecimenDocument) -> [SpecimenPrint] {
        document.tables.flatMap { $0.rows.flatMap { $0.cells.flatMap(\.prints) } } + document.linePrints.map(\.print)
    }

    @Test("figures are misread and got wrong alike, whether prints are or not")
    func figuresStay() {
        for (plain, damaged) in zip(documents(.hard, faults: 0, hasPrintErrors: false), documents(.hard, faults: 0)) {
            #expect(plain.misreads == damaged.misreads)
            #expect(plain.items.count == damaged.items.count)
            #expect(prints(of: plain).isEmpty)
        }
        for (plain, wrong) in zip(documents(.clean, hasPrintErrors: false), documents(.clean)) {
            #expect(plain.faults == wrong.faults)
        }
    }

    @Test("a print that nobody got wrong says what it should, and one that nobody misread what was printed")
    func truthIsKept() {
        var (wrong, misread) = (0, 0)
        for print in documents(.hard).flatMap(prints) {
            #expect((print.fault == nil) == (print.printed == print.correct), "\(print)")
            #expect((print.misread == nil) == (print.text == print.printed), "\(print)")
            wrong += print.fault == nil ? 0 : 1
            misread += print.misread == nil ? 0 : 1
        }
        #expect(wrong > 40)
        #expect(misread > 100)
    }

    @Test("without noise nothing is misread, and without faults nothing is wrong")
    func cleanStays() {
        for document in documents(.clean, faults: 0) {
            #expect(prints(of: document).allSatisfy { $0.fault == nil && $0.misread == nil })
            let plain = SpecimenDocuments.make(document.template, seed: document.seed)
            #expect(WrittenSpecimen(plain).bytes == WrittenSpecimen(document).bytes)
        }
    }

    @Test("authors and readers get every kind of print wrong")
    func kinds() {
        let all = documents(.hard, faults: 1000).flatMap(prints)
        for kind in SpecimenPrint.Kind.allCases {
            #expect(all.contains { $0.kind == kind && $0.misread != nil }, "\(kind)")
            #expect(kind == .activity || all.contains { $0.kind == kind && $0.fault != nil }, "\(kind)")
        }
    }
}
