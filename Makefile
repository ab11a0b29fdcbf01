# make             install what is needed and build the sample journal into output/
# make help        list everything

.DEFAULT_GOAL := all
OFFPRINT := node dist/cli.js
SOURCES := $(shell find src -name '*.ts') package.json tsconfig.json tsconfig.build.json

.PHONY: all build test check lint types dependencies bench clean issue article help

all: build ## install, compile, and build the sample journal into output/
	$(OFFPRINT) build manuscripts --out output

build: dist/cli.js ## install and compile

node_modules/.package-lock.json: package.json package-lock.json
	npm ci --no-audit --no-fund --ignore-scripts
	@touch $@

dist/cli.js: node_modules/.package-lock.json $(SOURCES)
	npm run --silent build
	@touch $@

issue: build ## build one issue: make issue ISSUE=1-1
	$(OFFPRINT) build manuscripts/$(ISSUE) --out output

article: build ## build one article: make article ARTICLE=1-1/x
	$(OFFPRINT) build manuscripts/$(ARTICLE) --out output

test: build ## run every test
	npx vitest run

check: lint types dependencies ## lint, types and the dependency rules

lint: node_modules/.package-lock.json
	npm run --silent lint

types: node_modules/.package-lock.json
	npm run --silent types

dependencies: node_modules/.package-lock.json
	npm run --silent dependencies

bench: build ## time the pipeline against pandoc and a bare browser print
	npm run --silent bench

clean: ## remove what was built (not what was installed)
	rm -rf dist output/*

help: ## list the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 16
