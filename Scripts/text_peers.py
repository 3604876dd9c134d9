"""The tools that Jachai's stage 1 is measured beside: each takes lines and gives lines."""

import subprocess
import sys
import types


def jachai(binary):
    """Ours, as a user calls it: a process, with its start."""
    def normalise(lines):
        text = "\n".join(lines) + "\n"
        result = subprocess.run([binary, "normalise", "-"], input=text.encode(), capture_output=True, check=True)
        return result.stdout.decode("utf-8").split("\n")[:-1]
    return normalise


def by_line(function):
    """A tool that takes one text: a line of which it fails stays as it is."""
    def normalise(lines):
        result = []
        for line in lines:
            try:
                result.append(function(line) or "")
            except Exception:  # Whatever a peer raises, the line counts as left alone.
                result.append(line)
        return result
    return normalise


def bnunicodenormalizer():
    """It takes words."""
    from bnunicodenormalizer import Normalizer
    normalizer = Normalizer()

    def words(line):
        return " ".join(normalizer(word)["normalized"] or "" for word in line.split())
    return by_line(words)


def bkit():
    """Its downloads ask for a package that its normaliser does not need."""
    try:
        import gdown  # noqa: F401
    except ImportError:
        sys.modules["gdown"] = types.ModuleType("gdown")
    from bkit.transform import Normalizer
    return by_line(Normalizer())


def csebuetnlp():
    """Character maps and NFKC."""
    from normalizer import normalize
    return by_line(normalize)


def indic_nlp():
    """Twenty replacements."""
    from indicnlp.normalize.indic_normalize import IndicNormalizerFactory
    return by_line(IndicNormalizerFactory().get_normalizer("bn").normalize)


def tools(binary):
    """Those that are here, ours first, and why the others are not."""
    found, missing = {"jachai": jachai(binary)}, {}
    for name, make in [("bnunicodenormalizer", bnunicodenormalizer), ("bkit", bkit), ("csebuetnlp-normalizer", csebuetnlp),
                       ("indic-nlp-library", indic_nlp)]:
        try:
            found[name] = make()
        except Exception as problem:  # An import may fail in any way.
            missing[name] = f"{type(problem).__name__}: {problem}"
    return found, missing
