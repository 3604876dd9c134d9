"""The measurements of Scripts/evaluate text: ours, the peers', real readings of printed pages, the published suites.

usage: evaluate-text.py EVALUATE JACHAI [--seed N] [--lines N]

Of the held-out part no word is printed, only figures.
"""

import argparse
import glob
import importlib.util
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unicodedata

import text_peers

# Letters and signs with the joiners, no digits: what stands between is nobody's spelling.
WORD = re.compile("[ঀ-ৣৰৱ\u200c\u200d]+")
# Corpus documents whose pages show damage on purpose are no clean text.
DAMAGED = re.compile("damaged|odd|misread|lookalike|shifted|pagebreak")


def heading(text):
    """One part of the report."""
    print(f"\n== {text}", flush=True)


def run(command, text=None):
    """What a program prints, given a text."""
    result = subprocess.run(command, input=text, capture_output=True, check=True, text=True, encoding="utf-8")
    return result.stdout


def percent(part, whole):
    """A share, to a hundredth of a per cent."""
    return f"{100 * part / whole:6.2f} %" if whole else "     -"


def words(text):
    """Its Bengali words, composed."""
    return WORD.findall(unicodedata.normalize("NFC", text))


def rest_of(line):
    """What is no Bengali word: figures, codes, signs, tabs; spaces and what shows nothing aside."""
    return re.sub("[ \u200b\u2060\ufeff\xad]", "", WORD.sub("", unicodedata.normalize("NFC", line)))


def matched(printed, read):
    """Which of the printed words stand in what was read, in order: the longest common subsequence."""
    height, width = len(printed), len(read)
    longest = [[0] * (width + 1) for _ in range(height + 1)]
    for row in range(height - 1, -1, -1):
        for column in range(width - 1, -1, -1):
            longest[row][column] = (
                longest[row + 1][column + 1] + 1 if printed[row] == read[column]
                else max(longest[row + 1][column], longest[row][column + 1]))
    found, row, column = [False] * height, 0, 0
    while row < height and column < width:
        if printed[row] == read[column]:
            found[row] = True
            row, column = row + 1, column + 1
        elif longest[row + 1][column] >= longest[row][column + 1]:
            row += 1
        else:
            column += 1
    return found


def ours(evaluate, seed, lines):
    """Our own measure, by edits."""
    clean = []
    for path in sorted(glob.glob("Corpus/*/source.txt")):
        if not DAMAGED.search(path):
            clean += pathlib.Path(path).read_text(encoding="utf-8-sig").split("\n")
    for part in ([], ["--held-out"]):
        heading("stage 1, our measure" + (", held-out part" if part else ", tuning part"))
        command = [evaluate, "text", "--seed", str(seed), "--lines", str(lines), "--stdin", *part]
        print(run(command, "\n".join(clean) + "\n"), end="")


def beside_peers(evaluate, jachai, seed, lines):
    """The same noisy text through every tool.

    A damaged word is repaired where it stands in the output as it was printed, an undamaged one harmed where it no
    longer does. In clean text, whatever else changed (figures, signs, tabs) is harm too.
    """
    tools, missing = text_peers.tools(jachai)
    for condition in ["clean", "mild", "hard", "mild, perturbed", "hard, perturbed"]:
        heading(f"the same held-out text through every tool: {condition}")
        texts = {}
        for what in ["clean", "noisy"]:
            command = [evaluate, "text", "--held-out", "--seed", str(seed), "--lines", str(lines), "--condition", condition]
            texts[what] = run([*command, "--print", what]).split("\n")[:-1]
        size = sum(len(line.encode()) + 1 for line in texts["noisy"])
        damaged = [matched(words(one), words(other)) for one, other in zip(texts["clean"], texts["noisy"])]
        wrong = sum(not good for line in damaged for good in line)
        right = sum(good for line in damaged for good in line)
        print(f"{'':24}{wrong:6} damaged {'':6}{right:8} good words        {size / 1e6:.2f} MB")
        for name, tool in tools.items():
            # Ours is a process with its start and its pipes: it is given more of the same.
            times = 60 if name == "jachai" else 1
            started = time.perf_counter()
            out = tool(texts["noisy"] * times)[:len(texts["noisy"])]
            spent = (time.perf_counter() - started) / times
            repaired = harmed = 0
            rest = sum(rest_of(line) != rest_of(read) for line, read in zip(texts["noisy"], out))
            for printed, read, before in zip(texts["clean"], out, damaged):
                for good, was in zip(matched(words(printed), words(read)), before):
                    repaired += good and not was
                    harmed += was and not good
            print(f"  {name:22}{repaired:6} repaired{percent(repaired, wrong):>9}{harmed:6} harmed"
                  f"{1e6 * harmed / max(1, right):9.0f} in a million{rest:6} lines otherwise changed"
                  f"{size / spent / 1e6:9.2f} MB/s")
    for name, reason in missing.items():
        print(f"  left out: {name} ({reason})")


def distance(one, other):
    """Levenshtein's distance of two sequences."""
    above = list(range(len(other) + 1))
    for row, item in enumerate(one):
        line = [row + 1]
        for column, second in enumerate(other):
            line.append(min(above[column] + (item != second), above[column + 1] + 1, line[column] + 1))
        above = line
    return above[-1]


