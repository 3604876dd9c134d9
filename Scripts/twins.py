"""The forms of Scripts/twins: a document of tab-separated cells, written in other ways."""

import html
import json
import pathlib

CORPUS = pathlib.Path("Corpus")


class Page:
    """A document being written, and where each line of its twin went."""

    def __init__(self):
        self.lines = []
        self.begins = {}
        self.first = {}
        self.last = {}
        self.pending = None

    @property
    def next(self):
        return len(self.lines) + 1

    def markup(self, text):
        """A line that holds no text; it goes with the row that follows."""
        self.pending = self.pending or self.next
        self.lines.append(text)

    def row(self, number, *texts):
        """The lines of one row or line of the twin."""
        self.begins[number] = self.next
        self.first[number] = self.pending or self.next
        self.pending = None
        self.lines += texts
        self.last[number] = self.next - 1

    def same(self, number, text):
        """More text on the line written last, of another row."""
        self.lines[-1] += text
        self.begins[number] = self.first[number] = self.last[number] = self.next - 1

    def close(self, number, text):
        """A line of closing tags; it goes with the row before."""
        self.lines.append(text)
        self.last[number] = self.next - 1
        self.pending = None


def read(name):
    """A document's lines, each a list of cells, by their numbers."""
    text = (CORPUS / name / "source.txt").read_text("utf-8")
    return {number: line.split("\t") for number, line in enumerate(text.split("\n")[:-1], 1)}


def tables(name):
    truth = json.loads((CORPUS / name / "truth/records.json").read_text())
    return truth, [tuple(table["lines"]) for table in truth["tables"]]


def write(name, page, truth, twin, words):
    """The document with its truth, whose line numbers are led to the new lines."""
    for table in truth["tables"]:
        a, b = table["lines"]
        table["lines"] = [page.first[a], page.last[b]]
    for kind in ["areas", "totals", "indicators", "findings"]:
        for entry in truth[kind]:
            if "line" in entry:
                entry["line"] = page.begins[entry["line"]]
    folder = CORPUS / name
    (folder / "truth").mkdir(parents=True, exist_ok=True)
    (folder / "source.txt").write_text("\n".join(page.lines) + "\n", "utf-8", newline="")
    text = json.dumps(truth, ensure_ascii=False)
    for key in ["tables", "areas", "totals", "indicators", "findings"]:
        text = text.replace(f', "{key}": [', f',\n "{key}": [')
    text = text.replace('{"table": ', '\n  {"table": ').replace('{"rule": ', '\n  {"rule": ').replace('{"kind": "', '\n  {"kind": "')
    text = text.replace('{"document": \n  ', '{"document": ')
    (folder / "truth/records.json").write_text(text + "\n", "utf-8")
    (folder / "README.md").write_text(f"# {name}\n\n{words}\n\nWritten by `Scripts/twins`; what is planted is what is planted in `{twin}`.\n", "utf-8")


# How far cells reach: a heading spans the empty cells beside it that the row below fills, and every heading, serial or
# activity those below it that are empty.

def spans(rows):
    """The cells of a table with their spans: for each row a list of (text, rows, columns)."""
    width = max(map(len, rows))
    rows = [row + [""] * (width - len(row)) for row in rows]
    heading = 2 if len(rows) > 1 and not rows[1][0] and any(rows[1]) else 1
    taken = set()
    result = []
    for y, row in enumerate(rows):
        cells = []
        x = 0
        while x < width:
            if (y, x) in taken:
                x += 1
                continue
            across = down = 1
            filled = [cell for cell in row if cell]
            if len(filled) == 1 and row[0] and len(row[0]) > 9:
                across = width
            elif heading == 2 and y == 0 and row[x]:
                while x + across < width and not row[x + across] and rows[1][x + across]:
                    across += 1
                if across == 1 and not rows[1][x]:
                    down = 2
            elif y >= heading and row[x] and x < 2:
                while y + down < len(rows) and not any(rows[y + down][:2]) and any(rows[y + down]):
                    down += 1
            for dy in range(down):
                for dx in range(across):
                    taken.add((y + dy, x + dx))
            cells.append((row[x], down, across))
            x += across
        result.append(cells)
    return result


def tag(cell, name="td", escape=html.escape):
    text, down, across = cell
    attributes = (f' rowspan="{down}"' if down > 1 else "") + (f' colspan="{across}"' if across > 1 else "")
    return f"<{name}{attributes}>{escape(text)}</{name}>"


