import Figures
import Findings
import Pages
import Provenance
import Records
import Tables
import Testing

@testable import Audits

/// What may have been printed where a figure was read, as far as its decimal point goes: one that the reader lost, one
/// that he put in, and digits on both sides of one.
@Suite("decimal points lost and put in")
struct DecimalVariantTests {
    /// The variants of the first quarter's figure in a row with those figures in the other quarters.
    private func variants(_ figure: String, beside others: [String]) -> [FigureVariant] {
        var specimen = SpecimenRecords()
        let quarters = ([figure] + others).joined(separator: "\t")
        specimen.table(
            .quarterlyProgress, columns: "indicator unit quarter1 quarter2 quarter3 quarter4",
            rows: "[১.১.১] সভা\tসংখ্যা\t\(quarters)")
        return specimen.variants(of: .indicator(0, .quarterAchieved(1)))
    }

    private func values(_ variants: [FigureVariant]) -> [String] {
        variants.compactMap { $0.value.quantity?.description }
    }

    private func pointed(_ variants: [FigureVariant]) -> [FigureVariant] {
        variants.filter { if case .point = $0.written { true } else { false } }
    }

    private let whole = ["১২", "৯", "১৪"]
    private let broken = ["১.২", "৯.৫", "১.৪"]

    @Test("a point may be lost before the last digit, and before the last two of three")
    func lost() {
        #expect(values(pointed(variants("১৫", beside: broken))) == ["1.5"])
        #expect(values(pointed(variants("১২৫", beside: broken))) == ["12.5", "1.25"])
        let shown = pointed(variants("১২৫", beside: broken)).map { $0.text(in: Array("১২৫".utf8)) }
        #expect(shown == ["১২.৫", "১.২৫"])
    }

    /// How likely it is that a score of 25 was printed with a point, beside other scores of its table.
    private func score(beside others: [String]) throws -> Double {
        var specimen = SpecimenRecords()
        specimen.table(
            .quarterlyProgress, columns: "indicator unit weight score",
            rows: (["২৫"] + others).map { "[১.১.১] সভা\tসংখ্যা\t৫\t\($0)" }.joined(separator: "\n"))
        return try #require(pointed(specimen.variants(of: .indicator(0, .score))).first).probability
    }

    @Test("a score of one digit may have lost another with the point between them, on either side")
    func lostWithPoint() throws {
        var specimen = SpecimenRecords()
        specimen.table(
            .quarterlyProgress, columns: "indicator unit weight score",
            rows: ["৫", "৩.৫", "১.৬৭"].map { "[১.১.১] সভা\tসংখ্যা\t৫\t\($0)" }.joined(separator: "\n"))
        let found = specimen.variants(of: .indicator(0, .score))
        let shown = found.map { $0.text(in: Array("৫".utf8)) }
        #expect(shown.contains("২.৫") && shown.contains("৫.২"))
        let opening = try #require(found.first { $0.value == .number(Decimal(25, places: 1)) })
        #expect(opening.isPiece && opening.pair == nil)
    }

    @Test("a score has lost a point the likelier where other scores of its table have one")
    func scores() throws {
        let (few, many) = (try score(beside: ["৩", "৪", "৫"]), try score(beside: ["৩.৫", "৪", "১.৬৭"]))
        #expect(many > few * 10)
    }

    @Test("a point with nothing before it has lost a digit there, likelier than a digit is lost anywhere else")
    func bare() throws {
        let found = variants(".৪", beside: broken)
        #expect(values(found) == (1...9).map { "\($0).4" })
        #expect(found.first?.text(in: Array(".৪".utf8)) == "১.৪")
        let elsewhere = variants("৪", beside: broken).filter(\.isPiece).map(\.probability).max() ?? 0
        #expect(try #require(found.first).probability > elsewhere * 10)
    }

    /// The variants with a point and a digit more of a first quarter's 5 with a point behind it, which may end it.
    private func closed(beside others: [String]) -> [FigureVariant] {
        var specimen = SpecimenRecords()
        specimen.table(
            .quarterlyProgress, columns: "indicator unit quarter1 quarter2 quarter3 quarter4",
            rows: "[১.১.১] সভা\tসংখ্যা\t" + (["৫."] + others).joined(separator: "\t"))
        let cell = FigureReference.indicator(0, .quarterAchieved(1))
        specimen.adjust { records in
            // A reader of figures leaves the point that ends one like a word outside.
            var passage = records[cell].passages[0]
            passage.textEnd -= 1
            passage.sourceEnd -= 1
            records[cell] = SpecimenFigure.read("৫", at: passage)
        }
        return specimen.variants(of: cell).filter { if case .decimal = $0.written { true } else { false } }
    }

