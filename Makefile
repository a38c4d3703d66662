# `make help` prints what there is. Python 3.11 or later and make are all that has to be there.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
# Most tests wait for a process or a socket, so there is room for two a core.
JOBS ?= $(shell $(PYTHON) -c 'import os; print(2 * (os.cpu_count() or 1))')

.PHONY: help demo install generate check test soak bench accept clean

help:  ## Print this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

demo: $(VENV)/sandbox  ## Tell the whole story against a local sandbox: from registering to paid work
	@PATH="$(CURDIR)/$(BIN):$$PATH" demo/run

ifdef PREFIX
install:  ## Install the client into .venv; with PREFIX=... (and DESTDIR=...) below that folder, for packagers
	$(PYTHON) -m pip install --no-deps --ignore-installed --prefix="$(PREFIX)" $(if $(DESTDIR),--root="$(DESTDIR)") .
else
install: $(VENV)/base
	@echo "Run it as $(BIN)/opentrain"
endif

generate: $(VENV)/dev  ## Make generated/ and the README's table from spec/
	$(BIN)/python -m codegen generate

check: $(VENV)/dev  ## Check that generated/ and the README are up to date; then lint, format, types, words, spelling
	$(BIN)/python -m codegen check
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m tests.support.wording
	$(BIN)/codespell

test: $(VENV)/dev  ## Run every test
	$(BIN)/python -m pytest -n $(JOBS)

soak: $(VENV)/dev  ## The long runs, minutes each: auth commands on a broken wire, a million items, kills, the sandbox
	$(BIN)/python -m tests.soak.auth_sequences --count 10000 --seed 1 --record
	$(BIN)/python -m tests.soak.whole_list --items 1000000 --record
	$(BIN)/python -m tests.soak.follow_feed --kills 150 --feeds 2 --seed 1 --record
	$(BIN)/python -m tests.soak.private_files --kills 1000 --seed 1 --record
	$(BIN)/python -m tests.soak.sandbox_load --clients 50 --calls 6000 --accounts 10 --seed 1 --record
	$(BIN)/python -m tests.soak.sandbox_kills --kills 20 --seed 1 --record

bench: $(VENV)/dev  ## What a user waits for, against the plainest program that does the same; minutes, needs openssl
	$(BIN)/python -m tests.bench

accept: $(VENV)/dev  ## Keep what is shown and made now as what the tests expect; look at the difference first
	$(BIN)/python -m codegen generate --manifest tests/codegen/shelf/commands.yaml --out tests/codegen/golden
	$(BIN)/python -m tests.support.transcripts

clean:  ## Remove the environment and every cache
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -prune -exec rm -rf {} +

$(VENV)/base: pyproject.toml | $(VENV)/pip
	$(PIP) install --editable .
	@touch $@

$(VENV)/sandbox: pyproject.toml | $(VENV)/pip
	$(PIP) install --editable '.[sandbox]'
	@touch $@

$(VENV)/dev: pyproject.toml | $(VENV)/pip
	$(PIP) install --editable '.[dev]'
	@touch $@ $(VENV)/base $(VENV)/sandbox

$(VENV)/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed; name one with PYTHON=...")'
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --upgrade pip
	@touch $@