def numeric(text):
    """Every second Bengali letter as a number."""
    return "".join(f"&#{ord(c)};" if ord(c) > 0x900 and i % 2 else f"&#x{ord(c):X};" if ord(c) > 0x900 and i % 5 == 0 else html.escape(c)
                   for i, c in enumerate(text))


def html_table(page, numbers, source, style):
    rows = [source[number] for number in numbers]
    grid = spans(rows)
    heading = 2 if len(rows) > 1 and not rows[1][0] else 1
    if style == "line":
        for place, (number, cells) in enumerate(zip(numbers, grid)):
            text = "<tr>" + "".join(tag(cell, "th" if place < heading else "td") for cell in cells) + "</tr>"
            if place == 0:
                page.row(number, "<table>" + text)
            else:
                page.same(number, text)
        page.lines[-1] += "</table>"
        return
    page.markup('<table border="1">')
    page.markup("<thead>")
    for place, (number, cells) in enumerate(zip(numbers, grid)):
        name = "th" if place < heading else "td"
        if place == heading:
            page.markup("</thead><tbody>")
        if style == "lines":
            page.row(number, "<tr>", *("  " + tag(cell, name) for cell in cells), "</tr>")
        elif style == "open":
            # Nothing is closed that HTML lets be open, and words break where the page had no room.
            texts = ["<TR>" + "".join(tag((cell[0].replace(" ", "<br>\n   ", 1) if len(cell[0]) > 30 else cell[0], *cell[1:]), name.upper(), lambda t: t)
                                      .removesuffix(f"</{name.upper()}>") for cell in cells)]
            page.row(number, *"\n".join(texts).split("\n"))
        else:
            page.row(number, "<tr>" + "".join(tag(cell, name, numeric if place >= heading else html.escape) for cell in cells) + "</tr>")
    page.close(numbers[-1], "</table>" if style == "open" else "</tbody></table>")


def markdown_table(page, numbers, source, style):
    rows = [source[number] for number in numbers]
    width = max(map(len, rows))

    def line(row):
        cells = [cell.replace("|", "\\|") for cell in row + [""] * (width - len(row))]
        if style == "bare":
            return " | ".join(cells)
        if style == "tight":
            return "|" + "|".join(cells) + "|"
        return "| " + " | ".join(f"**{cell}**" if cell == "মোট" else cell for cell in cells) + " |"

    for place, (number, row) in enumerate(zip(numbers, rows)):
        page.row(number, line(row))
        if place == 0 and style != "tight":
            page.markup("|".join([" :--- "] + [" ---: "] * (width - 1)) if style == "bare" else "|" + " --- |" * width)


def wrapped(text, width):
    """A cell's words over lines of at most a width, counted in scalars as pdftotext does."""
    lines = [""]
    for word in text.split(" "):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append("")
        lines[-1] += (" " if lines[-1] else "") + word
    return lines


