# The two commands of the README: `make demo` and `make test`. Both set everything up first.

BIN := .venv/bin
READY := .venv/.ready
OUT := out

.PHONY: demo test check bench pages lock clean

demo: $(READY)
	@sh demo.sh $(OUT)

test: check
	$(BIN)/pytest -n auto --cov --cov-report=term:skip-covered

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/policygen lint

bench: $(READY)
	$(BIN)/python benchmarks/run.py

# Writes the generated pages anew; the accuracy page only where PAIRS names files of labelled pairs.
pages: $(READY)
	$(BIN)/policygen rules --format markdown > docs/CATALOGUE.md
	$(if $(PAIRS),$(BIN)/python benchmarks/accuracy.py $(PAIRS) --out benchmarks/ACCURACY.md)

$(READY): setup.sh pyproject.toml requirements.lock
	@sh setup.sh

# Resolves the newest allowed versions in an environment of its own and writes them down.
lock:
	python3 -m venv --clear .venv-lock
	.venv-lock/bin/pip install --quiet hatchling
	.venv-lock/bin/pip install --quiet --no-build-isolation -e '.[dev]'
	printf '%s\n' '# Exact versions of everything that setup.sh installs: policygen[dev] and what it needs.' \
	    '# Made by: make lock' > requirements.lock
	.venv-lock/bin/pip freeze --exclude-editable >> requirements.lock
	rm -r .venv-lock

clean:
	rm -rf .venv $(OUT) dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .coverage
