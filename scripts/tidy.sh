#!/usr/bin/env bash
# Usage: scripts/tidy.sh
# Runs clang-tidy with the checks of .clang-tidy over every room, and lists all findings before it fails.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

scripts/install-packages.sh build run long
scripts/build.sh tidy -- -k 0
