#!/usr/bin/env python3
"""Measures whether time grows with a document's length and no faster: in each form, rows repeated 3,000 and 12,000 times.

    Scripts/evaluate scaling, or Scripts/evaluate-scaling.py JACHAI [--command audit] [--form FORM]

Four times as many rows should take four times as long. Prints the processor's time of both and their ratio for each form
and each kind of rows, and ends with 1 where a ratio is above 6: something goes through the rows before it for each row.
Where it looks so, it measures again, for the least of three.
"""

import argparse
import os
import pathlib
import subprocess
import sys
import tempfile

FEW, MANY = 3_000, 12_000
LIMIT = 6.0
# What takes less altogether is mostly the start of the program.
LEAST_SECONDS = 0.4
ROUNDS = 3
BENGALI = str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯")

HEADINGS = ["ক্রম", "কার্যক্রম", "কর্মসম্পাদন সূচক", "একক", "সূচকের মান", "বার্ষিক লক্ষ্যমাত্রা", "১ম কোয়ার্টার", "মন্তব্য"]
# Rows of one kind follow each other in turn; NUMBER stands for the row's own.
KINDS = {
    # An indicator a row, its codes running on.
    "report": [["NUMBER", "[১.NUMBER] সভা", "[১.NUMBER.১] আয়োজিত সভা", "সংখ্যা", "৫", "১২", "৩", ""]],
    # The same row over and over.
    "alike": [["১", "[১.১] সভা", "[১.১.১] আয়োজিত সভা", "সংখ্যা", "৫", "১২", "৩", "--"]],
    # Figures that were torn, doubled, lost or misread.
    "damaged": [
        ["১", "[১.১ সভা", "১.১.১ আয়োজিত সভা", "%", "৫ ০", "", "১২ ৩", ""], ["", "", "সংখ্যা", "??", "৫", "১০০%", "০১/০২/২৩"],
        ["", "ঐ", "ঐ", "", "৫", "১২", "", "", "৩"],
    ],
    # Headings, numbers of columns, sections and totals between a few rows.
    "headed": [
        HEADINGS, [str(place).translate(BENGALI) for place in range(1, 9)], ["(ক) প্রশাসন………৮"],
        ["NUMBER", "[১.১] সভা", "[১.১.NUMBER] আয়োজিত সভা", "সংখ্যা", "৫", "১২", "৩", ""], ["মোট", "", "", "", "৫০", "", "", ""],
    ],
    # Titles, letterheads and offices, as in a volume of nothing else.
    "text": [
        ["বার্ষিক কর্মসম্পাদন চুক্তি ২০২২-২৩"], ["কার্যালয়ের নাম: উপজেলা অফিস, সদর, নাটোর"], ["গণপ্রজাতন্ত্রী বাংলাদেশ সরকার"],
        ["১ম কোয়ার্টারে ৫টি সভা হয়েছে"], ["পাতা ১"],
    ],
}


def rows_of(kind, count):
    """So many rows of a kind under one heading."""
    made = KINDS[kind]
    numbered = (
        [cell.replace("NUMBER", str(number + 1).translate(BENGALI)) for cell in made[number % len(made)]]
        for number in range(count)
    )
    return ([HEADINGS] if kind != "text" else []) + list(numbered)


def words_with_boxes(rows):
    """The words of each row with the left, the top and the right of their boxes."""
    for line, row in enumerate(rows):
        yield [
            (word, 250 * column + 70 * place, 40 * line, 250 * column + 70 * place + 60)
            for column, cell in enumerate(row) for place, word in enumerate(cell.split()[:3])
        ]


def tesseract(rows):
    lines = ["level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"]
    for number, words in enumerate(words_with_boxes(rows), 1):
        for place, (word, left, top, right) in enumerate(words, 1):
            lines.append(f"5\t1\t1\t1\t{number}\t{place}\t{left}\t{top}\t{right - left}\t30\t90\t{word}")
    return "\n".join(lines)


def hocr(rows):
    lines = ['<html><body><div class="ocr_page" title="bbox 0 0 3000 40000">']
    for words in words_with_boxes(rows):
        top = words[0][2] if words else 0
        lines.append(f'<span class="ocr_line" title="bbox 0 {top} 3000 {top + 30}">')
        for word, left, top, right in words:
            lines.append(f'<span class="ocrx_word" title="bbox {left} {top} {right} {top + 30}">{word}</span>')
        lines.append("</span>")
    return "\n".join(lines + ["</div></body></html>"])


FORMS = {
    "tabs": lambda rows: "\n".join("\t".join(row) for row in rows),
    "markdown": lambda rows: "\n".join("| " + " | ".join(row) + " |" if len(row) > 1 else row[0] for row in rows),
    "html": lambda rows: "<table>" + "".join(
        "<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows) + "</table>",
    "layout": lambda rows: "\n".join("  ".join(cell[:22].ljust(24) for cell in row).rstrip() for row in rows),
    "loose": lambda rows: "\n".join(" ".join(row) for row in rows),
    "lines": lambda rows: "\n".join(cell for row in rows for cell in row if cell),
    "commas": lambda rows: "\n".join(",".join(f'"{cell}"' for cell in row) for row in rows),
    "tesseract": tesseract,
    "hocr": hocr,
}


def seconds(command, path):
    """The processor's time of a run, its own without the system's."""
    process = subprocess.Popen([*command, path], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return os.wait4(process.pid, 0)[2].ru_utime


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("jachai")
    arguments.add_argument("--command", default="audit", choices=["tables", "records", "audit"])
    arguments.add_argument("--form", choices=FORMS)
    given = arguments.parse_args()
    command = [given.jachai, given.command] + (["--format", "json"] if given.command == "audit" else [])
    failed = False
    print(f"{'form':12}{'rows':12}{FEW:>10,}{MANY:>10,}{'ratio':>8}")
    with tempfile.TemporaryDirectory() as folder:
        for form in [given.form] if given.form else FORMS:
            for kind in KINDS:
                paths = [pathlib.Path(folder, str(count)) for count in (FEW, MANY)]
                for path, count in zip(paths, (FEW, MANY)):
                    path.write_text(FORMS[form](rows_of(kind, count)), encoding="utf-8")
                few, many = (seconds(command, path) for path in paths)
                for _ in range(ROUNDS - 1):
                    if many < LEAST_SECONDS or many <= LIMIT * few:
                        break
                    few, many = (min(least, seconds(command, path)) for least, path in zip((few, many), paths))
                is_steep = many >= LEAST_SECONDS and many > LIMIT * few
                failed = failed or is_steep
                mark = "  more than the rows" if is_steep else ""
                print(f"{form:12}{kind:12}{few:9.2f}s{many:9.2f}s{many / max(few, 1e-3):8.1f}{mark}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
