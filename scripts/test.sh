#!/usr/bin/env bash
# Usage: scripts/test.sh [--long]
# Installs what is missing, builds, and runs every test: first the rooms without widgets under the sanitizers, then
# everything in the dev build, whose ctest summary ends the output. --long adds clang-tidy, line coverage and every
# room under the sanitizers. Exits non-zero when anything failed. See docs/testing.md.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

long=no
case "${1:-}" in
'') ;;
--long) long=yes ;;
*)
    echo "usage: $0 [--long]" >&2
    exit 2
    ;;
esac

# A caller with a server of its own sets VF_TEST_POSTGRES; everybody else gets one for the time of the run. exec, so
# that a signal sent to us reaches the script that cleans up.
if [[ -z ${VF_TEST_POSTGRES:-} ]]; then
    scripts/install-packages.sh build run test
    [[ $long == no ]] || scripts/install-packages.sh long
    exec scripts/with-postgres.sh scripts/test.sh "$@"
fi

presets=(asan-ubsan dev)
[[ $long == no ]] || presets=(asan-ubsan asan-ubsan-gui dev)

# Build all first: what does not compile should say so before minutes of tests.
for preset in "${presets[@]}"; do
    scripts/build.sh "$preset"
done

failed=()
run() {
    echo
    echo "== $* =="
    "$@" || failed+=("$*")
}
if [[ $long == yes ]]; then
    run scripts/tidy.sh
    run scripts/coverage.sh
fi
for preset in "${presets[@]}"; do
    run ctest --preset "$preset" -j2
done

# Only then, so that a good run ends with ctest's summary.
((${#failed[@]} == 0)) || {
    printf '\ntest.sh: failed: %s\n' "${failed[@]}" >&2
    exit 1
}
