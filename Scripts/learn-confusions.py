"""The counting of Scripts/learn-confusions: what was printed, what was read, and the rows that follow."""

import argparse
import collections
import glob
import hashlib
import pathlib
import re
import sys
import unicodedata

import page_images

CACHE = pathlib.Path(".build/confusions")
TABLES = pathlib.Path("Sources/CKnowledge/tables")
FONTS = list(page_images.FONTS)[:-1]
LINES = 19
CONSONANT = "[ক-হৎ]়?"
CLUSTER = re.compile(f"{CONSONANT}(?:্‍?{CONSONANT})+")
UNIT = re.compile(f"{CONSONANT}(?:্‍?{CONSONANT})*|[\\s\\S]")
# Spellings that authors change between as often as readers do: never evidence of a misreading.
VARIANTS = [set("ণন"), set("িী"), set("ুূ"), set("শষস"), set("জয"), {"ঙ্গ", "ং"}, set("ইঈ"), set("উঊ"), {"ৎ", "ত"}]
FEWEST = 3
LOWEST_RATE = 300
# What no font prints: a hasanta alone, a dot under a letter that has none.
NO_READING = re.compile("^্|(?<![যডঢ])়")


def table(name):
    """The rows of one of our tables, without the comments and the line of names."""
    lines = (TABLES / name).read_text(encoding="utf-8").split("\n")
    return [line.split("\t") for line in lines if line and not line.startswith("#")][1:]


def vocabulary():
    """Words to print: the lexicon's, some with endings, the places, and the words of our own documents."""
    lexicon = table("lexicon.tsv")
    words = [row[0] for row in lexicon if row[1] in ("term", "noun", "word")]
    endings = [row[0] for row in lexicon if row[1] == "ending"]
    places = [row[1] for row in table("places.tsv")]
    texts = " ".join(pathlib.Path(path).read_text(encoding="utf-8-sig") for path in sorted(
        glob.glob("Corpus/*/source.txt")) if not re.search("damaged|odd|misread|lookalike|shifted", path))
    ours = [word for word in unicodedata.normalize("NFC", texts).split() if re.search("[ঀ-৿]", word) and len(word) < 24]
    return words, endings, places, ours


def figure(numbers):
    """A figure as these documents print them."""
    kind = numbers.randrange(6)
    if kind == 0:
        text = f"{numbers.randrange(1, 31):02}/{numbers.randrange(1, 13):02}/{numbers.randrange(2014, 2026)}"
    elif kind == 1:
        text = f"[{numbers.randrange(1, 6)}.{numbers.randrange(1, 9)}.{numbers.randrange(1, 9)}]"
    elif kind == 2:
        text = f"{numbers.randrange(1000, 99999)}"
    elif kind == 3:
        text = f"{numbers.randrange(1, 100)}%"
    elif kind == 4:
        text = f"{numbers.randrange(1, 99)},{numbers.randrange(1000):03}"
    else:
        text = f"{numbers.randrange(1, 400)}"
    return text.translate({ord("0") + digit: 0x9E6 + digit for digit in range(10)})


def page_lines(words, numbers):
    """The lines of one page."""
    plain, endings, places, ours = words
    chosen = []
    for _ in range(LINES * 9):
        kind = numbers.randrange(10)
        if kind < 4:
            chosen.append(numbers.choice(plain))
        elif kind < 5:
            chosen.append(numbers.choice(plain) + numbers.choice(endings))
        elif kind < 6:
            chosen.append(numbers.choice(places))
        elif kind < 9:
            chosen.append(numbers.choice(ours))
        else:
            chosen.append(figure(numbers))
    return page_images.wrap(chosen, numbers)[:LINES]


