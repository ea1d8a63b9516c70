# Tile Jobs: commands of the checkout. Needs Debian or Ubuntu; `make setup` installs the rest.

# QGIS' own Python, whatever else is first on PATH.
PYTHON := /usr/bin/python3
LINT := .venv/bin
CODE := tile_job_plugin tools demo bench tests

.DEFAULT_GOAL := help
.PHONY: help setup test lint demo bench saga-tools package deploy clean

help: ## Show this list.
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

setup: ## Install what is missing (Debian's packages by apt, the linters into .venv).
	@sh tools/setup.sh

test: setup ## Run all tests on QGIS' own Python and print the plugin's coverage.
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest --cov --cov-report=term

lint: setup ## Check format, style, types, security and the zip's content.
	$(LINT)/ruff format --check $(CODE)
	$(LINT)/ruff check $(CODE)
	$(LINT)/mypy
	$(LINT)/python -m tools.check_package "$$($(PYTHON) -m tools.package)"

demo: setup ## Run two jobs on real elevation and render a picture, all in demo/output.
	$(PYTHON) -m demo.run

bench: setup ## Time jobs beside other ways (docs/benchmark.md); ARGUMENTS="--cases relief-small --rounds 1" for less.
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m bench.run $(ARGUMENTS)

saga-tools: setup ## Write docs/saga-tools.md: which tools of the installed SAGA can be used, and why the others can't.
	$(PYTHON) -m tools.saga_tools

package: setup ## Build build/tile_job_plugin-<version>.zip and check it as the plugin repository does.
	$(LINT)/python -m tools.check_package "$$($(PYTHON) -m tools.package)"

deploy: ## Install the plugin into your QGIS profile and enable it.
	$(PYTHON) -m tools.deploy

clean: ## Remove what the commands above made, except .venv.
	rm -rf build demo/output .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis
