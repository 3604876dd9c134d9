"""Writes the tables of priors and of damage from what `evaluate learn` counts. Scripts/learn-priors calls it."""

import argparse
import pathlib
import subprocess

TABLES = pathlib.Path("Sources/CKnowledge/tables")


def learnt(evaluate: str, table: str, seed: int, count: int) -> list[list[str]]:
    """The lines that `evaluate learn` prints, split at their tabs."""
    command = [evaluate, "learn", table, "--seed", str(seed), "--count", str(count)]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [line.split("\t") for line in output.splitlines()]


# Rates that the specimens do not show though they count them: how often their authors do it is what we drew. Offices that
# type dates by hand print the 31st of a shorter month more often; the table says how often they were seen here.
KEPT = {"author.date.valid"}


def write_priors(rows: list[list[str]], seed: int, only: list[str]) -> None:
    """Puts the counted rates in the place of those that are there; a cause's words stay, its last parentheses change.

    A cause that was never seen keeps its rate: the specimens' authors and readers do not do everything. With `only`
    all but the causes that begin so keep theirs.
    """
    path = TABLES / "priors.tsv"
    rates = {cause: (rate, counts) for cause, rate, counts in rows 
             if not counts.startswith("0 of ") and cause not in KEPT and (not only or cause.startswith(tuple(only)))}
    lines = []
    for line in path.read_text().splitlines():
        fields = line.split("\t")
        if not line.startswith("#") and len(fields) == 3 and fields[0] in rates:
            rate, counts = rates.pop(fields[0])
            words = fields[2][: fields[2].rfind(" (")] if fields[2].endswith(")") else fields[2]
            line = "\t".join([fields[0], rate, f"{words} ({counts}, specimens, training seed {seed})"])
        lines.append(line)
    path.write_text("\n".join(lines) + "\n")
    for cause, (rate, counts) in sorted(rates.items()):
        print(f"not in the table: {cause}\t{rate}\t{counts}")


# The levels of noise that the classes of the table of damage were counted at. Clean text of ours has no damage at all,
# and nobody misreads it: the rates of its class stay as they are.
LEVELS = {"mild": "scanned", "hard": "damaged"}


def write_damage(rows: list[list[str]], seed: int) -> None:
    """Puts the counted shares of damaged words in the place of those that are there, and what the causes count for.

    The priors are counted at the middle level: there they count once, and elsewhere as figures are misread more or
    less often.
    """
    path = TABLES / "damage.tsv"
    counts = {LEVELS[level]: tuple(int(number) for number in numbers) for level, *numbers in rows if level in LEVELS}
    middle = counts["scanned"]
    lines = []
    for line in path.read_text().splitlines():
        fields = line.split("\t")
        if not line.startswith("#") and fields[0] in counts:
            words, edits, figures, misread, pieces = counts[fields[0]]
            fields[3] = str(round((edits + 0.5) / (words + 1) * 1_000_000))
            fields[4] = str(round(misread / figures / (middle[3] / middle[2]) * 1000))
            fields[5] = str(round(pieces / figures / (middle[4] / middle[2]) * 1000))
            told = fields[6][: fields[6].rfind(" (")] if fields[6].endswith(")") else fields[6]
            fields[6] = (f"{told} ({edits} of {words} words, {misread} of {figures} figures, {pieces} of them by a symbol "
                         f"too few or too many, training seed {seed})")
            line = "\t".join(fields)
        lines.append(line)
    path.write_text("\n".join(lines) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=200, help="documents of each template")
    parser.add_argument(
        "--only", action="append", default=[], metavar="CAUSE",
        help="write the priors that begin so and nothing else; may be given several times")
    arguments = parser.parse_args()

    def build() -> str:
        return subprocess.run(
            ["Scripts/build", "evaluate"], check=True, capture_output=True, text=True).stdout.strip()

    write_priors(learnt(build(), "priors", arguments.seed, arguments.count), arguments.seed, arguments.only)
    if not arguments.only:
        write_damage(learnt(build(), "damage", arguments.seed, arguments.count), arguments.seed)


if __name__ == "__main__":
    main()
