"""The yardstick of `verdiflyt-bench montecarlo`: the same simulation in NumPy, timed.

Reads {"lines": [[[low, likely, high, weight], [...]], ...], "cases_per_year", "draws"} on stdin: each line in both
states. Two ways: quantile tables with np.interp, where a line uses one random number for both states as the program
does; and Generator.beta for every estimate, the shortest code, whose states are independent.
"""
import json
import statistics
import sys
import time

import numpy as np

RUNS = 3
CELLS = 512


def shape(low, likely, high):
    mode = (likely - low) / (high - low)
    return 1 + 4 * mode, 1 + 4 * (1 - mode)


def quantile_table(low, likely, high):
    alpha, beta = shape(low, likely, high)
    x = np.linspace(0, 1, 2001)
    density = x ** (alpha - 1) * (1 - x) ** (beta - 1)
    cumulative = np.concatenate(([0], np.cumsum((density[1:] + density[:-1]) / 2)))
    probabilities = np.linspace(0, 1, CELLS + 1)
    return low + (high - low) * np.interp(probabilities, cumulative / cumulative[-1], x)


def spread(values):
    p10, p50, p90 = np.percentile(values, [10, 50, 90])
    return {"mean": values.mean(), "sd": values.std(ddof=1), "p10": p10, "p50": p50, "p90": p90}


def with_tables(lines, hours, draws, rng):
    grid = np.linspace(0, 1, CELLS + 1)
    totals = [np.zeros(draws), np.zeros(draws)]
    for line in lines:
        uniform = rng.random(draws)
        for total, (low, likely, high, weight) in zip(totals, line):
            total += hours * weight * np.interp(uniform, grid, quantile_table(low, likely, high))
    return [spread(values) for values in (*totals, totals[0] - totals[1])]


def with_beta(lines, hours, draws, rng):
    totals = [np.zeros(draws), np.zeros(draws)]
    for line in lines:
        for total, (low, likely, high, weight) in zip(totals, line):
            total += hours * weight * (low + (high - low) * rng.beta(*shape(low, likely, high), draws))
    return [spread(values) for values in (*totals, totals[0] - totals[1])]


def main():
    given = json.load(sys.stdin)
    results = {}
    for name, simulate in (("tables", with_tables), ("beta", with_beta)):
        times = []
        for run in range(RUNS):
            rng = np.random.default_rng(run)
            begun = time.perf_counter()
            saved = simulate(given["lines"], given["cases_per_year"] / 60, given["draws"], rng)[2]
            times.append(1000 * (time.perf_counter() - begun))
        results[name + "_ms"] = statistics.median(times)
        results.update({f"{name}_{key}": float(value) for key, value in saved.items()})
    json.dump(results, sys.stdout)


main()
