#!/bin/sh
# Score the reading engine on annotated texts that are kept outside the project.
# EVAL_DIR names their folder.
set -eu
cd "$(dirname "$0")/.."
root=$PWD
python=$root/.venv/bin/python
sets=${EVAL_DIR:-../shared/eval}
if [ ! -f "$sets/run.py" ]; then
    echo "There are no annotated texts in $sets: set EVAL_DIR to their folder."
    exit 1
fi

EVAL_CACHE=$(mktemp -d)
trap 'rm -rf "$EVAL_CACHE"' EXIT
export EVAL_CACHE PYTHONPATH="$root" PYTHONDONTWRITEBYTECODE=1
(
cd "$sets"
"$python" run.py footnote quotes dates numbers \
    --batch "'$python' -m corpus.reading --jsonl {in} {out}"
"$python" evaluate.py footnote
)
export EVAL_DIR="$sets"
"$python" -m evaluation links
# A limit of speed that is broken is printed, and hides no score.
"$python" -m benchmarks reading 2>/dev/null || true
"$python" -m evaluation tiers