def layout_table(page, numbers, source, style):
    """Columns parted by spaces: cells wrap over lines; figures and headings are centred, `middle` centres cells upright too."""
    rows = [source[number] for number in numbers]
    grid = spans(rows)
    width = max(map(len, rows))
    widths = [0] * width
    covers = [0] * (width + 1)
    for cells in grid:
        x = 0
        for text, down, across in cells:
            while covers[x]:
                covers[x] -= 1
                x += 1
            for dx in range(across):
                covers[x + dx] = down - 1
            if across == 1:
                longest = max(map(len, text.split(" ")))
                widths[x] = max(widths[x], longest, min(len(text), 26 if len(text) > 40 else 14))
            x += across
        for rest in range(x, width):
            covers[rest] = max(0, covers[rest] - 1)
    starts = [sum(widths[:x]) + 3 * x + 2 for x in range(width)]
    heading = 2 if len(rows) > 1 and not rows[1][0] else 1
    covers = [0] * (width + 1)
    for place, (number, cells) in enumerate(zip(numbers, grid)):
        texts = []
        x = 0
        for text, down, across in cells:
            while covers[x]:
                covers[x] -= 1
                x += 1
            room = starts[x + across - 1] + widths[x + across - 1] - starts[x]
            lines = wrapped(text, room)
            centred = place < heading or (len(text) < 12 and "[" not in text)
            texts.append((starts[x], room, lines, centred and across < width))
            for dx in range(across):
                covers[x + dx] = down - 1
            x += across
        for rest in range(x, width):
            covers[rest] = max(0, covers[rest] - 1)
        height = max(len(lines) for _, _, lines, _ in texts)
        drawn = []
        for y in range(height):
            line = ""
            for start, room, lines, centred in texts:
                top = (height - len(lines)) // 2 if style == "middle" else 0
                if top <= y < top + len(lines) and lines[y - top]:
                    at = start + ((room - len(lines[y - top])) // 2 if centred else 0)
                    line = line.ljust(at) + lines[y - top]
            drawn.append(line)
        page.row(number, *drawn)


# Boxes: a page of so many dots, letters of so many, every word in its place; the grid is that of `layout_table`.

DOT, HEIGHT = 22, 40


def words(page):
    """The words of a page of text with their boxes: (page line, text, left, top, right, bottom)."""
    for y, line in enumerate(page.lines):
        x = 0
        while x < len(line):
            if line[x] == " ":
                x += 1
                continue
            end = line.find(" ", x) if " " in line[x:] else len(line)
            yield y, line[x:end], 100 + x * DOT, 200 + y * 60, 100 + end * DOT - 4, 200 + y * 60 + HEIGHT
            x = end


def tesseract(page, size):
    lines = ["level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext",
             f"1\t1\t0\t0\t0\t0\t0\t0\t{size[0]}\t{size[1]}\t-1\t"]
    at = []
    row = count = 0
    for y, text, left, top, right, bottom in words(page):
        if y + 1 != row:
            row, count = y + 1, 0
            lines.append(f"4\t1\t1\t1\t{row}\t0\t{left}\t{top}\t{size[0] - left}\t{HEIGHT}\t-1\t")
        count += 1
        lines.append(f"5\t1\t1\t1\t{row}\t{count}\t{left}\t{top}\t{right - left}\t{bottom - top}\t{96 - count % 7}.{count % 10}1\t{text}")
        at.append((y + 1, len(lines)))
    return lines, at


def hocr(page, size):
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">',
             '<html xmlns="http://www.w3.org/1999/xhtml" lang="bn">', " <head>", "  <title></title>",
             '  <meta http-equiv="Content-Type" content="text/html;charset=utf-8"/>', " </head>", " <body>",
             f"  <div class='ocr_page' id='page_1' title='image \"page.png\"; bbox 0 0 {size[0]} {size[1]}; ppageno 0; scan_res 300 300'>"]
    at = []
    row = None
    for y, text, left, top, right, bottom in words(page):
        if y != row:
            if row is not None:
                lines.append("    </span>")
            lines.append(f"    <span class='ocr_line' id='line_{y}' title=\"bbox {left} {top} {size[0]} {bottom}; baseline 0 -4\">")
            row = y
        lines.append(f"     <span class='ocrx_word' id='word_{len(at)}' title='bbox {left} {top} {right} {bottom}; x_wconf {90 + len(at) % 9}'>{html.escape(text)}</span>")
        at.append((y + 1, len(lines)))
    return lines + ["    </span>", "  </div>", " </body>", "</html>"], at


def alto(page, size):
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<alto xmlns="http://www.loc.gov/standards/alto/ns-v3#">', "  <Description><MeasurementUnit>pixel</MeasurementUnit></Description>",
             "  <Layout>", f'    <Page WIDTH="{size[0]}" HEIGHT="{size[1]}" PHYSICAL_IMG_NR="0" ID="page_0"><PrintSpace>']
    at = []
    row = None
    for y, text, left, top, right, bottom in words(page):
        if y != row:
            if row is not None:
                lines.append("        </TextLine>")
            lines.append(f'        <TextLine HPOS="{left}" VPOS="{top}" WIDTH="{size[0] - left}" HEIGHT="{HEIGHT}">')
            row = y
        text = html.escape(text, quote=True).replace("ক", "&#2453;") if len(at) % 3 == 0 else html.escape(text, quote=True)
        lines.append(f'          <String ID="s{len(at)}" HPOS="{left}" VPOS="{top}" WIDTH="{right - left}" HEIGHT="{bottom - top}" WC="0.9{len(at) % 10}" CONTENT="{text}"/><SP WIDTH="12"/>')
        at.append((y + 1, len(lines)))
    return lines + ["        </TextLine>", "    </PrintSpace></Page>", "  </Layout>", "</alto>"], at


