#!/usr/bin/env bash
# Usage: scripts/install-packages.sh SECTION...
# Installs what is missing of the given sections of scripts/packages.txt, and does nothing when nothing is missing.
set -euo pipefail

list="$(dirname "${BASH_SOURCE[0]}")/packages.txt"

if (($# == 0)); then
    echo "usage: $0 SECTION...   (sections: $(sed -n 's/^\[\(.*\)\].*/\1/p' "$list" | paste -sd' '))" >&2
    exit 2
fi

wanted=()
for section in "$@"; do
    found=no
    current=
    while read -r word _; do
        case "$word" in
        '' | '#'*) ;;
        '['*']')
            current=$word
            [[ $current == "[$section]" ]] && found=yes
            ;;
        *) [[ $current == "[$section]" ]] && wanted+=("$word") ;;
        esac
    done <"$list"
    if [[ $found == no ]]; then
        echo "$0: no section [$section] in $list" >&2
        exit 2
    fi
done

if ! command -v dpkg-query >/dev/null; then
    # Elsewhere the packages have other names; the compiler or CMake says what is not there.
    echo "This is not Debian. Please see to it that the counterparts of these are installed: ${wanted[*]}" >&2
    exit 0
fi

# One call for all: dpkg-query is slow to start. It exits 1 when it has never heard of one of them.
declare -A installed=()
while read -r status package; do
    [[ $status == installed ]] && installed[$package]=1
done < <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "${wanted[@]}" 2>/dev/null || true)

missing=()
for package in "${wanted[@]}"; do
    [[ -v installed[$package] ]] || missing+=("$package")
done
((${#missing[@]} == 0)) && exit 0

echo "Installing: ${missing[*]}" >&2
as_root=()
if ((EUID != 0)); then
    if ! command -v sudo >/dev/null; then
        echo "You are not root and there is no sudo. As root, please run: apt-get install ${missing[*]}" >&2
        exit 1
    fi
    as_root=(sudo)
    [[ -t 0 || -t 2 ]] || as_root+=(-n) # nobody there to type a password: fail at once
fi

# PostgreSQL's package makes and starts a server of its own unless told otherwise before. scripts/with-postgres.sh
# starts ours; whoever has already decided keeps their decision.
cluster_policy=/etc/postgresql-common/createcluster.conf
if [[ " ${missing[*]} " == *" postgresql-15 "* && ! -e $cluster_policy ]]; then
    "${as_root[@]}" mkdir -p "${cluster_policy%/*}"
    echo 'create_main_cluster = false' | "${as_root[@]}" tee "$cluster_policy" >/dev/null
fi

apt() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 "$@" </dev/null
}
apt update
apt install --yes --no-install-recommends "${missing[@]}"
