# Thin on purpose: make.py does the work, on every system, and tells what the targets are.
PYTHON ?= python3
.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help demo test check setup lock translations packages test-packages clean

help demo test check setup lock translations packages test-packages clean:
	@$(PYTHON) make.py $@ $(ARGS)
