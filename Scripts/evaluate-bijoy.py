"""How rightly Bijoy is read: the published pair suites, ours beside the converters from PyPI that are installed.

usage: python3 Scripts/evaluate-bijoy.py JACHAI [--speed] [--all]

JACHAI is the binary. The suites are fetched from their repositories into .build/peers, or read from the folder that
JACHAI_PEERS names (git directories OWNER+NAME/repo). They pair Unicode words with what a converter to Bijoy gives;
read backwards they are words in Bijoy and what they say. Nothing of theirs is kept in this project.
"""

import json
import os
import re
import subprocess
import sys
import time
import unicodedata

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
POINT = (
    ("OpenBangla/poriborton", "tests/bijoy2000.rs"),
    ("OpenBangla/poriborton", "src/bijoy2000.rs"),
    ("banglakit/bondhon", "tests/test_bijoy_from_unicode.py"),
)

# Pairs that cannot be read back as the suite has them, each with the reason.
DISPUTED = {
    ("M¨©", "গ্র্য"): "the code says reph; the same suite pairs it with র্গ্য, too",
    ("Z¨©", "ত্র্য"): "the code says reph; the same suite pairs it with র্ত্য, too",
    ("`¨©", "দ্র্য"): "the code says reph: সৌহার্দ্য is written so; the other suite writes দ্র্য as `ª¨",
    ("0123456789$|\\", "০১২৩৪৫৬৭৮৯৳।॥"): "a backslash stands for two signs there; in another test it stays one",
    ("&", "্"): "a lone ampersand is one",
}


def source(repository, path):
    owner, name = repository.split("/")
    peers = os.environ.get("JACHAI_PEERS", os.path.join(ROOT, ".build", "peers"))
    folder = os.path.join(peers, owner + "+" + name, "repo")
    if not os.path.isdir(folder):
        address = "https://github.com/" + repository
        subprocess.run(["git", "clone", "--quiet", "--bare", "--depth", "1", address, folder], check=True)
    return subprocess.run(
        ["git", "-C", folder, "show", "HEAD:" + path], check=True, capture_output=True).stdout.decode()


def literal(text):
    return json.loads('"' + re.sub(r"\\u\{([0-9a-fA-F]+)\}", lambda m: "\\u%04x" % int(m[1], 16), text) + '"')


def pairs(repository, path):
    text = source(repository, path)
    if path.endswith(".rs"):
        found = re.findall(r'unicode_to_bijoy\(\s*"((?:[^"\\]|\\.)*)"\s*\)\s*,\s*"((?:[^"\\]|\\.)*)"', text)
        found = [(literal(bijoy), literal(plain)) for plain, bijoy in found]
    else:
        found = re.findall(r"^\s*\(?'([^']*)',\s*'([^']*)'\)?,", text, re.M)
        found = [(bijoy.encode().decode("unicode_escape") if "\\" in bijoy else bijoy, plain) for plain, bijoy in found]
    # What is the same on both sides says nothing; nor does a string that is read otherwise in the same file.
    return [(bijoy, plain) for bijoy, plain in found if bijoy != plain]


def clean(text):
    """NFC, digits of one script, quotation marks as they are."""
    text = unicodedata.normalize("NFC", text)
    return text.translate({0x09E6 + value: str(value) for value in range(10)})


def ours(binary):
    def convert(words):
        joined = "\n".join(words) + "\n"
        printed = subprocess.run(
            [binary, "normalise", "--encoding", "bijoy", "--digits", "ascii", "-"], input=joined.encode(),
            capture_output=True, check=True)
        return printed.stdout.decode().split("\n")[: len(words)]
    return convert


def peers():
    found = {}
    try:
        import bijoytounicode
        found["bijoytounicode"] = bijoytounicode.bijoy2unicode
    except ImportError:
        pass
    try:
        from bijoy2unicode import converter
        found["bijoy2unicode"] = converter.Unicode().convertBijoyToUnicode
    except (ImportError, AttributeError):
        pass

    def each(convert):
        def run(words):
            result = []
            for word in words:
                try:
                    result.append(convert(word))
                except Exception as problem:  # Their crashes are results, too.
                    result.append("crash: " + type(problem).__name__)
            return result
        return run
    return {name: each(convert) for name, convert in found.items()}


def main():
    if len(sys.argv) < 2 or sys.argv[1].startswith("-"):
        print(__doc__.strip(), file=sys.stderr)
        return 2
    binary = sys.argv[1]
    converters = {"jachai": ours(binary), **peers()}
    print("Bijoy, whole strings: pairs read rightly of all (and of those that are not disputed)")
    wrong = []
    everything = []
    for repository, path in POINT:
        suite = pairs(repository, path)
        everything += [bijoy for bijoy, _ in suite]
        line = f"  {repository} {path}: {len(suite)} pairs"
        for name, convert in converters.items():
            read = convert([bijoy for bijoy, _ in suite])
            right = [clean(a) == clean(plain) for a, (_, plain) in zip(read, suite)]
            sound = [r for r, (bijoy, plain) in zip(right, suite) if (bijoy, clean(plain)) not in
                     {(b, clean(p)) for b, p in DISPUTED}]
            line += f"\n    {name:16} {sum(right):5} {100 * sum(right) / len(right):6.2f} %   {100 * sum(sound) / len(sound):6.2f} %"
            if name == "jachai" or "--all" in sys.argv:
                wrong += [(path, name, b, p, a) for a, r, (b, p) in zip(read, right, suite) if not r]
        print(line)
    reasons = {(b, clean(p)): reason for (b, p), reason in DISPUTED.items()}
    for path, name, bijoy, plain, read in wrong:
        print(f"  {name} {path}: {bijoy!r} is {plain!r} there, read {read!r}: {reasons.get((bijoy, clean(plain)), 'OURS')}")
    if "--speed" in sys.argv:
        speed(binary, converters, everything)
    return 0


def speed(binary, converters, words):
    words = [word for word in words if len(word) > 1]
    for name, convert in converters.items():
        count = 400 if name == "jachai" else 4
        lines = [" ".join(words)] * count
        size = sum(len(line.encode()) for line in lines)
        started = time.process_time(), os.times().children_user + os.times().children_system
        convert(lines)
        spent = time.process_time() - started[0] + os.times().children_user + os.times().children_system - started[1]
        print(f"  {name:16} {size / spent / 1e6:8.2f} MB of UTF-8 a CPU second, from start to end")


sys.exit(main())
