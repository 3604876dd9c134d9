import Audits
import BengaliText
import Pages
import Pipeline
import Provenance
import Records
import Tables

/// Which reader the inputs are for: each begins as a document of its form does, so that mutations stay in it.
enum ReaderForm: String {
    case html, markdown, layout, delimited, json, inner, loose, hocr, alto, tsv, records, audit

    /// What stands before every input.
    var head: String {
        switch self {
        case .html: "<!DOCTYPE html>\n<html><body>\n"
        case .hocr:
            "<!DOCTYPE html>\n<html><head><meta name=\"ocr-system\" content=\"tesseract\"/></head><body>\n"
                + "<div class=\"ocr_page\" id=\"page_1\" title=\"bbox 0 0 2480 3508\">\n"
        case .alto:
            "<?xml version=\"1.0\"?>\n<alto xmlns=\"http://www.loc.gov/standards/alto/ns-v3#\"><Layout>"
                + "<Page ID=\"p1\" WIDTH=\"2480\" HEIGHT=\"3508\"><PrintSpace>\n"
        case .tsv:
            "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
                + "1\t1\t0\t0\t0\t0\t0\t0\t2480\t3508\t-1\t\n"
        case .loose:
            "ক্রম কার্যক্রম কর্মসম্পাদন সূচক একক কর্মসম্পাদন সূচকের মান বার্ষিক লক্ষ্যমাত্রা মোট অর্জন\n১ ২ ৩ ৪ ৫ ৬ ৭\n"
        case .json: "["
        case .markdown, .layout, .delimited, .inner, .records, .audit: ""
        }
    }
}

/// What holds of the readers and of the stages up to records, whatever the bytes; a law that is broken ends the process,
/// which is what the fuzzer looks for.
struct ReaderLaws {
    let form: ReaderForm
    private let pipeline = Pipeline()

    init(_ form: ReaderForm) { self.form = form }

    /// Holds one input against every law.
    func check(_ bytes: [UInt8]) {
        // What a decoder cannot make text of never reaches a reader.
        let source = Array(String(decoding: Array(form.head.utf8) + bytes, as: UTF8.self).utf8)
        guard !source.contains(0) else { return }
        if form == .audit {
            let description = SourceDescription(
                name: "fuzz", sha256: "", bytes: source.count)
            check(pipeline.process(source, from: description).layout, of: pipeline.page(source))
            return
        }
        let paged = pipeline.page(source)
        pieces(paged)
        lines(paged)
        let (read, layout, records) = pipeline.record(source)
        check(layout, of: read)
        let ids = records.indicators.map(\.id)
        expect(Set(ids).count == ids.count, "an id stands twice")
    }

    /// A cell's pieces lie in the source, and no two cells share a byte.
    private func pieces(_ paged: PagedText) {
        let text = paged.text
        var isTaken = [Bool](repeating: false, count: text.source.count)
        for cell in paged.cells {
            for piece in text.pieces(of: cell) {
                expect(
                    piece.source.lowerBound >= 0 && piece.source.upperBound <= text.source.count,
                    "a piece is not in the source")
                for offset in piece.source {
                    expect(!isTaken[offset], "two cells share a byte")
                    isTaken[offset] = true
                }
            }
        }
    }

    /// Lines leave none of the source out; in plain text they share none, in other forms what stands inside a row follows it
    /// and begins before its end.
    private func lines(_ paged: PagedText) {
        let isPlain = paged.text.transcription == nil
        var last: Int32 = 0
        for line in paged.lines {
            let follows = isPlain ? line.firstNumber == last + 1 : line.firstNumber <= last + 1
            expect(follows, "a line does not follow the one before")
            expect(line.firstNumber <= line.number && line.number <= line.lastNumber, "a line has another's number")
            last = max(last, line.lastNumber)
        }
        let source = paged.text.source
        let count = source.count { $0 == 0x0A } + (source.last == 0x0A || source.isEmpty ? 0 : 1)
        expect(Int(last) >= count, "lines at the end are left out")
    }

    /// Every line stands in exactly one table row or one block.
    private func check(_ layout: Layout, of paged: PagedText) {
        var places = [Int](repeating: 0, count: paged.lines.count)
        for table in layout.tables {
            // Two rows on one line stand there one behind the other, and nowhere else.
            for (place, row) in table.rows.enumerated() where place == 0 || table.rows[place - 1].index != row.index {
                for index in row.index...row.lastIndex { places[index] += 1 }
            }
        }
        for block in layout.blocks { for index in block.lines { places[index] += 1 } }
        for (line, count) in zip(paged.lines, places) {
            let isBlank = paged.text.raw(line.passage).allSatisfy(\.isWhitespace)
            expect(isBlank ? count <= 1 : count == 1, "a line stands in \(count) places")
        }
    }
}

/// Ends the process where a law is broken.
func expect(_ holds: Bool, _ law: @autoclosure () -> String) {
    if !holds { fatalError(law()) }
}