def boxed(name, twin, writer, style, text):
    source = read(twin)
    truth, parts = tables(twin)
    page = Page()
    mixed(page, source, parts, lambda page, numbers, source: layout_table(page, numbers, source, style))
    size = (200 + DOT * max(map(len, page.lines)), 400 + 60 * len(page.lines))
    lines, at = writer(page, size)
    first, last = {}, {}
    for old, new in at:
        first.setdefault(old, new)
        last[old] = new
    written = Page()
    written.lines = lines
    before = 0
    for number in sorted(page.begins):
        rows = [y for y in range(page.begins[number], page.last[number] + 1) if y in first]
        if rows:
            written.begins[number] = min(first[y] for y in rows)
            written.first[number] = before + 1
            before = written.last[number] = max(last[y] for y in rows)
    write(name, written, truth, twin, text)


def documents():
    boxed("egov-quarterly-tsv", "egov-quarterly-clean", tesseract, "top", "`egov-quarterly-clean` as Tesseract's table of words: the grid comes from the words' boxes.")
    boxed("quarterly-half-year-hocr", "quarterly-half-year", hocr, "middle", "`quarterly-half-year` as hOCR: the grid comes from the words' boxes.")
    boxed("monthly-cumulative-alto", "monthly-cumulative", alto, "top", "`monthly-cumulative` as ALTO XML, some letters of its words written as references.")
    for style, twin, words in [
            ("top", "egov-quarterly-author", "as columns of spaces: cells wrapped over lines, headings over several columns."),
            ("middle", "quarterly-half-year", "as columns of spaces, each cell in the middle of its row's height."),
            ("top", "tiers-smaller-is-better", "as columns of spaces."),
            ("middle", "quarterly-pairs", "as columns of spaces, headings over two columns each."),
            ("top", "monthly-cumulative", "as columns of spaces.")]:
        source = read(twin)
        truth, parts = tables(twin)
        page = Page()
        mixed(page, source, parts, lambda page, numbers, source: layout_table(page, numbers, source, style))
        write(f"{twin}-layout", page, truth, twin, f"`{twin}` {words}")

    source = read("egov-quarterly-clean")
    truth, [(first, last)] = tables("egov-quarterly-clean")
    page = Page()
    for text in ["<!DOCTYPE html>", '<html lang="bn">', "<head>", '<meta charset="utf-8">']:
        page.markup(text)
    hidden = page.next
    page.lines += ["<style>", "td { border: 1px solid; } /* <td>১</td> */", "</style>"]
    page.pending = None
    page.markup("</head><body>")
    for number, cells in source.items():
        if number == first:
            html_table(page, list(range(first, last + 1)), source, "lines")
        elif first < number <= last:
            continue
        elif cells[0]:
            page.row(number, ("<h2>%s</h2>" if number < 3 else "<p>%s</p>") % html.escape(cells[0]))
    page.lines.append("</body></html>")
    assert hidden
    write("egov-quarterly-html", page, truth, "egov-quarterly-clean",
          "`egov-quarterly-clean` as a page of HTML: a heading of two rows with spans, serials and activities that span rows, a style\nsheet that nobody reads.")

    for style, name, words in [
            ("open", "integrity-progress-html", "`integrity-progress` as HTML tables in text, as an OCR model may print them: nothing closed that may stay open, names\nin capitals, cells over two lines, section rows that span the table."),
            ("lines", "quarterly-pairs-html", "`quarterly-pairs` as an HTML table whose quarters' headings span two columns each."),
            ("numeric", "charter-plan-entities", "`charter-plan` with an HTML table in which letters are written as references, `&#2453;` and `&#x995;`.")]:
        twin = name.rsplit("-", 1)[0]
        source = read(twin)
        truth, parts = tables(twin)
        page = Page()
        mixed(page, source, parts, lambda page, numbers, source: html_table(page, numbers, source, style))
        if style == "numeric":
            for area in truth["areas"]:
                area["text"] = numeric(area["text"])  # as printed
            for indicator in truth["indicators"]:
                if indicator.get("area"):
                    indicator["area"] = numeric(indicator["area"])
        write(name, page, truth, twin, words)

    for style, twin, words in [
            ("piped", "egov-quarterly-misread", "as Markdown: a pipe table with its row of dashes and strong words."),
            ("bare", "quarterly-half-year", "as Markdown without the outer pipes, as the rules of GitHub allow."),
            ("tight", "grievance-plan", "as the pipe table without a row of dashes that some OCR models print.")]:
        source = read(twin)
        truth, parts = tables(twin)
        page = Page()
        mixed(page, source, parts, lambda page, numbers, source: markdown_table(page, numbers, source, style))
        write(f"{twin}-markdown", page, truth, twin, f"`{twin}` {words}")

    for delimiter, twin, form, words in [
            (",", "annual-report-two-tables", "csv", "as a spreadsheet saves it with commas: every line has the sheet's width, and cells that hold a comma are quoted."),
            (";", "monthly-identities", "csv", "as a spreadsheet saves it with semicolons."),
            ("\t", "integrity-plan", "quoted", "as a spreadsheet saves it with tabs: cells that hold a comma or a line's end are quoted.")]:
        source = read(twin)
        truth, _ = tables(twin)
        page = Page()
        sheet(page, source, delimiter)
        write(f"{twin}-{form}", page, truth, twin, f"`{twin}` {words}")

    for twin, form, writer, words in [
            ("egov-quarterly-clean", "json", json_rows, "as a model prints it that was asked for its table: each row a JSON list, in a fence, the text around it as it stands."),
            ("monthly-identities", "json", json_pages, "as an OCR service answers: one JSON object on one line, whose string holds the page with its line ends and tabs escaped."),
            ("grievance-plan", "mail", mail, "as it is quoted in a mail, its tabs as bars between tabs.")]:
        source = read(twin)
        truth, parts = tables(twin)
        page = Page()
        writer(page, source, parts)
        write(f"{twin}-{form}", page, truth, twin, f"`{twin}` {words}")

    source = read("agreement-2022-23")
    truth, parts = tables("agreement-2022-23")
    page = Page()
    writers = [None, lambda p, n, s: html_table(p, n, s, "line"), lambda p, n, s: markdown_table(p, n, s, "piped"),
               lambda p, n, s: html_table(p, n, s, "lines")]
    turn = iter(range(1000))
    mixed(page, source, parts, lambda p, n, s: (writers[next(turn) % 4] or plain)(p, n, s))
    write("agreement-mixed", page, truth, "agreement-2022-23",
          "`agreement-2022-23` in many forms at once: of its tables the first keeps its tabs, the next is HTML on one line, the next a\npipe table, the next HTML over many lines, and so on; the text between is plain.")


