"""The beginnings of Scripts/fuzz-readers: bodies of Corpus/'s documents in one reader's form, and the form's own marks."""

import pathlib
import sys

TWINS = {"html": ("-html",), "markdown": ("-markdown",), "layout": ("-layout",), "delimited": ("-csv", "-quoted"),
         "hocr": ("-hocr",), "alto": ("-alto",), "tsv": ("-tsv",)}
FIGURES = ["০", "৫", "১০০%", "৩১/১১/২৪", "৫০,০০০/-", "ঐ", "??", "-", "প্রযোজ্য নয়", "[১.১.১]", "১২=(৫-১১)", "(৪+৫)",
           "উপমোট= (১৭টি সূচক) 50", "মোট", "সংখ্যা", "তারিখ", "১ম কোয়ার্টার", "অর্ধবার্ষিক", "মান", "অসাধারণ", "……৮", "৯" * 19]
MARKS = {
    "html": ["<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<th rowspan=\"2\">", "<td colspan=\"5\">",
             "<td rowspan=65535>", "<td colspan=1000000>", "<br>", "<p>", "<!--", "-->", "<![CDATA[", "]]>", "&amp;", "&#2453;",
             "&#x995;", "&#0;", "&nbsp;", "<script>", "</script>", "<tbody>", "<thead>", "<pre>", "<b>"],
    "markdown": ["|", "|---|", "|:-:|", "\\|", "| a |", "\n|", "`|`", "<br>", "**", "&amp;", "# "],
    "layout": ["    ", "                    ", "\n", "\t", "|", "  ।", "\f"],
    "delimited": [",", ";", "\"", "\"\"", ";;;;;;;;", ",\"", "\",", "\t\"", "\"\t", "\"\n", "\r\n", "১,২০০"],
    "hocr": ["<span class=\"ocr_line\" title=\"bbox 1 2 3 4\">", "<span class='ocrx_word' title='bbox 1 2 30 40; x_wconf 91'>",
             "</span>", "<div class=\"ocr_page\" title=\"bbox 0 0 100 100\">", "</div>", "bbox 1 2 3 4", "bbox -1 99999999999 0 0",
             "<span class='ocrx_cinfo' title='x_bboxes 1 1 2 2; x_conf 90'>", "x_wconf 999", "<p class='ocr_par'>", "&#2453;"],
    "alto": ["<TextLine HPOS=\"1\" VPOS=\"2\" WIDTH=\"3\" HEIGHT=\"4\">", "</TextLine>",
             "<String CONTENT=\"৫\" HPOS=\"1\" VPOS=\"2\" WIDTH=\"30\" HEIGHT=\"40\" WC=\"0.9\"/>", "<SP/>", "<TextBlock>",
             "</TextBlock>", "<ComposedBlock>", "</Page>", "<Page WIDTH=\"1\" HEIGHT=\"1\">", "HPOS=\"-1\"", "WIDTH=\"1e99\"",
             "<ALTERNATIVE>৪</ALTERNATIVE>", "&lt;", "<HYP CONTENT=\"-\"/>", "</String>"],
    "tsv": ["\t", "\n", "5\t1\t1\t1\t1\t1\t9\t9\t9\t9\t91\tx\n", "5\t2\t1\t1\t1\t1\t0\t0\t0\t0\t-1\t\n", "4\t1\t1\t1\t1\t0\t1\t1\t1\t1\t-1\t\n",
            "99999999999", "-1", "1\t2\t0\t0\t0\t0\t0\t0\t1\t1\t-1\t\n"],
    "records": ["\t", "\n", "\t\t\t"],
    "audit": ["\t", "\n", "\t\t\t"],
}


def bodies(reader):
    endings = TWINS.get(reader)
    for path in sorted(pathlib.Path("Corpus").glob("*/source.*")):
        form = next((form for form in TWINS.values() if path.parent.name.endswith(form)), None)
        if form == endings:
            yield path.read_text(errors="replace")
    if endings is None:
        for path in sorted(pathlib.Path("Corpus/rules").glob("*/*.txt")):
            yield path.read_text(errors="replace")


def pieces(reader):
    """Whole documents, and stretches of their lines."""
    for text in bodies(reader):
        yield text
        lines = text.splitlines(keepends=True)
        step = max(1, len(lines) // 4)
        for start in range(0, len(lines), step):
            yield "".join(lines[start:start + min(step, 30)])


def main(reader, folder):
    for number, piece in enumerate(piece for piece in pieces(reader) if piece):
        (pathlib.Path(folder) / f"{number:04}").write_bytes(piece.encode())
    with open(f"{folder}.dict", "w") as out:
        for word in FIGURES + MARKS[reader]:
            out.write('"' + "".join(f"\\x{byte:02x}" for byte in word.encode()) + '"\n')


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
