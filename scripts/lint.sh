#!/bin/sh
# Hold the code to its rules; goes through all of them before it fails.
set -u
cd "$(dirname "$0")/.."
python=.venv/bin/python
failed=

check() {
    echo "== $*"
    "$@" || failed=yes
}

check $python -m ruff check .
check $python -m ruff format --check .
check .venv/bin/djade --target-version 5.2 --check \
    $(find accounts corpus quizzes -name '*.html' | sort)
check .venv/bin/lint-imports --no-cache --no-logo
check $python -m mypy
check $python manage.py makemigrations --check --dry-run
check $python scripts/untranslated.py
test -z "$failed"
