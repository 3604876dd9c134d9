"""Writes the tables of priors and of calibration from what `evaluate learn` counts. Scripts/learn-priors calls it."""

import argparse
import pathlib
import subprocess

TABLES = pathlib.Path("Sources/CKnowledge/tables")


def learnt(evaluate: str, table: str, seed: int, count: int) -> list[list[str]]:
    """The lines that `evaluate learn` prints, split at their tabs."""
    command = [evaluate, "learn", table, "--seed", str(seed), "--count", str(count)]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [line.split("\t") for line in output.splitlines()]


def write_priors(rows: list[list[str]], seed: int) -> None:
    """Puts the counted rates in the place of those that are there; a cause's words stay, its last parentheses change.

    A cause that was never seen keeps its rate: the specimens' authors and readers do not do everything.
    """
    path = TABLES / "priors.tsv"
    rates = {cause: (rate, counts) for cause, rate, counts in rows if not counts.startswith("0 of ")}
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


def write_calibration(rows: list[list[str]], seed: int) -> None:
    """Replaces the points of the map, the comments above them kept."""
    path = TABLES / "calibration.tsv"
    comments = [line for line in path.read_text().splitlines() if line.startswith("#")]
    points = ["\t".join([modelled, found, f"{cases}, training seed {seed}"]) for modelled, found, cases in rows]
    path.write_text("\n".join(comments + ["modelled\tfound\tsource"] + points) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=200, help="documents of each template")
    parser.add_argument("--calibration-only", action="store_true", help="leave the priors as they are")
    arguments = parser.parse_args()

    def build() -> str:
        return subprocess.run(
            ["Scripts/build", "evaluate"], check=True, capture_output=True, text=True).stdout.strip()

    if not arguments.calibration_only:
        write_priors(learnt(build(), "priors", arguments.seed, arguments.count), arguments.seed)
    # The tables are embedded: probabilities are calibrated as the new priors give them, on documents of another seed.
    write_calibration(
        learnt(build(), "calibration", arguments.seed + 1, arguments.count // 2), arguments.seed + 1)


if __name__ == "__main__":
    main()
