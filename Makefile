# Needs Python 3.11 or newer and make; PYTHON=/path/to/python3 names one.
PORT ?= 8000
export PORT
# PostgreSQL and Redis need packages that most people do not.
SCALE = $(if $(DATABASE_URL)$(CACHE_URL),scripts/environment.sh scale)

.DEFAULT_GOAL := help
.PHONY: run test lint fmt e2e eval calibrate bench help

run: ## Set up what is missing and serve on http://127.0.0.1:8000 (PORT=8001 moves it)
	@scripts/environment.sh run
	@$(SCALE)
	@.venv/bin/python scripts/run.py

test: ## Run the tests; ARGS="-k dates" chooses among them
	@scripts/environment.sh test
	@$(SCALE)
	@.venv/bin/python -m pytest -n auto -rs --no-browser $(ARGS)

lint: ## Check style, types, templates, imports between packages, and migrations
	@scripts/environment.sh lint
	@scripts/lint.sh

fmt: ## Format the code and the templates
	@scripts/environment.sh lint
	@.venv/bin/python -m ruff check --fix --quiet . ; .venv/bin/python -m ruff format .
	@find accounts corpus quizzes -name '*.html' \
	    -exec .venv/bin/djade --target-version 5.2 {} +

e2e: ## Drive a real Chromium through the pages
	@scripts/environment.sh browser
	@.venv/bin/python -m pytest tests/browser --no-skips $(ARGS)

eval: ## Score the reading engine on annotated texts (EVAL_DIR names their folder)
	@scripts/environment.sh run
	@scripts/evaluate.sh

calibrate: ## Count how often each rule of reading is right, and keep the counts
	@scripts/environment.sh run
	@.venv/bin/python -m evaluation calibrate

bench: ## Measure what we promise about speed and safety
	@scripts/environment.sh run
	@.venv/bin/python -m benchmarks $(ARGS)

help: ## Print this list
	@awk -F ':.*## ' '/^[a-z0-9]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
