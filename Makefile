# Two commands on a fresh machine with Python 3.11 or later and make: `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/installed
# processes of tests: more than cores, for most tests wait
WORKERS ?= 3

.DEFAULT_GOAL := help
.PHONY: help install demo test test-long lint format bench train docs clean

help: ## show this help
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

install: $(STAMP) ## make .venv with everything the project needs

$(STAMP): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Tocsin needs Python 3.11 or later: make PYTHON=python3.11 install")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --upgrade pip
	$(BIN)/python -m pip install --constraint constraints.txt --editable '.[dev]' --progress-bar on
	@touch $(STAMP)

demo: install ## run the whole system on a sample feed, with a real Kafka on this machine
	@$(BIN)/tocsin demo $(ARGS)

test: install lint ## run all that must pass (ARGS="tests/rules -k country" for a part)
	$(BIN)/pytest -m "not long" -n $(WORKERS) --dist worksteal $(ARGS)

test-long: install ## run the soak and the many faults
	TOCSIN_SEEK=1 $(BIN)/pytest -m long $(ARGS)

lint: install ## check style, types and the direction of imports
	$(BIN)/ruff format --check --quiet .
	$(BIN)/ruff check --quiet .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

format: install ## write the code in the one style
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: install ## measure, each figure beside a peer in the same run
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[bench]' && $(BIN)/python -m benchmarks

train: install ## train the pipeline that reads the news from ../shared/data (two cores, under 90 minutes)
	$(BIN)/python -m pip install --quiet --requirement training/requirements.txt && $(BIN)/python -m training

docs: install ## write the reference pages from the code, and measure accuracy (two minutes)
	$(BIN)/python -m docs.reference
	$(BIN)/python -m docs.accuracy
	$(BIN)/python -m deploy.dashboard

clean: ## remove what was built here (caches in the home folder stay)
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
