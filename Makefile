# Tile Jobs: commands of the checkout. Needs Debian or Ubuntu; they install the rest.

# QGIS' own Python, whatever else is first on PATH.
PYTHON := /usr/bin/python3
LINT := .venv/bin
CODE := tile_job_plugin tools demo bench compat tests
# Of what `make test-quick` runs the quick tests. Those of the door for scripts run jobs, and take a quarter of the time.
QUICK := tests/jobs tests/recipes tests/requests tests/saga tests/tiles tests/tools \
	$(filter-out tests/test_api.py, $(wildcard tests/test_*.py))
TEST := QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest --durations=20
# Three processes, as many tests wait, take them file by file, so that the fixtures of a file are made once.
TOGETHER := --numprocesses=3 --dist=loadfile
# Tests start hundreds of processes that load the plugin, and would each compile it.
unexport PYTHONDONTWRITEBYTECODE
# COVERAGE=1 measures the plugin's coverage, for which Python takes half as long again, and checks that it is enough.
measured = $(if $(COVERAGE),--cov $(1))
# RESULTS=FOLDER leaves how each test went in two files there.
results = $(if $(RESULTS),--junitxml=$(RESULTS)/tests-$(1).xml)
# Not --quiet, which would pass over dead links. Material for MkDocs warns of MkDocs 2 at each build unless told not to.
BUILD_DOCS := NO_MKDOCS_2_WARNING=1 $(LINT)/python -m mkdocs build

.DEFAULT_GOAL := help
.PHONY: help setup setup-lint setup-tests setup-i18n linters test test-quick test-every test-faults test-computers test-power-cut test-windows test-load test-water lint i18n docs demo serve bench bench-scale bench-small-files bench-sky bench-water bench-large-water bench-estimates bench-kept compat saga-tools package deploy clean

help: ## Show this list.
	@sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

setup: ## Install what the plugin and its demo need, by apt.
	@sh tools/setup.sh

setup-lint: ## Install what linters and the plugin's zip need, without QGIS, by apt.
	@sh tools/setup.sh lint

setup-tests: ## Install all that tests and comparisons need, by apt.
	@sh tools/setup.sh tests

setup-i18n: ## Install what compiles translations, by apt.
	@sh tools/setup.sh i18n

linters: setup-lint ## Install linters, MkDocs and a generator of HTTP requests into .venv, by pip.
	@sh tools/setup_linters.sh

test: setup-tests linters ## Run the tests on QGIS' own Python, of many cases of a kind some.
	status=0; \
	$(TEST) -m "not (alone or extra)" $(TOGETHER) $(call measured,--cov-report=) $(call results,together) || status=$$?; \
	$(TEST) -m "alone and not extra" $(call measured,--cov-append --cov-report=term) $(call results,alone) || status=$$?; \
	if [ $$status != 0 ]; then $(PYTHON) -m pytest --cache-show cache/lastfailed; fi; \
	exit $$status
	$(if $(COVERAGE),$(PYTHON) -m tools.check_coverage)

test-quick: setup-tests ## Run in a minute what needs neither SAGA, a browser nor patience: tiles, recipes, requests, the job database.
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest -q -m "not (slow or needs_saga or needs_browser or extra)" $(QUICK)

test-every: setup-tests ## Run the cases that `make test` leaves out because others are of their kind: tools, recipes, the second driver, 100,000 tiles.
	$(TEST) -m extra

test-faults: setup-tests ## Kill runners, stop Postgres and fill disks as often as docs/reference/guarantees.md promises, as root; takes an hour and a half.
	TILE_JOBS_FAULTS=full QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest tests/faults

test-computers: setup-tests ## Run jobs on computers with networks of their own, with 100 faults at random moments; Linux, as root.
	TILE_JOBS_FAULTS=full QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest tests/faults/network

test-power-cut: setup-tests ## Copy a disk's image at the moment a job is complete, and look for lost files; Linux, as root or with sudo.
	TILE_JOBS_POWER_CUT=1 QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest tests/faults/test_power_cut.py

