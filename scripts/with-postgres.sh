#!/usr/bin/env bash
# Usage: scripts/with-postgres.sh COMMAND [ARGUMENT...]
# Runs COMMAND with a PostgreSQL 15 of its own, which is stopped and deleted afterwards, whatever happens.
#
# COMMAND finds the database in the environment, as a libpq URI with the socket's directory as host:
#   VF_TEST_POSTGRES=postgresql://verdiflyt@/verdiflyt_test?host=/tmp/vfpg.AbC123
# So `psql "$VF_TEST_POSTGRES"` works. The role verdiflyt is no superuser but may create databases (CREATEDB); one
# database per test keeps tests apart. With postgres@ in place of verdiflyt@ the same URI reaches the superuser.
#
# The server listens on a unix socket only, in a directory that only its owner (and root) may enter; that is why
# no password is asked. Any number of servers can run beside each other.
# fsync is off on purpose: the tests prove logic, not the disk, and are several times faster so. Do not test power
# loss with this server. Its clock shows Norwegian time, as a municipality's would, so that a date which passes
# through the server's time zone by mistake is seen.
set -euo pipefail

fail() {
    echo "with-postgres.sh: $*" >&2
    exit 1
}

(($# > 0)) || {
    echo "usage: $0 COMMAND [ARGUMENT...]" >&2
    exit 2
}
[[ -e /proc/self/fd/0 ]] || exec </dev/null

# The caller's own PostgreSQL settings must neither lead us nor the tests to another server.
unset PGHOST PGHOSTADDR PGPORT PGUSER PGDATABASE PGPASSWORD PGSERVICE PGOPTIONS PGDATA PGTZ PGSSLMODE

bin=/usr/lib/postgresql/15/bin
if [[ ! -x $bin/initdb ]]; then
    bin=$(dirname "$(command -v initdb || echo /nowhere/initdb)")
    [[ $("$bin/postgres" --version 2>/dev/null) == *" 15."* ]] ||
        fail "PostgreSQL 15 is not installed (scripts/install-packages.sh test)"
fi

# PostgreSQL refuses to run as root.
as_owner=()
if ((EUID == 0)); then
    owner=postgres
    id "$owner" >/dev/null 2>&1 || owner=nobody
    as_owner=(setpriv --reuid "$owner" --regid "$(id -g "$owner")" --clear-groups)
    "${as_owner[@]}" true || fail "cannot become the user $owner"
fi

# A socket's path may have 107 bytes, and the owner must be able to reach it: not every TMPDIR will do.
base=
for candidate in "${TMPDIR:-/tmp}" /tmp; do
    if [[ $candidate =~ ^/[A-Za-z0-9/._-]{0,60}$ ]] && "${as_owner[@]}" test -x "$candidate" && [[ -w $candidate ]]; then
        base=${candidate%/}
        break
    fi
done
[[ -n $base ]] || fail "no temporary directory to use"

dir=
server=
command=
# shellcheck disable=SC2317  # the traps call it
cleanup() {
    trap '' INT TERM HUP # a second Ctrl-C must not leave a server behind
    if [[ -n $server ]] && kill -0 "$server" 2>/dev/null; then
        kill -INT "$server" 2>/dev/null || true # fast shutdown
        for ((i = 0; i < 100; ++i)); do
            kill -0 "$server" 2>/dev/null || break
            sleep 0.1
        done
        kill -QUIT "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
    fi
    [[ -z $dir ]] || rm -rf "$dir"
}
trap cleanup EXIT

# Children first: a shell between us and the tests would wait for them before it looks at its own signal.
# shellcheck disable=SC2317
stop_tree() {
    local child children
    children=$(cat "/proc/$1/task/"*/children 2>/dev/null) || true
    for child in $children; do
        stop_tree "$child"
    done
    kill -TERM "$1" 2>/dev/null || true
}
# shellcheck disable=SC2317
interrupted() {
    trap '' INT TERM HUP
    [[ -z $command ]] || { stop_tree "$command"; wait "$command" 2>/dev/null || true; }
    exit "$1"
}
trap 'interrupted 129' HUP
trap 'interrupted 130' INT
trap 'interrupted 143' TERM

dir=$(mktemp -d "$base/vfpg.XXXXXX")
touch "$dir/log"
((EUID != 0)) || chown -R "$owner" "$dir"

(
    cd "$dir"
    "${as_owner[@]}" "$bin/initdb" --pgdata=data --username=postgres --auth=trust --locale=C.UTF-8 --encoding=UTF8 \
        --no-sync --no-instructions >log 2>&1
) || { cat "$dir/log" >&2; fail "initdb failed"; }

# A session of its own keeps the terminal's Ctrl-C away from the server until the command has gone; pdeathsig stops
# it even when this script is killed by a signal that no trap sees.
(
    cd "$dir"
    exec env --default-signal=INT,QUIT setsid setpriv "${as_owner[@]:1}" --pdeathsig INT "$bin/postgres" -D data -k "$dir" \
        -c listen_addresses='' -c fsync=off -c synchronous_commit=off -c full_page_writes=off \
        -c shared_buffers=64MB -c max_connections=100 -c max_parallel_workers_per_gather=0 \
        -c timezone=Europe/Oslo -c lc_messages=C
) </dev/null >>"$dir/log" 2>&1 &
server=$!

for ((i = 0; ; ++i)); do
    "$bin/pg_isready" -q -h "$dir" -U postgres && break
    if ((i == 600)) || ! kill -0 "$server" 2>/dev/null; then
        cat "$dir/log" >&2
        fail "the server did not start"
    fi
    sleep 0.1
done

"$bin/psql" -X -q -v ON_ERROR_STOP=1 -h "$dir" -U postgres -d postgres >/dev/null \
    -c 'CREATE ROLE verdiflyt LOGIN CREATEDB' \
    -c 'CREATE DATABASE verdiflyt_test OWNER verdiflyt' || fail "cannot make the test database"
export VF_TEST_POSTGRES="postgresql://verdiflyt@/verdiflyt_test?host=$dir"

# In the background, because a shell takes no signal while a command in the foreground runs. env gives back the
# signals which a shell without job control makes its background commands ignore.
env --default-signal=INT,QUIT "$@" <&0 &
command=$!
status=0
wait "$command" || status=$?
command=
exit "$status"