def sheet(page, source, delimiter):
    """Every line as a row of a spreadsheet of the document's width; long words of a cell stand on a second line of it."""
    width = max(map(len, source.values()))
    for number, cells in source.items():
        texts = []
        for cell in cells + [""] * (width - len(cells)):
            words = cell.split(" ")
            if len(words) > 4 and len(cells) > 1:
                cell = " ".join(words[:3]) + "\n" + " ".join(words[3:])
            if any(mark in cell for mark in [delimiter, ",", '"', "\n"]):
                cell = '"' + cell.replace('"', '""') + '"'
            texts.append(cell)
        page.row(number, *delimiter.join(texts).split("\n"))


def json_rows(page, source, parts):
    def fenced(page, numbers, source):
        page.lines.append("```json")
        page.markup("[")
        for number in numbers:
            page.row(number, "  " + json.dumps(source[number], ensure_ascii=False) + ("," if number != numbers[-1] else ""))
        page.lines += ["]", "```"]
    mixed(page, source, parts, fenced)


def json_pages(page, source, parts):
    text = "\n".join("\t".join(cells) for cells in source.values())
    page.row(1, json.dumps({"pages": [{"index": 0, "markdown": text}]}))
    for number in list(source)[1:]:
        page.same(number, "")


def mail(page, source, parts):
    for number, cells in source.items():
        page.row(number, "> " + "\t|\t".join(cells))


def plain(page, numbers, source):
    for number in numbers:
        page.row(number, "\t".join(source[number]))


def mixed(page, source, parts, table):
    """The text as it stands, and each run of table rows by `table`; lines inside a table that have no tabs part it."""
    number = 1
    inside = {number for a, b in parts for number in range(a, b + 1)}
    starts = {a for a, _ in parts}
    while number <= len(source):
        if number in inside and len(source[number]) > 1:
            end = number + 1
            while end in inside and end not in starts and len(source.get(end, [])) > 1:
                end += 1
            table(page, list(range(number, end)), source)
            number = end
        else:
            plain(page, [number], source)
            number += 1


if __name__ == "__main__":
    documents()
