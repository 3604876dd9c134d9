import BengaliText
import Figures
import Pages
import Provenance
import Tables

/// The specimen's words: our own, of an office that does not exist.
enum SpecimenText {
    static let lines: [String] = [
        "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার",  // 1
        "উপজেলা বীজঘর কার্যালয়, নীলডাঙ্গা",
        "ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা, ২০২৪-২০২৫ [মোট মান-২৫]",
        "",
        "ক্রম\tকার্যক্রম\tকর্মসম্পাদন সূচক\tএকক\tসূচকের মান\tবার্ষিক লক্ষ্যমাত্রা\tকোয়ার্টার ভিত্তিক অর্জন\t\t\t\tমোট অর্জন\tঅর্জিত মান\tমন্তব্য",
        "\t\t\t\t\t\t১ম\t২য়\t৩য়\t৪র্থ\t\t\t",
        "১\t২\t৩\t৪\t৫\t৬\t৭\t৮\t৯\t১০\t১১\t১২\t১৩",
        "০১\t[১.১] বীজের হিসাব অনলাইনে রাখা\t[১.১.১] অনলাইনে বীজের হিসাব চালু\tতারিখ\t৫\t২৮/১১/২৪\t-\t২৫/১১/২৪\t-\t-\t২৫/১১/২৪\t৫\t",
        "০২\t[১.২] কৃষকের জন্য বার্তা\t[১.২.১] পাঠানো বার্তা <সকল> \"কৃষক\" & দল\tসংখ্যা\t৬\t৮\t১\t১\t-\t-\t১\t৩\tচলমান",
        "০৪\t[১.৩] তথ্য পাতা হালনাগাদ\t[১.৩.১] পাতা হালনাগাদকৃত\t%\t৪\t১০০%\t১০০%\t১০০%\t-\t-\t১০০%\t৪\t",
        "০৫\t[১.৪] বীজমেলা\t[১.৪.১] মেলায় অংশ নেওয়া কৃষক\tজন\t৮\t২৫০\t৬০\t৯০\t৪০\t৬০\t২৩০\t৭.৩৬\t=HYPERLINK(\"x\")",  // 11
        "\t\t\tজন\t\t\t\t\t\t\t\t\t(আংশিক)",
        "মোট\t\t\t\t২৪\t\t\t\t\t\t\t\t",
        "",
        "কর্মসম্পাদনের ক্ষেত্র ও মান",
        "ক্রমিক\tক্ষেত্র\tমান",
        "১\tবীজ সংরক্ষণ\t২৫",
        "২\tকৃষক প্রশিক্ষণ\t??",
        "৩\tসুশাসন ও সংস্কার\t৩০",
        "\tমোট\t১০০",
        "",
        "কর্মসম্পাদন পরিকল্পনা",
        "কার্যক্রম\tসূচক\tএকক\tমান\tঅসাধারণ ১০০%\tঅতি উত্তম ৯০%\tউত্তম ৮০%\tচলতি মান ৭০%\tচলতি মানের নিম্নে ৬০%",  // 23
        "[২.১] বীজ পরীক্ষা\t[২.১.১] পরীক্ষিত নমুনা\tসংখ্যা\t১০\t৪০\t৩৬\t৩৮\t২৮\t",
        "[২.২] মাঠ দিবস\t[২.২.১] মাঠ দিবস পালিত\tসংখ্যা ও তারিখ\t১৫\t২ ২৫/১২/২৪ ২৫/০৬/২৫\t\t\t\tপ্রযোজ্য নয়",
        "",
        "୩୨୯୮୫",  // 27
        "",
        "৩১/১১/২৪",
        "বীজঘর কর্মকর্তা, নীলডাঙ্গা",
        "ফোন: ০০০-১১২২৩৩",
    ]

    /// The specimen as pages, with one evidenced repair in line 3 and a form feed before the last table.
    static var paged: PagedText {
        // The source has a damaged conjunct that the canonical text repairs; offsets in between prove the map.
        let good = "উদ্ভাবন"
        let damaged = "উভাবন"
        let canonical = lines.joined(separator: "\n") + "\n"
        let before = canonical.utf8.count - canonical.components(separatedAtFirst: good).utf8.count
        let source = canonical.replacingFirst(good, with: damaged)
        var map = OffsetMap(lead: 0)
        let start = Int32(before)
        map.replace(
            text: start..<start + Int32(good.utf8.count), source: start..<start + Int32(damaged.utf8.count))
        let edit = TextEdit(
            rule: .conjunct, sourceStart: start, sourceEnd: start + Int32(damaged.utf8.count), before: damaged,
            after: good, evidence: "lexicon: \(good)")
        return TextReader().read(
            CanonicalText(source: Array(source.utf8), bytes: Array(canonical.utf8), map: map, edits: [edit]))
    }
}

extension String {
    /// What begins with the first occurrence of `part`.
    fileprivate func components(separatedAtFirst part: String) -> Substring {
        var rest = self[...]
        while !rest.isEmpty, !rest.hasPrefix(part) { rest = rest.dropFirst() }
        return rest
    }

    fileprivate func replacingFirst(_ part: String, with other: String) -> String {
        let rest = components(separatedAtFirst: part)
        return self[..<rest.startIndex] + other + rest.dropFirst(part.count)
    }
}

extension PagedText {
    /// The passage of one cell, both counted from 1 and 0: line 8, cell 4.
    func cell(_ line: Int, _ index: Int) -> Passage {
        let cells = lines[line - 1].cells
        return cells.isEmpty ? lines[line - 1].passage : self.cells[cells.lowerBound + index]
    }

    /// The passage of the first occurrence of a piece of text in a cell.
    func part(_ piece: String, of passage: Passage) -> Passage {
        let bytes = Array(piece.utf8)
        for start in passage.text where text.bytes[start...].starts(with: bytes) {
            var result = passage
            result.textStart = Int32(start)
            result.textEnd = Int32(start + bytes.count)
            result.sourceStart = text.map.source(atStart: result.textStart)
            result.sourceEnd = text.map.source(atEnd: result.textEnd)
            return result
        }
        return passage
    }

    /// A figure read from one cell.
    func figure(_ line: Int, _ index: Int, _ value: FigureValue) -> Figure {
        Figure(value: value, passages: [cell(line, index)])
    }
}
