#!/bin/sh
# Print the Python that .venv is built from: the first that is new enough and whole.
# PYTHON=/path/to/python is tried before all others.
set -u

new_enough='import sys; sys.exit(sys.version_info < (3, 11))'
whole='import ensurepip, venv'

incomplete=
found=
for python in ${PYTHON:+"$PYTHON"} python3.13 python3.12 python3.11 python3; do
    # A name on the PATH proves nothing: version managers leave names that do not run.
    if "$python" -c "$new_enough" 2>/dev/null; then
        if uv --version >/dev/null 2>&1 || "$python" -c "$whole" 2>/dev/null; then
            command -v "$python"
            exit 0
        fi
        incomplete=$python
    else
        version=$("$python" --version 2>/dev/null) && found=$version
    fi
done

if [ -n "$incomplete" ]; then
    echo "$incomplete lacks venv: run 'apt install python3-venv' (or your" \
        "system's like), then call make again." >&2
elif [ -n "$found" ]; then
    echo "Footnote needs Python 3.11 or newer, and this is $found: install a newer" \
        "one, or name it with PYTHON=/path/to/python3." >&2
else
    echo "Footnote needs Python 3.11 or newer, and none was found: install one, or" \
        "name it with PYTHON=/path/to/python3." >&2
fi
exit 1
