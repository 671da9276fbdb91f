#!/usr/bin/env bash
# Usage: scripts/coverage.sh
# Runs the tests in the coverage build and prints the lines they reach in each room that holds rules or data.
# Fails when a room or the total is under 90 %. The details are in build/coverage/lines.txt.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

if [[ -z ${VF_TEST_POSTGRES:-} ]]; then
    scripts/install-packages.sh build run test long
    exec scripts/with-postgres.sh scripts/coverage.sh
fi

scripts/build.sh coverage
find build/coverage -name '*.gcda' -delete # counts of an earlier run
ctest --preset coverage -j2

gcovr --root . --object-directory build/coverage -j 2 \
    --filter 'src/(base|domain|application|storage|exchange)/' \
    --txt build/coverage/lines.txt --json-summary build/coverage/lines.json build/coverage

python3 - build/coverage/lines.json <<'PYTHON'
import json
import sys

ROOMS = ["base", "domain", "application", "storage", "exchange"]
LEAST = 90.0

total = {room: [0, 0] for room in ROOMS}
with open(sys.argv[1], encoding="utf-8") as file:
    for entry in json.load(file)["files"]:
        lines = total[entry["filename"].split("/")[1]]
        lines[0] += entry["line_covered"]
        lines[1] += entry["line_total"]
total["all"] = [sum(column) for column in zip(*total.values())]

good = True
print(f"{'room':<12} {'reached':>8} {'lines':>8} {'%':>7}")
for room, (reached, lines) in total.items():
    # No lines means that the room was not measured, and must not pass for 100 %.
    percent = 100.0 * reached / lines if lines else 0.0
    good = good and percent >= LEAST
    print(f"{room:<12} {reached:>8} {lines:>8} {percent:>7.1f}{'' if percent >= LEAST else f'   under {LEAST:.0f}'}")
sys.exit(0 if good else 1)
PYTHON
