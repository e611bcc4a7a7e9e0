#!/usr/bin/env bash
# Gradescope runs this once, when it builds the image: installs nngrade apart from everything else, and closes the
# folder that holds the solutions.
set -euo pipefail

root="${NNGRADE_AUTOGRADER:-/autograder}"
python="${NNGRADE_PYTHON:-python3}"

if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    export DEBIAN_FRONTEND=noninteractive
    apt-get update
    apt-get install -y --no-install-recommends python3 python3-venv
fi
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 10))'; then
    echo "nngrade needs Python 3.10 or newer: choose a newer base image (Ubuntu 22.04)." >&2
    exit 1
fi

"$python" -m venv "$root/nngrade"
"$root/nngrade/bin/python" -m pip install --disable-pip-version-check "$root"/source/nngrade-*.whl
chmod -R go-rwx "$root/source"
