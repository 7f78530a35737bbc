.DEFAULT_GOAL := help
.PHONY: help site test mutations screenshots format lint clean

help: ## show this list
	@sed -nE 's/^([a-z]+): ## (.*)/  make \1	\2/p' $(MAKEFILE_LIST)

site: ## build the site into public/
	@scripts/site

test: ## run all tests
	@scripts/test

mutations: ## change the example one thing at a time and list what the audit does not notice
	@scripts/mutations
screenshots: ## make pictures of every page kind in artefacts/
	@scripts/screenshots

format: ## format the Swift files
	@swift format --in-place --recursive Sources Tests Package.swift

lint: ## check the form of the Swift files and, where shellcheck is installed, of the scripts
	@swift format lint --strict --recursive Sources Tests Package.swift
	@! command -v shellcheck >/dev/null || shellcheck scripts/* .ci/run

clean: ## remove what was built; public/ stays
	@rm -rf .build
