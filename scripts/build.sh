#!/usr/bin/env bash
# Usage: scripts/build.sh PRESET [ARGUMENT of cmake --build...]
# Configures the preset when that is needed, and builds it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

preset=${1:?usage: scripts/build.sh PRESET [ARGUMENT...]}
shift

# Ninja itself configures again when a CMakeLists.txt has changed, but it does not know the presets.
if [[ ! -f build/$preset/build.ninja || CMakePresets.json -nt build/$preset/build.ninja ]]; then
    cmake --preset "$preset"
fi
cmake --build --preset "$preset" "$@"
