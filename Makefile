# The commands of the project. Each sets up what it needs; a second call finds it done.
#
#   make serve    build the site and serve it on http://127.0.0.1:8000/ (another port: make serve PORT=8080)
#   make test     make check, then every test, the browser tests included
#   make bench    build the site, then measure it beside default Pyodide (ten minutes)
#   make site     build the site into site/
#   make check    formatting, lint, types and spelling
#   make format   put the formatting right
#   make lock     write the lock files anew (newest versions: make lock UPGRADE=--upgrade)
#   make clean    remove everything that make made
#
# Another Python: make PYTHON=python3.13 ...

PYTHON ?= python3
PORT ?= 8000
UPGRADE ?=
UV_VERSION := 0.13.9

SHELL := /bin/sh
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
.PHONY: help setup serve test bench site check format lock clean chromium

export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

VERSION := $(shell $(PYTHON) -c 'import sys; print("%d.%d.%d" % sys.version_info[:3])' 2>/dev/null)
VENV_PYTHON := .venv/bin/python
INSTALL := $(VENV_PYTHON) -m pip install -qq --no-deps --only-binary :all: --require-hashes
# Node from the virtual environment, where one had to be installed there, comes before an old one of the machine.
WITH_NODE := env "PATH=$(CURDIR)/.venv/bin:$$PATH"
RUN := exec $(WITH_NODE) $(VENV_PYTHON)

help:
	@sed -n '/^#   make/s/^#  //p' Makefile

# --- set-up: a stamp file for each step -----------------------------------------------------------------------------

MADE := .venv/stamp-python-$(VERSION)
PACKAGES := .venv/stamp-packages
NODE := .venv/stamp-node
MODULES := node_modules/stamp-modules

setup: $(PACKAGES) $(MODULES)

$(MADE):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	  || { echo "Python 3.11 or newer is needed; name one with: make PYTHON=python3.12 ..." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null \
	  || { echo "$(PYTHON) cannot make virtual environments; on Debian: apt-get install python3-venv" >&2; exit 1; }
	@echo "Making .venv with Python $(VERSION)"
	@$(PYTHON) -m venv --clear .venv
	@touch $@

$(PACKAGES): requirements.lock $(MADE)
	@echo "Installing requirements.lock"
	@$(INSTALL) -r requirements.lock
	@touch $@

$(NODE): requirements-node.lock $(MADE)
	@if node -e 'process.exit(parseInt(process.versions.node) < 18 ? 1 : 0)' 2>/dev/null && npm --version >/dev/null 2>&1; \
	  then :; else echo "Installing requirements-node.lock (Node)"; $(INSTALL) -r requirements-node.lock; fi
	@touch $@

$(MODULES): package-lock.json $(NODE)
	@echo "Installing package-lock.json"
	@$(WITH_NODE) npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null
	@touch $@

# Debian's Chromium for the browser tests, where it is missing and may be installed.
chromium:
	@if ! command -v chromium >/dev/null && command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
	  echo "Installing Debian's chromium"; \
	  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends chromium; } \
	    </dev/null >/dev/null || echo "apt-get could not install chromium" >&2; \
	fi

# --- the commands ---------------------------------------------------------------------------------------------------

site: setup
	@$(RUN) -m mkdocs build --strict

serve: site
	@$(RUN) -m tests.serving site --port $(PORT)

# What people read.
READ := README.md CONTRIBUTING.md SECURITY.md CHANGELOG.md LICENSE-guide docs hooks/words hooks/templates hooks/theme \
  calculators/words calculators/sources.toml $(wildcard calculators/parameters/*.toml)

check: setup
	@$(RUN) -m ruff format --check .
	@$(RUN) -m ruff check .
	@$(RUN) -m mypy
	@$(RUN) -m codespell_lib $(READ)

test: check chromium
	@$(RUN) -m pytest

bench: site chromium
	@$(RUN) -m bench

format: setup
	@$(RUN) -m ruff check --fix .
	@$(RUN) -m ruff format .

UV := .venv/uv-$(UV_VERSION)/bin/uv
COMPILE := $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
  --custom-compile-command "make lock" $(UPGRADE)

$(UV): $(MADE)
	@$(PYTHON) -m venv --clear .venv/uv-$(UV_VERSION)
	@.venv/uv-$(UV_VERSION)/bin/python -m pip install -qq uv==$(UV_VERSION)

lock: $(UV) $(NODE)
	@$(COMPILE) requirements.in -o requirements.lock
	@$(COMPILE) requirements-node.in -o requirements-node.lock
	@$(WITH_NODE) npm install --package-lock-only --ignore-scripts \
	  --no-omit-lockfile-registry-resolved --no-audit --no-fund --loglevel=error >/dev/null

clean:
	rm -rf .venv node_modules site .cache dist .hypothesis .mypy_cache .pytest_cache .ruff_cache
