#!/usr/bin/env python3
"""Runs published test suites of Bengali normalisers through jachai and through the PyPI tools, side by side.

    Scripts/evaluate-canonical.py JACHAI [--verbose]

The suites are cloned into .build/peers, or read from the folder that JACHAI_PEERS names (bare repositories as
OWNER+NAME/repo). The tools are those of Scripts/peers: installed once, unless JACHAI_PEERS_PYTHON names a Python that has
them. Run it at the root of the project. A suite's expectation that damages text stands in WRONG with the reason and the right answer;
"as published" counts the suite's own expectations, "corrected" counts those answers instead. Ends with 1 where an answer
of ours differs and nobody has said why.
"""

import ast
import json
import os
import pathlib
import re
import subprocess
import sys
import unicodedata

HOME = pathlib.Path(".build/peers")
REPOSITORIES = {
    "bnUnicodeNormalizer": "mnansary/bnUnicodeNormalizer",
    "nisaba": "google-research/nisaba",
}
PEERS = ["bnunicodenormalizer", "bkit", "csebuetnlp", "indic-nlp"]

# What a suite expects and should not: suite, input, what is right instead, why. The right answer is that of a careful
# reader, whoever gives it; a tool that leaves such a word alone is right where the answer is the input.
WRONG = [
    ("bnUnicodeNormalizer", "ভর্ৎসনা", "ভর্ৎসনা", "a word of every dictionary; a reph on ৎ is how it is written"),
    ("bnUnicodeNormalizer", "স্নাতকোত্ত্তর", "স্নাতকোত্তর", "the suite makes স্নাতকোৎত্তর, which is no word"),
    ("bnUnicodeNormalizer", "িত", "িত", "an ending split off its word, or তি typed as it looks; the suite deletes the vowel"),
    ("bnUnicodeNormalizer", "আকাক্ক্ঙ্ষা", "আকাক্ক্ঙ্ষা", "no word; the suite deletes hasantas and makes another that is none"),
    ("bnUnicodeNormalizer", "ন্দ্ব্ব্ব্ব্ব", "ন্দ্ব্ব্ব্ব্ব", "no word; the suite deletes eight letters"),
    ("nisaba well-formed", "কম্পিউারে", "কম্পিউটারে", "a slip of the suite: a letter is lost, and the lexicon has the word"),
    ("nisaba visual", "কৰােতা", "করােতা", "written for Assamese: ৰ is র in Bengali; before another consonant াে may be া and তে"),
    ("nisaba visual", "রৰৰ্ক্ৰর্ক্র", "ররর্ক্রর্ক্র", "written to keep Assamese letters beside Bengali ones: ৰ is র in Bengali"),
    ("nisaba visual", "ৰ্‌ক্‌ৰ", "র্‌ক্‌র", "the same"),
    ("nisaba visual", "ৰৰ্", "রর্", "the same"),
    ("nisaba visual", "্ৰ", "্র", "the same"),
    ("indic-nlp rules", "ক|খ", "ক|খ", "a bar parts columns: Unicode has no reason to call it a danda"),
    ("indic-nlp rules", "ক:", "ক:", "ফোন: is a word and a colon; visarga is a letter"),
]

# What a suite expects with some right, and we leave alone: not counted as right.
LEFT = [
    ("bnUnicodeNormalizer", "জ়ন্য", "জ় is how careful authors write the z of জ়াফর; the nukta is not ours to drop"),
]


def repository_file(name, path):
    """A file of a suite's repository."""
    owner, repository = REPOSITORIES[name].split("/")
    given = os.environ.get("JACHAI_PEERS")
    folder = pathlib.Path(given) / f"{owner}+{repository}/repo" if given else HOME / repository
    if not folder.exists():
        HOME.mkdir(parents=True, exist_ok=True)
        subprocess.run(["git", "clone", "--quiet", "--depth", "1", f"https://github.com/{owner}/{repository}", str(folder)],
                       check=True)
    return subprocess.run(["git", "-C", str(folder), "show", f"HEAD:{path}"], check=True, capture_output=True).stdout.decode()


def python_with_peers():
    """A Python that has the tools."""
    return subprocess.run(["Scripts/peers"], check=True, capture_output=True, text=True).stdout.strip()


# The suites: lists of (input, expected).

def suite_of_bn_unicode_normalizer():
    cases = []
    for node in ast.walk(ast.parse(repository_file("bnUnicodeNormalizer", "tests/test_normalizer.py"))):
        if not (isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "assertEqual"):
            continue
        call, expected = node.args[0].value, node.args[1].value
        # None is how its interface refuses a word that is not Bengali.
        if expected is not None:
            cases.append((call.args[0].value, expected))
    return cases


def rewrites(path, scripts):
    """The pairs of a nisaba test file for some scripts; a pair without an output is a rejection, and no rewrite."""
    pattern = r'^rewrite\s*\{\s*rule:\s*"(\w+)"\s*input:\s*"([^"]*)"\s*output:\s*"([^"]*)"'
    text = repository_file("nisaba", f"nisaba/scripts/brahmic/testdata/{path}.textproto")
    return [(source, result) for script, source, result in re.findall(pattern, text, re.M) if script in scripts]


def rules(path):
    """The rewrite rules of a nisaba data file, as cases."""
    text = repository_file("nisaba", f"nisaba/scripts/brahmic/data/Beng/{path}.textproto")
    return re.findall(r'\braw:\s*"([^"]*)"[^}]*?\bto_raw:\s*"([^"]*)"', text)


