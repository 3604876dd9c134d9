import Figures
import Pages
import Records

@testable import Audits

extension SpecimenRecords {
    /// What a cell may have been printed as where it was read, in the order in which it is tried; `padded` is the share of
    /// figures that are printed with a nought before them.
    func variants(of cell: FigureReference, padded: Double = 0) -> [FigureVariant] {
        let context = context()
        var found: [FigureVariant] = []
        FigureVariants(rates: .embedded, padded: padded).visit(cell, context.records, in: context.paged.text) {
            found.append($0)
        }
        return found
    }

    /// The rules over the figures, judged, with what they were judged by.
    func judged() -> (context: AuditContext, network: ConstraintNetwork) {
        let context = context()
        var network = ConstraintNetwork(context)
        network.judge()
        return (context, network)
    }
}
