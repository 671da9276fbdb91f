#!/usr/bin/env bash
# Usage: tests/accessibility/crawl.sh PROGRAM [PAGE...]
# Runs crawl.py against PROGRAM in an X server, a D-Bus session and a home of its own, and takes all of them away
# afterwards. Exits with 77, which ctest counts as skipped, when a package of the section [test] in scripts/packages.txt
# is missing; scripts/test.sh installs them.
set -euo pipefail

(($# > 0)) || {
    echo "usage: $0 PROGRAM [PAGE...]" >&2
    exit 2
}
skip() {
    echo "crawl.sh: skipped, $1 is not installed (scripts/install-packages.sh test)" >&2
    exit 77
}
for needed in Xvfb dbus-run-session xdotool /usr/libexec/at-spi-bus-launcher; do
    command -v "$needed" >/dev/null || skip "$needed"
done
/usr/bin/python3 -c 'import pyatspi' 2>/dev/null || skip python3-pyatspi

home=$(mktemp -d)
server=
trap '[[ -z $server ]] || kill "$server" 2>/dev/null || true; rm -rf "$home"' EXIT
mkdir -m 700 "$home/run"

# The server finds a free display itself; xvfb-run can choose one that another run has just taken. Without -noreset it
# starts anew, and turns clients away meanwhile, whenever its last client goes.
Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp -noreset 3>"$home/display" >"$home/server.log" 2>&1 &
server=$!
for ((tries = 0; tries < 100; ++tries)); do
    [[ ! -s $home/display ]] || break
    sleep 0.1
done
[[ -s $home/display ]] || {
    cat "$home/server.log" >&2
    echo "crawl.sh: the X server did not start" >&2
    exit 1
}

# The session bus, the AT-SPI bus and the program see nothing of the caller's. What the buses say while they start and
# stop is of no interest.
env -u DBUS_SESSION_BUS_ADDRESS -u AT_SPI_BUS_ADDRESS -u NO_AT_BRIDGE -u WAYLAND_DISPLAY -u XAUTHORITY \
    DISPLAY=":$(<"$home/display")" HOME="$home" XDG_RUNTIME_DIR="$home/run" XDG_CONFIG_HOME="$home/config" \
    XDG_DATA_HOME="$home/data" XDG_CACHE_HOME="$home/cache" LC_ALL=C.UTF-8 TZ=Europe/Oslo GIO_USE_VFS=local \
    GSETTINGS_BACKEND=memory QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 QT_ACCESSIBILITY=1 \
    dbus-run-session -- /usr/bin/python3 "$(dirname "$0")/crawl.py" "$@" 2>&1 |
    grep --line-buffered -Ev '^(dbus-daemon|SpiRegistry|X connection)'