    @Test("a point with nothing behind it has lost a digit there the likelier where figures of its row have one")
    func closing() throws {
        let (beside, alone) = (closed(beside: broken), closed(beside: whole))
        #expect(values(beside) == (1...9).map { "5.\($0)" })
        #expect(try #require(beside.first).probability > #require(alone.first).probability * 10)
        #expect(variants("৫", beside: broken).allSatisfy { if case .decimal = $0.written { false } else { true } })
    }

    @Test("a nought alone may be what is left of a figure printed with a nought before it, where figures are")
    func padded() {
        var specimen = SpecimenRecords()
        specimen.table(
            .quarterlyProgress, columns: "indicator unit weight", rows: "[১.১.১] সভা\tসংখ্যা\t০")
        func probability(_ padded: Double) -> Double {
            specimen.variants(of: .indicator(0, .weight), padded: padded).reduce(0) { sum, variant in
                variant.isPiece && variant.value == .number(Decimal(3)) ? sum + variant.probability : sum
            }
        }
        #expect(probability(0) < probability(0.5) && probability(0.5) < probability(1))
    }

    @Test("a figure of one digit, or one that ends with a nought, has lost no point")
    func none() {
        #expect(pointed(variants("৫", beside: broken)).isEmpty)
        #expect(pointed(variants("১৫০", beside: broken)).isEmpty)
    }

    @Test("a lost point is the likelier the more figures of the row have one, and equal in both its places")
    func odds() throws {
        let few = pointed(variants("১২৫", beside: whole)).map(\.probability)
        let many = pointed(variants("১২৫", beside: broken)).map(\.probability)
        #expect(few.count == 2 && many.count == 2)
        #expect(few[0] == few[1] && many[0] == many[1])
        let (rare, common) = (try #require(few.first), try #require(many.first))
        #expect(common > 10 * rare)
        let rates = ReaderRates.embedded
        #expect(abs(common - rates.pointLost * rates.pointOdds(pointed: 3, whole: 0) / 2) < 1e-12)
        #expect(abs(rare - rates.pointLost * rates.pointOdds(pointed: 0, whole: 3) / 2) < 1e-12)
    }

    @Test("a point that stands there may be one that nobody printed, whatever the row has")
    func added() throws {
        for others in [whole, broken] {
            let found = variants("১২.৫", beside: others).filter { $0.value.quantity == Decimal(125) }
            let extra = try #require(found.first)
            #expect(found.count == 1)
            #expect(extra.probability == ReaderRates.embedded.pointExtra)
            #expect(extra.text(in: Array("১২.৫".utf8)) == "১২৫")
        }
    }

    @Test("no reader moves a point: that takes one lost and one put in")
    func moved() {
        let found = values(variants("১২.৫", beside: broken))
        #expect(!found.contains("1.25"))
        #expect(!found.contains("1250"))
    }

    @Test("a digit lost or put in stands on either side of the point, and leaves it where it is")
    func aroundPoint() {
        let found = values(variants("২.৫", beside: broken))
        #expect(found.contains("22.5") && found.contains("2.57") && found.contains("2.05"))
        let shorter = values(variants("১২.৫৭", beside: broken))
        #expect(shorter.contains("2.57") && shorter.contains("1.57") && shorter.contains("12.5"))
        // With its only digit the point would go as well.
        #expect(!values(variants("১২.৫", beside: broken)).contains("12"))
    }

    @Test("commas that group digits are no points, and are neither lost nor put in")
    func grouped() {
        let found = variants("১২,৫০০", beside: ["১২,০০০", "৯,৫০০", "৮,০০০"])
        #expect(pointed(found).isEmpty)
        #expect(values(found).contains("17500"))
    }

    @Test("a total without its point is explained by the point that its quarters have")
    func explained() throws {
        var specimen = SpecimenRecords()
        specimen.table(
            .quarterlyProgress, columns: "indicator unit quarter1 quarter2 quarter3 quarter4 total",
            rows: "[১.১.১] সংগ্রহ\tসংখ্যা\t১.৫\t২.২\t৩.১\t১.৪\t৮২")
        specimen.damagedTable()
        let finding = try #require(specimen.audited().findings.first { $0.rule == .totalQuarters })
        #expect(finding.explanations.first?.edits.map(\.to) == ["৮.২"])
        #expect(finding.explanations.first?.kind == .misread)
    }
}
