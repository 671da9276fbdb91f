#!/usr/bin/env bash
# Installs what is missing, builds the program and opens it on the sample municipality.
# Without a display it writes the leader group's report and pictures of the main pages to out/ instead.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

scripts/install-packages.sh build run
scripts/build.sh release --target verdiflyt verdiflyt-cli

bin=build/release/bin
if [[ -n ${DISPLAY:-} || -n ${WAYLAND_DISPLAY:-} ]]; then
    exec "$bin/verdiflyt" --sample vestre-toten
fi

echo "No display: writing the report and pictures of the pages to out/"
mkdir -p out
rm -f out/eksempel.verdiflyt out/eksempel.verdiflyt-journal # create refuses an existing file
"$bin/verdiflyt-cli" create out/eksempel.verdiflyt --sample vestre-toten
for format in html pdf; do
    "$bin/verdiflyt-cli" report out/eksempel.verdiflyt --kind leader-group --as-of 2017-12-31 \
        --format "$format" --out "out/lederrapport.$format"
done
QT_QPA_PLATFORM=offscreen "$bin/verdiflyt" --sample vestre-toten --screenshots out/
echo "Written:"
ls -1 out/lederrapport.html out/lederrapport.pdf out/*.png
