"""The measurements of Scripts/bench: prints one table. Times are CPU-bound wall times on one core."""

import collections
import json
import os
import pathlib
import random
import re
import shutil
import statistics
import subprocess
import sys
import time
import unicodedata

TARGET_BYTES = 100_000_000
FOLDER = pathlib.Path(".build/bench")
# Stands in the folder once all documents are made; its name changes with how they are made.
MARK = "complete-in-forms"
# What parts the cells of a line: a tab, a stroke, a sheet's comma or semicolon (a sentence's has a space behind it), a
# tag, a run of spaces.
CELL_END = re.compile(r"(\t|\||[,;](?! )|<[^>]*>| {2,})")
# So many documents of each form are measured by themselves.
DOCUMENTS_OF_FORM = 1000
# The words of a cell that is left as it is.
SHORT_CELL = 3


def is_letter(character):
    """Whether the character stands in words: a letter, a vowel's sign, a joiner."""
    return unicodedata.category(character)[0] in "LM" or character in "\u200c\u200d"


def pieces(cell):
    """The runs of a cell: words at the odd places, all between them at the even ones."""
    runs = [""]
    for character in cell:
        if is_letter(character) != (len(runs) % 2 == 0):
            runs.append("")
        runs[-1] += character
    return runs


def cells(line):
    """The runs of a line: what parts cells at the odd places, cells at the even ones."""
    return CELL_END.split(line)


def kind_of(word):
    """What a word may be exchanged for: as many letters of the same script, so that no column moves, no size changes."""
    return len(word), word.isascii()


def reshuffled(text, words, draw):
    """The text with the words of its long cells exchanged; short ones are headings, units, figures: what tells tables."""
    lines = []
    for line in text.split("\n"):
        parts = cells(line)
        for place in range(0, len(parts), 2):
            runs = pieces(parts[place])
            if len(runs) > 2 * SHORT_CELL:
                runs[1::2] = [draw.choice(words[kind_of(word)]) for word in runs[1::2]]
                parts[place] = "".join(runs)
        lines.append("".join(parts))
    return "\n".join(lines)


def form_of(name, text):
    """The form that a document of the corpus is written in."""
    if name.endswith(("-hocr", "-alto", "-tsv")):
        return "boxes"
    if name.endswith("-layout"):
        return "spaces"
    if name.endswith(("-csv", "-quoted")):
        return "sheet"
    return "html" if "<td" in text else "pipes" if text.count("|") > text.count("\t") else "tabs"


def make_documents():
    """Documents of the corpus, in its forms and sizes, the words of long cells exchanged among each other."""
    if (FOLDER / MARK).exists():
        return
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    paths = sorted(pathlib.Path("Corpus").glob("*/source.txt"))
    sources = [path.read_text(encoding="utf-8") for path in paths]
    forms = [form_of(path.parent.name, text) for path, text in zip(paths, sources)]
    words = collections.defaultdict(list)
    for text in sources:
        for line in text.split("\n"):
            for cell in cells(line)[::2]:
                for word in pieces(cell)[1::2]:
                    words[kind_of(word)].append(word)
    draw = random.Random(20250309)
    written = number = 0
    while written < TARGET_BYTES:
        place = number % len(sources)
        data = reshuffled(sources[place], words, draw).encode()
        (FOLDER / f"{number:05}-{forms[place]}.txt").write_bytes(data)
        with open(FOLDER / "whole", "ab") as whole:
            whole.write(data)
        written += len(data)
        number += 1
    (FOLDER / MARK).touch()


def best_seconds(command, runs=3, stdin=None):
    """The least wall time of some runs, pinned to one core, output thrown away."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        with open(stdin or os.devnull, "rb") as source:
            subprocess.run(["taskset", "-c", "0", *command], stdin=source, stdout=subprocess.DEVNULL, check=True)
        times.append(time.perf_counter() - start)
    return min(times)


def peak_mebibytes(command):
    """The largest resident size of a run, all cores."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    usage = os.wait4(process.pid, 0)[2]
    return usage.ru_maxrss / 1024