def suite_of_indic_nlp(python):
    """The unconditional replacements of indic-nlp's BengaliNormalizer, read from its source; and its colon."""
    source = subprocess.run(
        [python, "-c", "import inspect; from indicnlp.normalize import indic_normalize as n; "
                       "print(inspect.getsource(n.BengaliNormalizer))"], check=True, capture_output=True, text=True).stdout
    source = re.sub(r"if self\..*?\n\n", "", source, flags=re.S)
    cases = []
    for old, new in re.findall(r"text\.replace\((.*?),(.*?)\)\s*(?:#.*)?$", source, re.M):
        old, new = (eval(side, {"BengaliNormalizer": type("N", (), {"NUKTA": "\u09bc"})}) for side in (old, new))
        before = "" if unicodedata.category(old[0]) == "Lo" else "ক"
        after = "খ" if old == "|" else ""
        cases.append((before + old + after, before + new + after))
    return cases + [("ক:", "কঃ")]


def suites(python):
    return {
        "bnUnicodeNormalizer": suite_of_bn_unicode_normalizer(),
        "nisaba NFC": rewrites("nfc", ["BENG"]) + rules("nfc"),
        "nisaba visual": rewrites("visual_norm", ["BENG", "BN"]) + rules("visual_rewrite") + rules("bn/after_consonant")
        + rules("bn/before_consonant"),
        "nisaba well-formed": rewrites("wellformed", ["BENG"]),
        "indic-nlp rules": suite_of_indic_nlp(python),
    }


# The tools.

def ours(jachai, texts, *options):
    """All texts in one call, one a line."""
    run = subprocess.run([jachai, "normalise", "--digits", "ascii", *options], input="\n".join(texts) + "\n", text=True,
                         capture_output=True, check=True)
    lines = run.stdout.split("\n")
    if len(lines) != len(texts) + 1:
        sys.exit("jachai lost a line")
    return lines[:-1]


def peer_main(name):
    """Runs inside the tools' Python: texts on standard input as JSON, results on standard output."""
    texts = json.load(sys.stdin)
    if name == "bnunicodenormalizer":
        from bnunicodenormalizer import Normalizer
        tool = Normalizer(allow_english=True)

        def work(text):
            return " ".join(tool(word)["normalized"] or "" for word in text.split())
    elif name == "bkit":
        # A downloader of models that the package imports and normalising does not use.
        import types
        sys.modules.setdefault("gdown", types.ModuleType("gdown"))
        import bkit
        work = bkit.transform.Normalizer()
    elif name == "csebuetnlp":
        from normalizer import normalize as work
    else:
        from indicnlp.normalize.indic_normalize import IndicNormalizerFactory
        work = IndicNormalizerFactory().get_normalizer("bn").normalize
    results = []
    for text in texts:
        try:
            results.append(work(text))
        except Exception as error:
            results.append(f"<{type(error).__name__}>")
    json.dump(results, sys.stdout)


def peers(python, name, texts):
    run = subprocess.run([python, __file__, "--peer", name], input=json.dumps(texts), text=True, capture_output=True)
    return json.loads(run.stdout) if run.returncode == 0 else None


def form(text):
    """What is compared: NFC, so that a tool which composes য় is not wrong for it, with digits by value."""
    return unicodedata.normalize("NFC", text).translate({0x09E6 + value: str(value) for value in range(10)}).strip()


def shown(text):
    return "".join(c if c.isprintable() and c not in "\u200c\u200d" else f"<{ord(c):04X}>" for c in text)


def main(jachai, verbose):
    python = python_with_peers()
    left = {(suite, form(source)): why for suite, source, why in LEFT}
    wrong = {(suite, form(source)): (form(right), why) for suite, source, right, why in WRONG}
    columns = ["jachai", "canonical", *PEERS]
    print(f"{'suite':22}{'':14}{'cases':>6}" + "".join(f"{name:>21}" if name == PEERS[0] else f"{name:>12}" for name in columns))
    notes, unexplained, behind = [], 0, []
    for suite, cases in suites(python).items():
        sources = [source for source, _ in cases]
        results = [ours(jachai, sources), ours(jachai, sources, "--only", "canonical")]
        results += [peers(python, name, sources) for name in PEERS]
        published = [form(expected) for _, expected in cases]
        corrected = [wrong.get((suite, form(source)), (form(expected),))[0] for source, expected in cases]
        for label, truth in (("as published", published), ("corrected", corrected)):
            counts = [None if r is None else sum(form(a) == b for a, b in zip(r, truth)) for r in results]
            print(f"{suite if truth is published else '':22}{label:14}{len(cases):6}"
                  + "".join(f"{'-' if count is None else count:>{21 if index == 2 else 12}}" for index, count in enumerate(counts)))
            best = max((count for count in counts[2:] if count is not None), default=0)
            if truth is corrected and counts[0] < best:
                behind.append(suite)
        for (source, expected), mine, want, right in zip(cases, results[0], published, corrected):
            if form(mine) == want and not verbose:
                continue
            why = wrong.get((suite, form(source)), (None, None))[1]
            if form(mine) not in (want, right) or (form(mine) != want and why is None):
                why = left.get((suite, form(source)))
                if why is None or form(mine) != form(source):
                    unexplained += 1
                    why = "NOT EXPLAINED"
            notes.append(f"  {suite}: {shown(source)} → {shown(mine)}, not {shown(expected)}: {why or 'agreed'}")
    print("\nnisaba's reading_norm is not run: it respells for the ear (সংগে), and an author's spelling is not ours to change.")
    print("\nWhere we differ from a suite:")
    print("\n".join(notes) or "  nowhere")
    if behind:
        print("behind the best peer on: " + ", ".join(behind))
    return 1 if unexplained or behind else 0


if __name__ == "__main__":
    if sys.argv[1:2] == ["--peer"]:
        peer_main(sys.argv[2])
    elif len(sys.argv) < 2:
        sys.exit(__doc__)
    else:
        sys.exit(main(sys.argv[1], "--verbose" in sys.argv))
