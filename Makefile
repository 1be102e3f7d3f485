# Every target sets up what it needs: python3 and make are enough.
PYTHON ?= python3
EXPORT ?= data/sample
UV := 0.13.9
BIN := .venv/bin
READY := .venv/.ready
SCHEDULER := build/scheduler

.PHONY: report test setup lab check slow bench sample picture scheduler-trial clean

report: $(READY)  ## render the report of EXPORT (the sample that ships, unless you name yours)
	@$(BIN)/netlib report "$(EXPORT)" $(ARGS)

test: $(READY)  ## format, lint, types, layers, notebooks and tests
	@$(MAKE) --no-print-directory check
	@$(BIN)/python -m pytest -n auto --dist loadfile -m "not slow" $(ARGS)

setup: $(READY)  ## make .venv from the lock

$(READY): uv.lock pyproject.toml
	@command -v $(PYTHON) >/dev/null || { echo "netlib needs Python 3.11 or newer: install it, or name yours with PYTHON=..." >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "netlib needs Python 3.11 or newer: name one with PYTHON=python3.12" >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv==$(UV)
	@UV_PYTHON_DOWNLOADS=never UV_PROJECT_ENVIRONMENT=.venv $(BIN)/uv sync --quiet --locked --inexact --compile-bytecode
	@touch $@

lab: $(READY)  ## open JupyterLab on the README and the notebooks; nothing is asked of any other machine
	@$(BIN)/python -m netlib.report.lab $(ARGS)

check: $(READY)
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/nbstripout --verify notebooks/*.ipynb

slow: $(READY)  ## the long campaigns: coverage over many seeds and the like
	@$(BIN)/python -m pytest -m slow $(ARGS)

bench: $(READY)  ## ratios against named peers, in one run; adds it to docs/benchmarks.md
	@$(BIN)/python -m benchmarks $(ARGS)

sample: $(READY)  ## make the sample that ships again
	@$(BIN)/netlib sample data/sample --contacts 400 --messages 5000 --seed 2027

picture: $(READY)  ## draw the picture of the README again, with Debian's Chromium
	@$(BIN)/python -m tests.report.picture

scheduler-trial: $(READY)  ## run the report notebook as a job of JupyterLab's scheduler and compare the pages
	@test -x $(SCHEDULER)/bin/jupyter || { $(PYTHON) -m venv $(SCHEDULER) && $(SCHEDULER)/bin/pip install --quiet --disable-pip-version-check -e . 'jupyter-scheduler>=2.12'; }
	@$(SCHEDULER)/bin/python -m tests.periods.scheduler_trial

environment.yml: uv.lock pyproject.toml $(READY)  ## the same versions for conda, written from the lock
	@{ printf 'name: netlib\nchannels:\n  - conda-forge\ndependencies:\n  - python=3.11\n  - pip\n  - pip:\n'; \
	  $(BIN)/uv export --locked --no-dev --no-emit-project --no-hashes --no-header --no-annotate --quiet | sed 's/.*/      - "&"/'; \
	  printf '      - "-e ."\n'; } > $@

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
