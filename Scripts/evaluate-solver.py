"""Compares the cost of our best explanation of each small component with the optimum that HiGHS finds.

    python Scripts/evaluate-solver.py EVALUATE [--seed N] [--count N] [--rows N]

EVALUATE is the release binary; it exports the components whose rules are linear, one JSON object a line:
`cells` their values, `causes` what may have happened (new values of cells, and −ln of the odds), `edits` the rules (terms,
constant, and −ln of the odds that the author broke it), `cost` that of our best explanation, `isExact` whether no
limit was met. The solver takes the causes as 0 or 1, at most one for a cell, and lets a rule be broken at its price.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from decimal import Decimal

import highspy

TOLERANCE = 1e-6  # of costs, which are sums of logarithms


def whole(component: dict) -> dict:
    """The same component in whole units of the last place of any of its figures."""
    figures = [Decimal(value) for value in component["cells"]]
    figures += [Decimal(edit["constant"]) for edit in component["edits"]]
    figures += [Decimal(value) for cause in component["causes"] for _, value in cause["changes"]]
    places = max(0, max(-figure.as_tuple().exponent for figure in figures))

    def units(value: str) -> int:
        return int(Decimal(value).scaleb(places))

    return {
        "cells": [units(value) for value in component["cells"]],
        "causes": [(cause["cost"], [(cell, units(value)) for cell, value in cause["changes"]])
                   for cause in component["causes"]],
        "edits": [(edit["cost"], edit["terms"], units(edit["constant"])) for edit in component["edits"]],
    }


def optimum(component: dict) -> float:
    """The least cost under which each rule holds or is the author's."""
    model = highspy.Highs()
    model.setOptionValue("output_flag", False)
    model.setOptionValue("mip_rel_gap", 0.0)
    model.setOptionValue("mip_abs_gap", 1e-9)
    # A sum of millions that is one off is broken by a hundred-millionth of the most that it could be.
    model.setOptionValue("mip_feasibility_tolerance", 1e-10)
    model.setOptionValue("primal_feasibility_tolerance", 1e-10)
    cells, causes, edits = component["cells"], component["causes"], component["edits"]
    taken = [model.addBinary(obj=cost) for cost, _ in causes]
    broken = [model.addBinary(obj=cost) for cost, _, _ in edits]
    for cell in range(len(cells)):
        own = [taken[place] for place, (_, changes) in enumerate(causes) if any(c == cell for c, _ in changes)]
        if len(own) > 1:
            model.addConstr(sum(own[1:], own[0] * 1) <= 1)
    for (_, terms, constant), author in zip(edits, broken):
        weights = {}
        for cell, coefficient in terms:
            weights[cell] = weights.get(cell, 0) + coefficient
        residual = sum(weight * cells[cell] for cell, weight in weights.items()) - constant
        moves = []
        for place, (_, changes) in enumerate(causes):
            change = sum(weights.get(cell, 0) * (value - cells[cell]) for cell, value in changes)
            if change:
                moves.append((change, taken[place]))
        most = abs(residual) + sum(abs(change) for change, _ in moves) + 1
        expression = sum((variable * change for change, variable in moves), author * 0)
        model.addConstr(expression - author * most <= -residual)
        model.addConstr(expression + author * most >= -residual)
    model.minimize()
    return model.getObjectiveValue()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("evaluate")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=10)
    parser.add_argument("--rows", type=int, default=10, help="the most rules of a component")
    arguments = parser.parse_args()
    compared, bounded, dearer, unequal = 0, 0, 0, []
    with tempfile.NamedTemporaryFile("r", suffix=".ndjson") as file:
        command = [arguments.evaluate, "reconcile", "--seed", str(arguments.seed), "--count", str(arguments.count),
                   "--export-components", file.name]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        for line in file:
            component = json.loads(line)
            if len(component["edits"]) > arguments.rows:
                continue
            cost = optimum(whole(component))
            if not component["isExact"]:
                # Less likely explanations may be missing; the best should not be.
                bounded += 1
                dearer += component["cost"] > cost + TOLERANCE
                continue
            compared += 1
            if abs(cost - component["cost"]) > TOLERANCE:
                unequal.append((component["name"], component["cost"], cost))
    print(f"{compared} components of up to {arguments.rows} rules compared with HiGHS {highspy.Highs().version()}, "
          f"{len(unequal)} unequal; of {bounded} more that met a limit, {dearer} are dearer than the optimum")
    for name, ours, theirs in unequal[:20]:
        print(f"  {name}: ours {ours:.6f}, optimum {theirs:.6f}")
    return 1 if unequal else 0


if __name__ == "__main__":
    sys.exit(main())
