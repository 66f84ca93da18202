#!/bin/sh
# Makes .venv with the locked dependencies, the fonts of every script among them, and installs the system
# libraries that the PDF needs.
# Run again it changes nothing that is right already.
set -eu
cd "$(dirname "$0")"

say() { printf '%s\n' "$*" >&2; }

# Installs Debian packages as root; anybody else is told the command.
install_packages() {
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        say "Installing $*"
        apt-get update -qq
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
        return
    fi
    say "Please install what is missing, on Debian or Ubuntu with:"
    say "    sudo apt-get install --no-install-recommends $*"
    return 1
}

find_python() {
    for name in "${PYTHON:-python3}" python3.14 python3.13 python3.12 python3.11; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$name"
            return
        fi
    done
    return 1
}

has_pango() {
    .venv/bin/python -c '
import ctypes
ctypes.CDLL("libpangoft2-1.0.so.0")
ctypes.CDLL("libharfbuzz-subset.so.0")' 2>/dev/null
}

python=$(find_python) || {
    install_packages python3 python3-venv
    python=$(find_python) || { say "Python 3.11 or newer is needed; name one with PYTHON=..."; exit 1; }
}
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    install_packages "$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
fi
if ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    "$python" -m venv --clear .venv
fi
say "Installing the locked dependencies into .venv"
.venv/bin/python -m pip install --quiet --disable-pip-version-check -r requirements.lock
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
has_pango || install_packages libpangoft2-1.0-0 libharfbuzz-subset0 ||
    say "Everything but the PDF works without them."
touch .venv/.ready