def readings(pages, seed):
    """Printed and read lines of the pages, from the cache where they were read before."""
    words = vocabulary()
    models = page_images.models()
    for number in range(pages):
        numbers = page_images.seeded(seed, number)
        font, kind = FONTS[number % len(FONTS)], page_images.DAMAGES[number // len(FONTS) % len(page_images.DAMAGES)]
        model = models[number // (len(FONTS) * len(page_images.DAMAGES)) % len(models)]
        lines = [unicodedata.normalize("NFC", line) for line in page_lines(words, numbers)]
        # What is printed changes with our tables: a reading belongs to the lines it was read from.
        printed = hashlib.sha256("\n".join(lines).encode()).hexdigest()[:8]
        stored = CACHE / f"{seed}-{number}-{model.replace('/', '-')}-{printed}.txt"
        if not stored.exists():
            picture = CACHE / "page.png"
            page_images.damage(page_images.draw(lines, font), kind, numbers).save(picture)
            stored.write_text("\n".join(page_images.read(picture, model)), encoding="utf-8")
            print(f"page {number}: {font}, {kind}, {model}", file=sys.stderr)
        read = [unicodedata.normalize("NFC", line.strip()) for line in stored.read_text(encoding="utf-8").split("\n")]
        yield lines, read, font, kind, model


def kind_of(letter):
    """What a letter is, as far as a reader would confuse it."""
    code = ord(letter[0])
    if 0x9BE <= code <= 0x9CC or code == 0x9D7:
        return "sign"
    if 0x981 <= code <= 0x983:
        return "mark"
    if "০" <= letter[0] <= "৯":
        return "digit"
    if 0x985 <= code <= 0x9B9 or code in (0x9CE, 0x9DC, 0x9DD, 0x9DF):
        return "letter"
    return "space" if letter == " " else "other"


def price(printed, read):
    """The cost of reading one unit as another."""
    if printed == read:
        return 0
    one, other = kind_of(printed), kind_of(read)
    if "space" in (one, other):
        return 40
    if one != other:
        return 14
    if one != "letter":
        return 10
    return 8 if set(printed) & set(read) - {"্", "়"} else 10


def align(printed, read):
    """Pairs of units, empty where one side has none; the cheapest way."""
    height, width = len(printed), len(read)
    above = [column * 9 for column in range(width + 1)]
    moves = [bytearray([2] * (width + 1))]
    for row in range(1, height + 1):
        line = [row * 9]
        move = bytearray([1] * (width + 1))
        unit = printed[row - 1]
        for column in range(1, width + 1):
            best, way = above[column - 1] + price(unit, read[column - 1]), 0
            if above[column] + 9 < best:
                best, way = above[column] + 9, 1
            if line[column - 1] + 9 < best:
                best, way = line[column - 1] + 9, 2
            line.append(best)
            move[column] = way
        above = line
        moves.append(move)
    pairs, row, column = [], height, width
    while row or column:
        way = 2 if row == 0 else 1 if column == 0 else moves[row][column]
        pairs.append((printed[row - 1] if way != 2 else "", read[column - 1] if way != 1 else ""))
        row -= way != 2
        column -= way != 1
    return pairs[::-1]


class Counts:
    """How often each thing was printed, and what was read for it."""

    def __init__(self):
        self.printed = collections.Counter()
        self.read = collections.Counter()
        self.pages = collections.defaultdict(set)
        self.readings = self.lines = self.lost_lines = self.wrong = 0

    def add(self, printed, read, page):
        """One printed line and its reading."""
        pairs = align(UNIT.findall(printed), UNIT.findall(read))
        wrong = sum(one != other for one, other in pairs)
        self.lines += 1
        # A line of which a third is wrong was not read: what stands beside what is chance there.
        if wrong * 3 > len(pairs):
            self.lost_lines += 1
            return
        self.readings += len(pairs)
        self.wrong += wrong
        before = " "
        for index, (one, other) in enumerate(pairs):
            after = pairs[index + 1][0] if index + 1 < len(pairs) else " "
            if one:
                self.printed[one] += 1
                if one != " " and kind_of(one) != "other" and after not in (" ", ""):
                    self.printed["within"] += 1
            if one != other:
                alone = (index == 0 or pairs[index - 1][0] == pairs[index - 1][1]) and (
                    index + 1 == len(pairs) or pairs[index + 1][0] == pairs[index + 1][1])
                # Of several faults beside each other the alignment does not say which belongs to which.
                if alone:
                    self.read[one, other] += 1
                    self.pages[one, other].add(page)
            before = one or before


def is_variant(printed, read):
    """Whether authors write the one for the other."""
    pair = {printed, read}
    if any(pair <= kinds for kinds in VARIANTS):
        return True
    # The same inside a conjunct: ন্ত for ণ্ত.
    if len(printed) == len(read):
        unlike = [{one, other} for one, other in zip(printed, read) if one != other]
        return all(any(pair <= kinds for kinds in VARIANTS) for pair in unlike)
    return False


def is_bengali(text):
    """Whether all of it are Bengali letters and signs, no digit."""
    return all("ঁ" <= letter <= "ৠ" or letter in "‍" for letter in text)


def rows(counts, source):
    """The rows of the table, class by class, commonest first."""
    found = []
    for (printed, read), count in counts.read.items():
        pages = len(counts.pages[printed, read])
        if count < FEWEST or pages < 2 or NO_READING.search(read):
            continue
        where = f"{source}, {count} on {pages} pages"
        if printed and printed in "০১২৩৪৫৬৭৮৯":
            kind = "digitLearnt" if read and read in "০১২৩৪৫৬৭৮৯" else "digitLetter" if read else "digitLost"
            base = counts.printed[printed]
        elif printed == "":
            kind = "splitLearnt" if read == " " else "insertedLearnt" if is_bengali(read) else None
            base = counts.printed["within"]
        elif printed == " ":
            kind, base = ("joinLearnt" if read == "" else None), counts.printed[" "]
        elif not is_bengali(printed) or (read and not is_bengali(read)):
            continue
        else:
            base = counts.printed[printed]
            if read == "":
                # Of a whole conjunct that was lost, the alignment only says that something was.
                kind = None if CLUSTER.fullmatch(printed) else "lostLearnt"
            elif is_variant(printed, read):
                kind = "variant"
            else:
                kind = "conjunctLearnt" if CLUSTER.fullmatch(printed) else "letterLearnt"
        # Things that were seldom printed would be given rates of one half and more: twenty right readings are
        # added to each.
        rate = count * 1_000_000 // (base + 20)
        if kind and (rate >= LOWEST_RATE or kind in ("splitLearnt", "joinLearnt", "insertedLearnt")):
            shown = (printed or "∅").replace(" ", "␠"), (read or "∅").replace(" ", "␠")
            if kind == "digitLearnt":
                shown = str("০১২৩৪৫৬৭৮৯".index(printed)), str("০১২৩৪৫৬৭৮৯".index(read))
            found.append((kind, *shown, rate, where))
    order = ["digitLearnt", "digitLetter", "digitLost", "conjunctLearnt", "letterLearnt", "variant", "lostLearnt",
             "insertedLearnt", "splitLearnt", "joinLearnt"]
    return sorted(found, key=lambda row: (order.index(row[0]), -row[3], row[1], row[2]))


def main():
    """Reads the pages and prints the rows."""
    options = argparse.ArgumentParser()
    options.add_argument("--pages", type=int, default=420)
    options.add_argument("--seed", type=int, default=2)
    chosen = options.parse_args()
    if not page_images.can_shape():
        sys.exit("this Pillow cannot shape Bengali (Raqm is missing)")
    CACHE.mkdir(parents=True, exist_ok=True)
    counts, lost_pages = Counts(), 0
    by_kind = collections.defaultdict(Counts)
    for page, (printed, read, font, kind, model) in enumerate(readings(chosen.pages, chosen.seed)):
        # Lines of a page stand in order; a page with more or fewer of them would need an alignment of its own.
        if len(printed) != len(read):
            lost_pages += 1
            continue
        for one, other in zip(printed, read):
            counts.add(one, other, page)
            by_kind[f"{model} {kind}"].add(one, other, page)
            by_kind[f"{model} {font}"].add(one, other, page)
    for name, part in sorted(by_kind.items()):
        print(f"# {name}: {part.wrong * 1000 / max(1, part.readings):.1f} of 1000 wrong, {part.lost_lines} of "
              f"{part.lines} lines not read", file=sys.stderr)
    source = page_images.tesseract_version()
    print(f"# {source}, models {', '.join(page_images.models())}; fonts {', '.join(FONTS)}; {', '.join(page_images.DAMAGES)};")
    print(f"# {counts.readings} letters and conjuncts in {counts.lines - counts.lost_lines} lines; {counts.wrong} wrong; "
          f"{lost_pages} pages and {counts.lost_lines} lines were not read well enough to be counted.")
    for row in rows(counts, source):
        print("\t".join(str(field) for field in row))


main()
