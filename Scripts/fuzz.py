"""The mutations of Scripts/fuzz."""

import json
import pathlib
import random
import shutil
import subprocess
import sys
import time

FOLDER = pathlib.Path(".build/fuzz")
BATCH = 20
PIECES = [b"\t", b"\n", b"\r", b"\0", b"\xff", b"\xe0\xa6", "্".encode(), "়".encode(), "\u200d".encode(), "\u200c".encode(),
          "০".encode(), "৯৯৯৯৯৯৯৯৯৯৯৯৯৯৯৯৯৯৯৯".encode(), "৩১/১১/২৪".encode(), "১০০%".encode(), b"[", b"]", b"??", b"-",
          b"<table>", b"</table>", b"<tr>", b"<td>", b"</td>", b'<td rowspan="9">', b"<td colspan=1000000>", b"<br>", b"<b>",
          b"<!--", b"-->", b"<![CDATA[", b"<!DOCTYPE html>", b"<!ENTITY a \"&a;&a;\">", b"&amp;", b"&#2453;", b"&#0;", b"&", b"<", b">",
          b"|", b"\\|", b"|---|---|\n", b"| a | b |\n", b"  ", b"                    ", b"bbox 1 2 3 4", b"5\t1\t1\t1\t1\t1\t9\t9\t9\t9\t9\tx",
          "মোট".encode(), "উপমোট= (১৭টি সূচক) 50".encode(), b"\xef\xbb\xbf", b"\x0c", "ো".encode(), "\u202e".encode()]


def mutate(document, others, draw):
    """A document with some places changed; half of them are kept valid UTF-8."""
    data = bytearray(document)
    for _ in range(2 ** draw.randrange(9)):
        place = draw.randrange(len(data) + 1)
        kind = draw.randrange(7)
        if kind == 0:
            data[place:place] = draw.choice(PIECES)
        elif kind == 1:
            del data[place:place + draw.randrange(1, 200)]
        elif kind == 2 and place < len(data):
            data[place] = draw.randrange(256)
        elif kind == 3:
            other = draw.choice(others)
            start = draw.randrange(len(other))
            data[place:place] = other[start:start + draw.randrange(2000)]
        elif kind == 4:
            lines = bytes(data).split(b"\n")
            draw.shuffle(lines)
            data = bytearray(b"\n".join(lines))
        elif kind == 5:
            lines = bytes(data).split(b"\n")
            line = draw.randrange(len(lines))
            cells = lines[line].split(b"\t")
            draw.shuffle(cells)
            lines[line] = b"\t".join(cells)
            data = bytearray(b"\n".join(lines))
        else:
            data[place:place] = bytes(data[place:place + 300]) * draw.randrange(1, 20)
        del data[400_000:]
    return bytes(data).decode("utf-8", "ignore").replace("\0", "").encode() if draw.randrange(8) else bytes(data)


def check(jachai, inputs):
    """What is wrong with a run over some inputs, or None."""
    try:
        run = subprocess.run([jachai, "process", "--format", "json", *map(str, inputs)], capture_output=True, timeout=120)
    except subprocess.TimeoutExpired:
        return "hangs"
    if run.returncode not in (0, 3):
        return f"ends with {run.returncode}"
    lines = run.stdout.splitlines()
    if len(lines) + run.stderr.count(b"\n") != len(inputs):
        return "loses a document"
    for line in lines:
        try:
            json.loads(line)
        except ValueError as error:
            return f"prints bad JSON: {error}"
    return None


def main(jachai, seconds, seed):
    draw = random.Random(seed)
    corpus = [path.read_bytes() for path in sorted(pathlib.Path("Corpus").glob("**/*.txt"))]
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    inputs = [FOLDER / f"{number}.txt" for number in range(BATCH)]
    end = time.monotonic() + seconds
    runs = 0
    while time.monotonic() < end:
        for path in inputs:
            path.write_bytes(mutate(draw.choice(corpus), corpus, draw))
        if check(jachai, inputs):
            for path in inputs:
                problem = check(jachai, [path])
                if problem:
                    kept = path.rename(FOLDER / f"failed-{seed}-{runs}.txt")
                    sys.exit(f"{kept}: {problem} (seed {seed})")
            sys.exit(f"the batch {runs} of seed {seed} fails as a whole: {check(jachai, inputs)}")
        runs += 1
    print(f"{runs * BATCH} documents in {seconds} s, seed {seed}: nothing wrong")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
