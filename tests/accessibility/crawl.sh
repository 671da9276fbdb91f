#!/usr/bin/env bash
# Usage: tests/accessibility/crawl.sh PROGRAM [PAGE...]
# Runs crawl.py against PROGRAM in an X server, a D-Bus session and a home of its own, and takes all of them away
# afterwards. Needs the packages of the section [test] in scripts/packages.txt; what is missing fails, it does not skip.
set -euo pipefail

(($# > 0)) || {
    echo "usage: $0 PROGRAM [PAGE...]" >&2
    exit 2
}
for needed in xvfb-run dbus-run-session xdotool python3; do
    command -v "$needed" >/dev/null || {
        echo "crawl.sh: $needed is not installed (scripts/install-packages.sh test)" >&2
        exit 1
    }
done

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/run"
# The session bus, the AT-SPI bus and the program see nothing of the caller's.
env -u DBUS_SESSION_BUS_ADDRESS -u AT_SPI_BUS_ADDRESS -u NO_AT_BRIDGE -u WAYLAND_DISPLAY \
    HOME="$home" XDG_RUNTIME_DIR="$home/run" XDG_CONFIG_HOME="$home/config" XDG_DATA_HOME="$home/data" \
    XDG_CACHE_HOME="$home/cache" LC_ALL=C.UTF-8 TZ=Europe/Oslo GIO_USE_VFS=local GSETTINGS_BACKEND=memory \
    QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 QT_ACCESSIBILITY=1 \
    xvfb-run --auto-servernum --server-args='-screen 0 1440x900x24 -nolisten tcp' \
    dbus-run-session -- /usr/bin/python3 "$(dirname "$0")/crawl.py" "$@"
