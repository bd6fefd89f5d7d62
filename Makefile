# The project's commands. Each sets up what it needs on first use; tools/setup says what it is waiting for.
# Owns: the names of the commands. The work is done in tools/, which also runs without make.

.DEFAULT_GOAL := help
.PHONY: help run dist test bench screenshots tools clean

help: ## Say what can be made
	@printf 'Freeze Frame. Commands:\n\n'
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "%-20s %s\n", $$1, $$2 }'
	@printf '\nTools are kept in $${FREEZE_FRAME_CACHE:-~/.cache/freeze-frame}.\n'

run: ## Build the page, serve it on this machine, reload it on every change (PORT=9000, RELEASE=1)
	@tools/serve

dist: ## Build dist/: the page for any static host and any sub-path
	@tools/dist

test: ## Run every check: format, lints, tests, build, weight, browser
	@tools/test

bench: ## Measure the engine next to its peers, natively and in the browser (WRITE=1 puts the tables into docs/performance.md)
	@tools/bench $(if $(WRITE),--write)

screenshots: ## Photograph the page in every view and size into screenshots/
	@tools/screenshots

tools: ## Install everything the other commands need
	@tools/setup test

clean: ## Remove what was built here (the tools stay)
	@rm -rf dist target screenshots node_modules
