#!/bin/sh
# Make .venv ready for one set of requirements: run, test, browser, lint or scale.
set -eu
cd "$(dirname "$0")/.."
python=$(scripts/find_python.sh)
exec "$python" scripts/environment.py "$1"
