#!/bin/sh
# Write requirements/*.txt from uv.lock. Needs uv; run it after every `uv lock`.
#
# Each file is complete in itself: whoever has only pip installs one of them with
# `pip install --require-hashes -r`.
set -eu
cd "$(dirname "$0")/.."

export_set() {
    file=requirements/$1.txt
    shift
    uv export --quiet --frozen --no-header --no-annotate --no-default-groups "$@" \
        --output-file "$file" >/dev/null
}

mkdir -p requirements
export_set run
export_set scale --extra scale
export_set test --group test
export_set browser --group test --group browser
export_set lint --group test --group lint