def real_readings(evaluate, jachai, seed, pages=18):
    """Held-out text printed, damaged as a picture and read by tesseract: error rates before stage 1 and after."""
    heading("real readings: held-out text printed and read by tesseract")
    if shutil.which("tesseract") is None or importlib.util.find_spec("PIL") is None:
        print("  left out: tesseract or Pillow is missing")
        return
    import page_images
    if not page_images.can_shape() or not page_images.models():
        print("  left out: Pillow without Raqm, or no Bengali model")
        return
    fonts = [font for font, file in page_images.FONTS.items() if (page_images.FONT_FOLDER / file).exists()]
    text = run([evaluate, "text", "--held-out", "--seed", str(seed), "--lines", str(pages * 12), "--print", "clean",
                "--condition", "clean"])
    numbers = page_images.seeded(seed)
    lines = page_images.wrap(text.replace("\t", " ").split(), numbers)
    counts, pairs = {}, []
    with tempfile.TemporaryDirectory() as folder:
        for page in range(pages):
            printed = lines[page * 19:(page + 1) * 19]
            font, kind = fonts[-1 - page // 2 % 3], page_images.DAMAGES[page % len(page_images.DAMAGES)]
            picture = pathlib.Path(folder) / "page.png"
            page_images.damage(page_images.draw(printed, font), kind, numbers).save(picture)
            read = page_images.read(picture, page_images.models()[page % len(page_images.models())])
            if len(read) == len(printed) and printed:
                pairs += [(one, unicodedata.normalize("NFC", other)) for one, other in zip(printed, read)]
                counts[kind] = counts.get(kind, 0) + 1
    after = run([jachai, "normalise", "-"], "\n".join(read for _, read in pairs) + "\n").split("\n")[:-1]
    letters = sum(len(printed) for printed, _ in pairs)
    total = sum(len(printed.split()) for printed, _ in pairs)
    for name, texts in (("before", [read for _, read in pairs]), ("after", after)):
        wrong_letters = sum(distance(printed, text) for (printed, _), text in zip(pairs, texts))
        wrong_words = sum(distance(printed.split(), text.split()) for (printed, _), text in zip(pairs, texts))
        print(f"  {name:8} CER {percent(wrong_letters, letters)}  WER {percent(wrong_words, total)}")
    good = repaired = harmed = bad = 0
    for (printed, read), text in zip(pairs, after):
        was, is_now = matched(words(printed), words(read)), matched(words(printed), words(text))
        good, bad = good + sum(was), bad + len(was) - sum(was)
        repaired += sum(now and not before for before, now in zip(was, is_now))
        harmed += sum(before and not now for before, now in zip(was, is_now))
    print(f"  of {bad} words read wrongly {repaired} are repaired, {percent(repaired, bad).strip()}; "
          f"of {good} read rightly {harmed} are harmed")
    print(f"  {len(pairs)} lines of {sum(counts.values())} pages "
          f"({', '.join(f'{kind} {count}' for kind, count in sorted(counts.items()))}); "
          f"{pages - sum(counts.values())} pages with lines lost or added were left out")


def second_opinion(evaluate, jachai, seed):
    """What a general word list says: of the words printed, and of what our repairs result in."""
    heading("a second opinion: the general word list hunspell-bn")
    path = pathlib.Path("/usr/share/hunspell/bn_BD.dic")
    if not path.exists():
        print("  left out: hunspell-bn is not installed")
        return
    entries = {unicodedata.normalize("NFC", line.split("/")[0].strip())
               for line in path.read_text(encoding="utf-8").split("\n")[1:]}
    command = [evaluate, "text", "--held-out", "--seed", str(seed), "--lines", "1500", "--condition", "hard"]
    texts = {what: run([*command, "--print", what]).split("\n")[:-1] for what in ["clean", "noisy"]}
    after = run([jachai, "normalise", "-"], "\n".join(texts["noisy"]) + "\n").split("\n")[:-1]
    printed = {word for line in texts["clean"] for word in words(line)}
    results = set()
    for noisy, text in zip(texts["noisy"], after):
        results |= set(words(text)) - set(words(noisy))
    unknown = sum(word not in entries for word in results)
    print(f"  of {len(printed)} printed words it knows {percent(len(printed & entries), len(printed)).strip()}, endings not "
          f"taken off; of {len(results)} words that repairs made it does not know {percent(unknown, len(results)).strip()}, "
          f"and {sum(word not in entries and word not in printed for word in results)} of these were not printed")


def suites(jachai):
    """The published suites, by the programs that know them."""
    for name in ["canonical", "bijoy"]:
        script = pathlib.Path("Scripts") / f"evaluate-{name}.py"
        heading(f"published suites: {name}")
        if not script.exists():
            print(f"  left out: there is no {script}")
            continue
        result = subprocess.run([sys.executable, str(script), jachai], check=False,
                                env=dict(os.environ, JACHAI_PEERS_PYTHON=sys.executable))
        if result.returncode != 0:
            print(f"  it ended with status {result.returncode}: something of it was left out, or is not as it should be")


def main():
    """All of it, in one run."""
    options = argparse.ArgumentParser()
    options.add_argument("evaluate")
    options.add_argument("jachai")
    options.add_argument("--seed", type=int, default=int(time.time()))
    options.add_argument("--lines", type=int, default=6000)
    chosen = options.parse_args()
    os.environ["PYTHONPATH"] = "Scripts"
    print(f"seed {chosen.seed}")
    ours(chosen.evaluate, chosen.seed, chosen.lines)
    beside_peers(chosen.evaluate, chosen.jachai, chosen.seed, min(chosen.lines, 500))
    real_readings(chosen.evaluate, chosen.jachai, chosen.seed)
    suites(chosen.jachai)
    second_opinion(chosen.evaluate, chosen.jachai, chosen.seed)


main()
