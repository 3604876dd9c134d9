"""The beginnings of Scripts/fuzz-text: some lines of each document of Corpus/, in several encodings, and hard cases."""

import pathlib
import random
import sys

HARD = ["ো", "ৌ", "া" * 40, "়" * 40, "্" * 40, "ক" + "ি" * 40, "র\u200d্যাব উদ্\u200cযাপন", "\u09c7\u09be\u09c7\u09d7", "\u09be\u09c7",
        "য়ড়ঢ়", "\u09dc\u09dd\u09df", "ৰৱ", "ବାର୍ଷିକ बार्षिक", "\u200b\u2060\ufeff\u00ad", "a\u0301\u0323", "\u202eক\u202c", "৮8৮ ৭9 ୩ ३",
        "সং খ্যা\tউভাবনী\r\nউন্নাবন", "৫০,০০০/- ২৮/০৮/২ ৪ office7@example.org http://example.org/২০২৪", "।।॥| ৷", "１২ＡＢ 𝟏", "\u09fe\u09cd\u09bc",
        "কি\u09cdতু", "িবষয়", "ঝঃৎধঃবমরপ", "শুরম্ন"]
BIJOY = [b"Dc\x40Rjv Kvh\xa9vjq\tevwl\xa9K Kg\xa9m\xa4\xfav`b\n", b"\xaf^v\xaf\x92\xa8 m\xdc\xa8v \x87kL nvwmbv\n", b"K\xa9K\xaa K\xa8\n"]

# Codes of Bijoy as Windows-1252 hands them on, beside letters, signs out of order and spaces of other widths.
MIXED = ("© ¨ ª « ¬ ® ¯ š œ Ÿ ¦ ” “ ’ ‘ — – „ … † ‡ ˆ w v x y ~ ^ & _ ` i h K Kg A Z Dc‡Rjv Kvh©vjq D×veb evwl©K Pzw³ jÿ¨gvÎv mgevq µ Î ° ÿ é "
         "A\u0308 O\u0308 \u212b অজ©ন অন্যান¨ নি¤েœ কর্ম জি িজ িব ে া ি ্ ় ং ঁ র্ ক জ র ন ন্ত উভাবন ঝঃৎধঃবমরপ ত্ম 1 ২ / . @ | ( the SDG report").split()
MIXED += ["সং খ্যা", "\u00ad", "\u200c", "\u200d", "\u200b", "\u00a0", "\u2003", " ", " ", "\t", "\n"]


def mixtures(count):
    draw = random.Random(1)
    for _ in range(count):
        yield "".join(draw.choice(MIXED) for _ in range(draw.randrange(2, 30))).encode()


def pieces():
    for path in sorted(pathlib.Path("Corpus").glob("*/source.*")):
        lines = path.read_bytes().split(b"\n")
        for start in range(0, len(lines), max(1, len(lines) // 4)):
            yield b"\n".join(lines[start:start + 3])[:600]
    for number, text in enumerate(HARD):
        yield text.encode()
        yield text.encode(["utf-16-le", "utf-16-be", "utf-32-le"][number % 3])
        yield text.encode("utf-16")
    yield from BIJOY
    yield from mixtures(150)


def main(folder):
    for number, piece in enumerate(piece for piece in pieces() if piece):
        (pathlib.Path(folder) / f"{number:04}").write_bytes(piece)


if __name__ == "__main__":
    main(sys.argv[1])