test-windows: setup-tests ## Go through the panel in windows of several looks and languages too; screenshots are left in build/pictures.
	TILE_JOBS_WINDOWS=full QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest tests/gui

test-load: setup-tests ## Let 200 clients call the HTTP service for a minute, and print how fast it answers.
	TILE_JOBS_LOAD=full QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest -s tests/server/test_load.py

test-water: setup-tests ## Fill and drain a thousand random grids in tiles and whole, of which `make test` has some.
	TILE_JOBS_WATER=full QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest tests/hydrology tests/run/drainage/test_preparation.py

lint: linters ## Check format, style, types, security, the zip's content, manifests and the documentation.
	$(LINT)/ruff format --check $(CODE)
	$(LINT)/ruff check $(CODE)
	$(LINT)/mypy
	$(LINT)/flake8 $(CODE)
	QT_QPA_PLATFORM=offscreen $(LINT)/python -m tools.check_qt6
	$(LINT)/python -m tools.check_package "$$($(PYTHON) -m tools.package)"
	$(LINT)/python -m tools.check_manifests
	$(BUILD_DOCS)

i18n: setup-i18n ## Bring translations up to date with the plugin's texts, compile them, and print how many are left.
	$(PYTHON) -m tools.translations

docs: linters ## Build the documentation into build/site; dead links and anything loaded from other hosts fail.
	$(BUILD_DOCS)

demo: setup ## Run two jobs on real elevation and render a picture, all in demo/output.
	$(PYTHON) -m demo.run

serve: setup ## Serve jobs over HTTP on this computer: http://127.0.0.1:8087/status
	$(PYTHON) -m demo.serve

bench: setup-tests linters ## Time Tile Jobs against other tools (docs/reference/benchmark.md); ARGUMENTS="--cases relief-small --rounds 1" for less.
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m bench.run $(ARGUMENTS)

bench-scale: setup-tests ## Time what is done with 1,000 to 1,000,000 tiles (docs/explanation/scaling.md); ARGUMENTS="--tiles 1000" for less.
	$(PYTHON) -m bench.scale $(ARGUMENTS)

bench-small-files: setup-tests ## Run a job of 200 small files and one of 20,000, and print seconds and memory (docs/explanation/scaling.md).
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m bench.small_files

bench-sky: setup-tests ## Time the sky view factor by radius and directions, beside SAGA and RVT-py (docs/reference/benchmark.md).
	$(PYTHON) -m bench.sky

bench-water: setup-tests ## Compare filled sinks and catchments in pieces with SAGA over the whole, and time both (docs/reference/benchmark.md).
	$(PYTHON) -m bench.water

bench-large-water: setup-tests ## Follow the water of 0.4 gigapixel with 2 GB of memory, as root; takes 40 minutes.
	$(PYTHON) -m bench.large_water $(ARGUMENTS)

bench-estimates: setup-tests ## Estimate jobs of three sizes, run them, and print both (docs/reference/benchmark.md).
	$(PYTHON) -m bench.estimates

bench-kept: setup-tests ## Time a job that takes tiles from an earlier one, and compare its results (docs/reference/benchmark.md).
	$(PYTHON) -m bench.kept_tiles

compat: setup-tests ## Run tests, demo and recipes on newer Debian releases too, as root; takes an hour and a half.
	$(PYTHON) -m compat.run $(ARGUMENTS)

saga-tools: setup ## Write docs/reference/saga-tools.md: which of SAGA's tools can be used, and why not the others.
	$(PYTHON) -m tools.saga_tools

package: linters ## Build build/tile_job_plugin-<version>.zip and check it as the plugin repository does.
	$(LINT)/python -m tools.check_package "$$($(PYTHON) -m tools.package)"

deploy: ## Install the plugin into your QGIS profile and enable it.
	$(PYTHON) -m tools.deploy

clean: ## Remove what the commands above made in the checkout, except .venv.
	rm -rf build demo/output bench/work .coverage .coverage.* .mypy_cache .ruff_cache .pytest_cache .hypothesis
