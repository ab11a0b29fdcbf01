# make             install what is needed and build the sample journal into output/
# make help        list everything

.DEFAULT_GOAL := all
OFFPRINT := node dist/cli/main.js

# A Node on the PATH that is new enough is used. Otherwise Node 24 and its npm are installed into runtime/.
IS_NEW_ENOUGH := $(shell node --input-type=module -e "import { isNewEnough } from './bin/choose-node.mjs'; console.log(isNewEnough(process.versions.node))" 2>/dev/null)
ifneq ($(IS_NEW_ENOUGH),true)
RUNTIME := runtime/node_modules/.package-lock.json
NODE_FOLDER := $(CURDIR)/runtime/node_modules/node-linux-$(shell node -p process.arch 2>/dev/null)/bin
export PATH := $(NODE_FOLDER):$(CURDIR)/runtime/node_modules/.bin:$(PATH)
endif

SOURCES := $(shell find src -name "*.ts*" -o -name "*.css") $(wildcard scripts/bundle-*.mjs) scripts/expand-dtds.mjs package.json tsconfig.json tsconfig.build.json

.PHONY: all build path test test-all check lint types dependencies figures bench clean issue article help

# $(call quietly,what is done,command): one line, and what the command prints only if it fails.
define quietly
@echo '$(1) …'; log=$$(mktemp); $(2) >$$log 2>&1 || { status=$$?; cat $$log >&2; rm -f $$log; exit $$status; }; rm -f $$log
endef

all: build ## install, compile, and build the sample journal into output/
	@$(OFFPRINT) build manuscripts --out output
	@echo 'Open in a browser:' output/*/index.html

build: dist/cli/main.js ## install and compile

runtime/node_modules/.package-lock.json: runtime/package.json runtime/package-lock.json
	@test "$$(uname -s)" = Linux || { echo "Node is missing or too old. Install Node 24 from https://nodejs.org." >&2; exit 2; }
	@command -v npm >/dev/null || { echo "npm is missing. Install it, for example with: sudo apt install nodejs npm" >&2; exit 2; }
	$(call quietly,Installing Node 24 into runtime/,npm ci --prefix runtime --no-audit --no-fund --ignore-scripts)
	@touch $@

node_modules/.package-lock.json: $(RUNTIME) package.json package-lock.json
	$(call quietly,Installing packages,npm ci --no-audit --no-fund --ignore-scripts)
	@touch $@

dist/cli/main.js: node_modules/.package-lock.json $(SOURCES)
	$(call quietly,Compiling,npm run --silent build)
	@touch $@

issue: build ## build one issue: make issue ISSUE=1-1
	@$(OFFPRINT) build manuscripts/$(ISSUE) --out output

article: build ## build one article: make article ARTICLE=1-1/x
	@$(OFFPRINT) build manuscripts/$(ARTICLE) --out output

# The tests compile by themselves.
test: node_modules/.package-lock.json ## run the tests beside the code and a journey of each command (two minutes)
	@npm test --silent

test-all: node_modules/.package-lock.json ## run every test (ten minutes)
	@npm run --silent test:all

check: lint types dependencies ## lint, types and the dependency rules

lint: node_modules/.package-lock.json
	$(call quietly,Checking style,npm run --silent lint)

types: node_modules/.package-lock.json
	$(call quietly,Checking types,npm run --silent types)

dependencies: node_modules/.package-lock.json
	$(call quietly,Checking dependency rules,npm run --silent dependencies)

figures: node_modules/.package-lock.json ## print the size of the code, its cycles and the times of its tests
	@npm run --silent figures

bench: build ## time the pipeline against pandoc and a bare browser print
	@npm run --silent bench

clean: ## remove what was built (not what was installed)
	@rm -rf dist compiled output/*

path: $(RUNTIME) ## print the PATH with the Node that is used
	@echo "$$PATH"

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 16
