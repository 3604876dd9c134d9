#!/usr/bin/env python3
"""Measures records of documents behind real programs: a browser prints them to PDF, poppler and Tesseract read that.

    Scripts/evaluate sheets [--seed N] [--count N] [--template T] [--ocr] [--show N]

Each document of known truth is a page of HTML in a style of its own (paper, type, borders, merged cells, columns by hand
or by their text). Chromium prints it, `pdftotext` reads it as columns of spaces and as words with boxes; --ocr draws the
pages as images and has Tesseract read them too, some ten seconds a page. What was printed and read stays under
.build/sheets by seed, and is not made again.
"""

import argparse
import concurrent.futures
import os
import pathlib
import subprocess
import sys
import tempfile

READERS = {
    "layout": ["pdftotext", "-layout"],
    "bbox": ["pdftotext", "-bbox-layout"],
    "tsv": ["pdftotext", "-tsv"],
}
# Dots to an inch of the images that Tesseract is given.
RESOLUTION = "300"
LONGEST_PRINT_SECONDS = 120
LONGEST_READING_SECONDS = 600


def print_page(page):
    """The PDF that Chromium makes of a page of HTML."""
    target = page.with_suffix(".pdf")
    if target.exists():
        return target
    with tempfile.TemporaryDirectory() as profile:
        arguments = ["chromium", "--headless", "--disable-gpu", "--no-pdf-header-footer", f"--user-data-dir={profile}"]
        if os.geteuid() == 0:
            # Its sandbox refuses to work for root.
            arguments.append("--no-sandbox")
        partial = target.with_suffix(".partial")
        arguments += [f"--print-to-pdf={partial}", page.resolve().as_uri()]
        subprocess.run(arguments, check=True, capture_output=True, timeout=LONGEST_PRINT_SECONDS)
        partial.rename(target)
    return target


def read_by_poppler(pdf):
    """The texts that poppler reads in a PDF, one a reader."""
    for name, command in READERS.items():
        target = pdf.with_suffix(f".{name}.txt")
        if not target.exists():
            subprocess.run([*command, str(pdf), str(target)], check=True, timeout=LONGEST_READING_SECONDS)


def read_by_tesseract(pdf):
    """The table of words that Tesseract reads on the pages of a PDF, drawn as images."""
    target = pdf.with_suffix(".tesseract.txt")
    if target.exists():
        return
    with tempfile.TemporaryDirectory() as folder:
        pages = pathlib.Path(folder)
        subprocess.run(["pdftoppm", "-r", RESOLUTION, "-gray", "-png", str(pdf), str(pages / "page")], check=True)
        readings = [
            subprocess.run(
                ["tesseract", str(image), "-", "-l", "ben+eng", "--psm", "6", "tsv"],
                check=True,
                capture_output=True,
                timeout=LONGEST_READING_SECONDS,
                env={**os.environ, "OMP_THREAD_LIMIT": "1"},
            ).stdout
            for image in sorted(pages.glob("*.png"))
        ]
    target.write_bytes(b"".join(readings))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("evaluate")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--count", default="4")
    parser.add_argument("--template")
    parser.add_argument("--ocr", action="store_true")
    parser.add_argument("--show", default="0")
    options = parser.parse_args()
    folder = pathlib.Path(".build/sheets") / options.seed
    folder.mkdir(parents=True, exist_ok=True)
    drawn = ["--seed", options.seed, "--count", options.count]
    if options.template:
        drawn += ["--template", options.template]
    # A page written otherwise than before is printed and read anew.
    with tempfile.TemporaryDirectory() as fresh:
        subprocess.run([options.evaluate, "sheets", fresh, *drawn], check=True)
        pages = [folder / page.name for page in sorted(pathlib.Path(fresh).glob("*.html"))]
        for page in pages:
            text = (pathlib.Path(fresh) / page.name).read_bytes()
            if not page.exists() or page.read_bytes() != text:
                for old in folder.glob(page.stem + ".*"):
                    old.unlink()
                page.write_bytes(text)
    readings = [*READERS, *(["tesseract"] if options.ocr else [])]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        printed = list(pool.map(print_page, pages))
        list(pool.map(read_by_poppler, printed))
        if options.ocr:
            list(pool.map(read_by_tesseract, printed))
    score = [options.evaluate, "sheets", str(folder), *drawn, "--show", options.show]
    return subprocess.run([*score, *(part for name in readings for part in ("--reading", name))]).returncode


if __name__ == "__main__":
    sys.exit(main())
