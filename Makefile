.DEFAULT_GOAL := help
.PHONY: help site test screenshots format lint clean

help: ## show this list
	@sed -nE 's/^([a-z]+): ## (.*)/  make \1	\2/p' $(MAKEFILE_LIST)

site: ## build the site into public/
	@scripts/site

test: ## run all tests
	@scripts/test

screenshots: ## make pictures of every page kind in artefacts/
	@scripts/screenshots

format: ## format the Swift files
	@swift format --in-place --recursive Sources Tests Package.swift

lint: ## check the form of the Swift files and, where shellcheck is installed, of the scripts
	@swift format lint --strict --recursive Sources Tests Package.swift
	@! command -v shellcheck >/dev/null || shellcheck scripts/* .ci/run

clean: ## remove what was built; public/ stays
	@rm -rf .build
