import Pages
import Pipeline
import Provenance
import Tables
import Testing

@Suite("What was achieved up to the quarter before, in this one and together are three columns of progress")
struct ProgressToDateTests {
    private func table(_ headings: [String]) -> Table? {
        let lead = ["ক্রম", "কর্মসম্পাদন সূচক", "একক", "মান", "লক্ষ্যমাত্রা"]
        let rows = [
            ["১", "খাল খনন", "কিমি", "১৫", "১৮০০", "১২৪৫", "৬৫৫", "১৯০০"],
            ["২", "পরিদর্শন", "সংখ্যা", "১০", "১২", "৯", "৩", "১২"],
        ]
        let lines =
            ["বার্ষিক কর্মসম্পাদন চুক্তি ২০১৭-১৮ এর ৪র্থ ত্রৈমাসিক প্রতিবেদন", ""]
            + ([lead + headings] + rows).map { $0.joined(separator: "\t") }
        return Pipeline().record(Array(lines.joined(separator: "\n").utf8)).layout.tables.first
    }

    @Test(
        "one quarter beside the quarters before it is the current one",
        arguments: [
            ["৩য় ত্রৈমাসিক পর্যন্ত অর্জন", "৪র্থ ত্রৈমাসিক অর্জন", "মোট অর্জন"],
            ["৩য় কোয়ার্টার পর্যন্ত", "৪র্থ কোয়ার্টার", "ক্রমপুঞ্জিভূত"],
            ["৩য় প্রান্তিক পর্যন্ত অর্জন", "৪র্থ প্রান্তিক", "৪র্থ প্রান্তিক পর্যন্ত মোট অর্জন"],
        ])
    func progress(_ headings: [String]) {
        let table = table(headings)
        #expect(table?.kind == .cumulativeProgress)
        #expect(table?.columns.suffix(3).map(\.role) == [.previous, .current, .cumulative])
    }

    @Test("two quarters and their total stay quarters")
    func quarters() {
        let table = table(["৩য় ত্রৈমাসিক অর্জন", "৪র্থ ত্রৈমাসিক অর্জন", "মোট অর্জন"])
        #expect(table?.columns.suffix(3).map(\.role) == [.quarter, .quarter, .total])
    }
}
