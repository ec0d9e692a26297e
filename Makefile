# Needs make and Python 3.11 or later; everything else is put into .venv from requirements-dev.lock, and again when it changes.
#   make demo     read the sample texts and print what they say      make docs     the pages, in docs/_build/html
#   make test     everything that has to pass before a merge         make format   let ruff mend layout and simple faults
#   make board    measure anew, into tests/corpus/board.json         make lock     resolve the dependencies anew
#   make bench    measure the speed, into docs/reference/speed-tables.md      make clean    remove what the others made

PYTHON ?= python3
BIN := .venv/bin
LOCK := requirements-dev.lock
READY := .venv/.made-from-lock
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: demo test setup check-format lint spelling types imports tests docs format board bench lock clean

# FILES="a.txt b.txt" reads those instead of the samples.
demo: $(READY)
	$(BIN)/python examples/parse_statement.py --out build/demo $(FILES)

test: check-format lint spelling types imports tests docs

setup: $(READY)

$(READY): $(LOCK)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "jscd-model needs Python 3.11 or later, and '$(PYTHON)' is missing or older: name one, as in 'make $(or $(MAKECMDGOALS),demo) PYTHON=python3.12'" >&2; exit 1; }
	@echo "Making .venv from $(LOCK); the first time takes a minute or two."
	@$(PYTHON) -m venv --clear .venv || { \
	  echo "'$(PYTHON) -m venv' failed: this Python lacks its venv module (Debian and Ubuntu: apt-get install python3-venv)" >&2; exit 1; }
	@$(PIP) install --require-hashes --no-deps --requirement $(LOCK) || { \
	  echo "Installing $(LOCK) failed. If pyicu did not build: rigour needs the ICU headers, pkg-config and a C++ compiler" \
	       "(Debian and Ubuntu: apt-get install libicu-dev pkg-config g++; macOS: brew install icu4c pkgconf)" >&2; exit 1; }
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

check-format: $(READY)
	$(BIN)/ruff format --check

lint: $(READY)
	$(BIN)/ruff check

spelling: $(READY)
	$(BIN)/codespell

types: $(READY)
	$(BIN)/mypy

imports: $(READY)
	$(BIN)/lint-imports --no-cache --no-logo

# The examples run here too, in tests/test_house.py.
tests: $(READY)
	$(BIN)/python -m pytest --cov --cov-report=term

# The second builder takes the pages that the first one has read.
docs: $(READY)
	$(BIN)/sphinx-build -n -W --keep-going -q -d docs/_build/doctrees -b html docs docs/_build/html
	$(BIN)/sphinx-build -n -W --keep-going -q -d docs/_build/doctrees -b doctest docs docs/_build/doctest

format: $(READY)
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

board: $(READY)
	$(BIN)/python -m pytest tests/corpus/test_board.py --board

# TEXTS=archive.jsonl reads those instead: a JSON text a line, with a field "text". Takes about ten minutes on a quiet machine.
TEXTS ?= $(wildcard ../shared/corpus/unlabelled.jsonl)
PEERS := .venv-bench/.made

bench: $(READY) $(PEERS)
	$(BIN)/python bench/run.py --peers .venv-bench/bin/python $(addprefix --texts ,$(TEXTS)) --write docs/reference/speed-tables.md

$(PEERS): bench/requirements.txt
	@$(PYTHON) -m venv --clear .venv-bench
	@.venv-bench/bin/python -m pip --disable-pip-version-check --quiet install --requirement bench/requirements.txt
	@touch $@

# Names no index: pip asks the one that the machine is set up for, and the hashes vouch for what comes.
lock: $(READY)
	$(PIP) install uv
	$(BIN)/uv pip compile pyproject.toml --extra dev --universal --fork-strategy fewest --python-version 3.11 \
	  --generate-hashes --no-header --upgrade --quiet --output-file $(LOCK)

clean:
	rm -rf .venv .venv-bench build dist docs/_build .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	find src tests examples docs bench -type d -name __pycache__ -prune -exec rm -rf {} +
