# The project's own commands: `make run` and `make test` need Python 3.11 to 3.13 and make, nothing else.

PYTHON ?= python3
BENCH ?= ../shared/bench
VENV := .venv
BIN := $(VENV)/bin
WAREHOUSE := warehouse
# What must be asked of the tables in one line: who states which number for the same thing?
QUERY := SELECT label AS topic, claimant, value, modifier, outlet, as_of_edtf AS as_of FROM who_says_what WHERE disputed ORDER BY n_claims DESC, topic, value LIMIT 12

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export OPENBLAS_NUM_THREADS := 1
export TALLYWIRE_WAREHOUSE := $(WAREHOUSE)

.PHONY: run install install-dev test check format bench quality train-cleaner lock soak fuzz audit coverage mutate licences clean

run: install
	@$(BIN)/tallywire build seeds/corpus
	@$(BIN)/tallywire sql "$(QUERY)"

install: $(VENV)/.installed

$(VENV)/.installed: requirements.lock requirements-pip.lock pyproject.toml
	@$(PYTHON) -c "import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))" \
		|| { echo "Python 3.11, 3.12 or 3.13 is needed: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv --clear $(VENV)  # anew, so that it holds what the lock file pins and nothing else
	@echo "installing what requirements.lock pins …"
	@$(BIN)/pip install -qq --require-hashes -r requirements-pip.lock  # an old pip gets lost among pinned extras
	@$(BIN)/pip install -qq --require-hashes -r requirements.lock
	@$(BIN)/pip install -qq --no-deps --no-build-isolation -e .
	@touch $@

install-dev: $(VENV)/.installed-dev

$(VENV)/.installed-dev: requirements-dev.lock $(VENV)/.installed
	@echo "installing what requirements-dev.lock pins …"
	@$(BIN)/pip install -qq --require-hashes -r requirements-dev.lock
	@touch $@

test: install-dev
	@BENCH=$(BENCH) $(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder

check: install-dev
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy

format: install-dev
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

bench: install-dev
	@$(BIN)/python -m tests.benchmarks

quality: install-dev
	@BENCH=$(BENCH) $(BIN)/python -m tests.quality

soak: install-dev  # kills real builds at random moments; KILLS=20 for a short one
	@DEADLY_WAYS=killed $(BIN)/python -m pytest -q tests/faults/test_deadly.py
	@$(BIN)/python -m tests.faults.soak $(or $(KILLS),200)

fuzz: install-dev  # tries every law of tests/property EXAMPLES times, anew each time; with SEED=1 the same again
	@FUZZ=$(or $(EXAMPLES),4000) $(BIN)/python -m pytest tests/property --hypothesis-show-statistics \
		$(if $(SEED),--hypothesis-seed=$(SEED)) > .fuzz || { cat .fuzz; rm .fuzz; exit 1; }
	@awk '/ passing, / { n += $$2 } END { print n " inputs, and none broke a law" }' .fuzz; rm .fuzz

audit: install-dev  # are the lock files whole, the model the known one, and is any package known to be vulnerable?
	@$(BIN)/python -m tests.supply

coverage: install-dev  # lines and branches that all tests reach, in all their processes; limits of time may fail meanwhile
	@$(BIN)/coverage erase
	-@BENCH=$(BENCH) $(BIN)/coverage run -m pytest -n 2 --dist loadfile --no-loadscope-reorder
	@$(BIN)/coverage combine -q
	@$(BIN)/coverage report --fail-under=92

mutate: install-dev  # changes MODULE in SAMPLE places, one at a time: does a test notice?
	@$(BIN)/python -m tests.mutate $(MODULE) $(or $(SAMPLE),100)

licences: install-dev
	@{ echo "# Licences of what is installed with Tallywire"; echo; echo "Written by \`make licences\` from \`requirements.lock\`."; echo; \
		$(BIN)/pip-licenses --format=markdown --order=license --packages $$(sed -n 's/^\([A-Za-z0-9._-]*\)\(\[.*\]\)\{0,1\}==.*/\1/p' requirements.lock); } > docs/licences.md

train-cleaner: install-dev
	@$(BIN)/python -m flows.training.plain $(BENCH)
	@$(BIN)/python -m flows.training.html $(BENCH)

lock: install-dev
	@$(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--extra build --extra dev --extra cluster --extra s3 -q -o requirements-dev.lock
	@$(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--extra build -c requirements-dev.lock -q -o requirements.lock

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis dist *.egg-info
