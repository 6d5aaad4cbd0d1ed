# Thin on purpose: make.py does the work, on every system, and tells what the targets are.
PYTHON ?= python3
.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help demo test check setup lock translations clean

help demo test check setup lock translations clean:
	@$(PYTHON) make.py $@ $(ARGS)