def start_to_exit(jachai, document, runs=31):
    """The median and the least time of `process` on one document, from start to exit, in milliseconds."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run([jachai, "process", document], stdout=subprocess.DEVNULL, check=True)
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times), min(times)


def hundred_tables(evaluate, noise, faults):
    """A document of a hundred tables and more: generated reports and plans bound behind one another, always the same."""
    made = subprocess.run(
        [evaluate, "records", "--seed", "41", "--count", "4", "--form", "tabs", "--noise", noise,
         "--faults", str(faults), "--documents"], capture_output=True, text=True, check=True).stdout
    parts = re.split(r"^==== .*\n", made, flags=re.MULTILINE)[1:]
    path = FOLDER / f"hundred-{noise}.tables"
    path.write_text("\n".join(parts[:63]), encoding="utf-8")
    return str(path)


def bound_volumes(jachai, evaluate):
    """The time of each stage on documents of a hundred tables: the floor is what comes before the audit."""
    for name, noise, faults in (("errors planted", "mild", 50), ("no error of their own", "clean", 0)):
        path = hundred_tables(evaluate, noise, faults)
        tables = subprocess.run([jachai, "tables", path], capture_output=True, check=True).stdout.count(b"\n")
        findings = subprocess.run([jachai, "audit", "--format", "json", path], capture_output=True, check=True)
        run = subprocess.run(["taskset", "-c", "0", evaluate, "stages", "--rounds", "9", path],
                             capture_output=True, text=True, check=True)
        rows = {line[:34].strip(): line.split() for line in run.stdout.splitlines() if line.strip()}
        floor = sum(float(rows[stage][-1]) for stage in ("text", "tables", "records"))
        print(f"audit of a document of {tables} tables, {os.path.getsize(path) / 1000:.0f} KB, {name}, "
              f"{findings.stdout.count(10)} findings: {rows['audit'][-1]} ms (all before it: {floor:.1f} ms)", flush=True)


def peers(python):
    """The Python tools that repair or normalise Bengali, on the first megabyte, without the time they need to start."""
    with open(FOLDER / "whole", encoding="utf-8", errors="ignore") as whole:
        text = whole.read(1_000_000 // 3 * 2)
    size = len(text.encode()) / 1e6
    print(f"\nthe tools from PyPI on {size:.1f} MB of the same text, starting not counted")
    for name in ["bnunicodenormalizer", "bkit", "csebuetnlp", "indic-nlp"]:
        times = []
        for lines in ([], text.split("\n")):
            start = time.perf_counter()
            run = subprocess.run(["taskset", "-c", "0", python, "Scripts/evaluate-canonical.py", "--peer", name],
                                 input=json.dumps(lines), text=True, capture_output=True, check=False)
            times.append(time.perf_counter() - start)
        speed = f"{size / (times[1] - times[0]):9.2f}" if run.returncode == 0 else "  not there"
        print(f"{name:30}{speed}")


def main(jachai, evaluate):
    # In a process of its own: what a child is said to need is at least what its parent held.
    subprocess.run([sys.executable, __file__], check=True)
    documents = [str(path) for path in sorted(FOLDER.glob("*.txt"))]
    whole = FOLDER / "whole"
    size = whole.stat().st_size / 1e6
    rows = [
        ("cat", best_seconds(["cat", str(whole)])),
        ("uconv -x any-nfc", best_seconds(["uconv", "-f", "utf-8", "-t", "utf-8", "-x", "any-nfc", str(whole)])),
        ("jachai normalise", best_seconds([jachai, "normalise", *documents])),
        ("jachai tables", best_seconds([jachai, "tables", *documents])),
        ("jachai records", best_seconds([jachai, "records", *documents])),
        # These two take long enough for one run to tell.
        ("jachai audit --format json", best_seconds([jachai, "audit", "--format", "json", *documents], runs=1)),
        ("jachai process --format json", best_seconds([jachai, "process", "--format", "json", *documents], runs=1)),
    ]
    nfc = rows[1][1]
    print(f"{size:.0f} MB in {len(documents)} documents made from Corpus/, words reshuffled, one core, best of 3\n")
    print(f"{'':30}{'MB/s':>9}{'of uconv':>10}")
    for name, seconds in rows:
        print(f"{name:30}{size / seconds:9.1f}{nfc / seconds:9.2f}x")
    document = min(documents, key=lambda path: abs(os.path.getsize(path) - 40_000))
    median, least = start_to_exit(jachai, document)
    print(f"\none document of {os.path.getsize(document) / 1000:.0f} KB, start to exit: {median:.1f} ms (median of 31; least {least:.1f})")
    bound_volumes(jachai, evaluate)
    for count in (10, 1000):
        inputs = (documents * (1 + count // len(documents)))[:count]
        peak = peak_mebibytes([jachai, "process", "--format", "json", *inputs])
        print(f"peak memory of {count:4} documents: {peak:.0f} MiB")
    print("\nthe stages in one process, each by itself:\n", flush=True)
    subprocess.run(["taskset", "-c", "0", evaluate, "stages", *documents], check=True)
    for form in ("tabs", "spaces", "html", "pipes", "boxes", "sheet"):
        print(f"\nthe same of the form {form}:\n", flush=True)
        own = [document for document in documents if document.endswith(f"-{form}.txt")][:DOCUMENTS_OF_FORM]
        subprocess.run(["taskset", "-c", "0", evaluate, "stages", *own], check=True)
    print("\nstage 1 in one process, step by step:\n", flush=True)
    subprocess.run(["taskset", "-c", "0", evaluate, "speed", str(whole)], check=True)
    if "JACHAI_PEERS_PYTHON" in os.environ:
        peers(os.environ["JACHAI_PEERS_PYTHON"])


if __name__ == "__main__":
    if len(sys.argv) > 2:
        main(*sys.argv[1:])
    else:
        make_documents()
