# `make help` lists the targets. Requirements: Python 3.11 or later, and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
# Most tests wait for a process or a socket, so each core runs two.
JOBS ?= $(shell $(PYTHON) -c 'import os; print(2 * (os.cpu_count() or 1))')

.PHONY: help demo install generate check test soak bench accept docs pictures dist release licenses clean

help:  ## List the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

demo: $(VENV)/sandbox  ## Run the demo against a local sandbox, from registration to paid work
	@PATH="$(CURDIR)/$(BIN):$$PATH" demo/run $(if $(PAUSE),--pause)

ifdef PREFIX
install:  ## Install the client into .venv, or below PREFIX=... (and DESTDIR=...) for packagers
	$(PYTHON) -m pip install --no-deps --ignore-installed --prefix="$(PREFIX)" $(if $(DESTDIR),--root="$(DESTDIR)") .
else
install: $(VENV)/base
	@echo "Run it as $(BIN)/opentrain"
endif

generate: $(VENV)/dev  ## Generate generated/ and the table in the README from spec/
	$(BIN)/python -m codegen generate

check: $(VENV)/dev  ## Check generated/, the README, the manifest and its compatibility; then lint, format, types, words, spelling
	$(BIN)/python -m codegen check
	$(BIN)/python -m codegen lint --strict
	$(BIN)/python -m codegen diff --announced
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m tests.support.wording
	$(BIN)/codespell

test: $(VENV)/dev $(VENV)/inspector/node_modules  ## Run all tests
	$(BIN)/python -m pytest -n $(JOBS)

soak: $(VENV)/dev  ## Run the soak tests (minutes each): auth, long lists, batches, wrong responses, kills, the sandbox, tools, OpenAPI
	$(BIN)/python -m tests.soak.auth_sequences --count 10000 --seed 1 --record
	$(BIN)/python -m tests.soak.whole_list --items 1000000 --record
	$(BIN)/python -m tests.soak.follow_feed --kills 150 --feeds 2 --seed 1 --record
	$(BIN)/python -m tests.soak.batch_messages --rows 1000 --kills 20 --seed 1 --record
	$(BIN)/python -m tests.soak.handled_events --deaths 300 --feeds 2 --seed 1 --record
	$(BIN)/python -m tests.soak.wrong_responses --count 100000 --seed 1 --record
	$(BIN)/python -m tests.soak.tool_calls --calls 10000 --seed 1 --record
	$(BIN)/python -m tests.soak.private_files --kills 1000 --seed 1 --record
	$(BIN)/python -m tests.soak.sandbox_load --clients 50 --calls 6000 --accounts 10 --seed 1 --record
	$(BIN)/python -m tests.soak.sandbox_kills --kills 20 --seed 1 --record
	$(BIN)/python -m tests.soak.documented_requests --examples 200 --seed 1 --record
	$(BIN)/python -m tests.soak.openapi_documents --record

bench: $(VENV)/dev  ## Measure response times against minimal programs (minutes; requires openssl)
	$(BIN)/python -m tests.bench

accept: $(VENV)/dev  ## Update the golden tree, transcripts and outputs in docs; review the diff before you commit it
	$(BIN)/python -m codegen generate --manifest tests/codegen/shelf/commands.yaml --out tests/codegen/golden
	$(BIN)/python -m tests.support.transcripts
	$(BIN)/python -m tests.support.doc_sessions

docs: $(VENV)/dev  ## Build the site of the docs in build/site; warnings and broken links are errors
	$(BIN)/python -m sphinx -W --keep-going -q -b html -c docs/site . build/site
	@echo "Open build/site/index.html"

pictures: $(VENV)/dev  ## Render the pictures of docs/screens from commands and pages of a sandbox
	$(BIN)/python -m tests.support.screens
	$(BIN)/python -m tests.end_to_end.browser.pictures

dist: $(VENV)/dev  ## Build wheel and sdist in dist, with the same bytes on every machine, and check them
	rm -rf dist
	SOURCE_DATE_EPOCH=$$(git log -1 --format=%ct) $(BIN)/python -m hatchling build
	$(BIN)/twine check --strict dist/*
	$(BIN)/check-wheel-contents dist/*.whl

release: $(VENV)/dev  ## Move version and CHANGELOG to VERSION=..., and generate; see docs/releasing.md
	@$(BIN)/python -m tests.support.release '$(VERSION)'
	$(BIN)/python -m codegen generate
	$(BIN)/python -m tests.support.licenses

licenses: $(VENV)/dev  ## Write docs/licenses.md from the packages in .venv
	$(BIN)/python -m tests.support.licenses

clean:  ## Remove the environment and all caches
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

# The inspector of MCP, for a test. It needs Node 22, which the dev environment has as a package for Python.
.PHONY: $(VENV)/inspector
$(VENV)/inspector: $(VENV)/inspector/node_modules

$(VENV)/inspector/node_modules: tests/data/inspector/package-lock.json | $(VENV)/dev
	$(BIN)/python -m tests.support.inspector
	@touch $@

$(VENV)/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is required: make PYTHON=...")'
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --upgrade pip
	@touch $@
