# aiweekly-export: build, test, install, package. `make help` lists the targets.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

PREFIX ?= /usr/local
SAMPLE ?= Samples/ai-weekly-2024-27.md
# Where tests look for real reports; a clone without them passes, with a note.
AIWEEKLY_REPORTS ?= $(abspath ../shared/seeds)

# The version is declared in one place; its date is that of its section in CHANGELOG.md, or today before it is released.
VERSION := $(shell sed -n 's/.*static let version = "\(.*\)"/\1/p' Sources/ReportTables/ReportDocument.swift)
DATE := $(or $(shell sed -n 's/^\#\# \[$(VERSION)\] - //p' CHANGELOG.md),$(shell date -u +%F))

PROGRAM := .build/release/aiweekly-export
# Where packages and archives go.
DIST := out/dist
VENV := .build/venv
RELEASE_FLAGS := -c release
ifeq ($(shell uname -s),Linux)
  # The Swift runtime goes into the program, so that it runs where Swift is not installed.
  RELEASE_FLAGS += --static-swift-stdlib --disable-local-rpath -Xlinker -z -Xlinker now
endif

BUILD_PACKAGES := pkg-config libxlsxwriter-dev libexpat1-dev libminizip-dev nettle-dev \
  libutf8proc-dev poppler-utils libyaml-dev libsqlite3-dev
TEST_PACKAGES := sqlite3 libreoffice-calc gnumeric jq unzip
DEB_PACKAGES := dpkg-dev binutils lintian python3
DIST_PACKAGES := dpkg-dev patchelf python3
PYTHON_PACKAGES := openpyxl jsonschema python-calamine XlsxWriter openxml-audit pandas

# Installs the Debian packages that are missing; without apt-get it only names them.
define install-missing
	@missing=(); \
	for package in $(1); do \
	  { dpkg-query -W -f '$${Status}' "$$package" 2>/dev/null || true; } | grep -q 'ok installed' || missing+=("$$package"); \
	done; \
	if ! command -v apt-get >/dev/null; then \
	  echo "no apt-get here: please install these packages yourself: $(1)"; \
	elif [ "$${#missing[@]}" -gt 0 ]; then \
	  echo "installing $${missing[*]}"; \
	  sudo=; [ "$$(id -u)" -eq 0 ] || sudo=sudo; \
	  [ -z "$$sudo" ] || command -v sudo >/dev/null || \
	    { echo "these packages are missing, and there is no sudo; as root: apt-get install $${missing[*]}"; exit 1; }; \
	  $$sudo apt-get update -qq; \
	  DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq --no-install-recommends "$${missing[@]}" >/dev/null; \
	fi
endef

.PHONY: help
help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "make %-10s %s\n", $$1, $$2 }'

.PHONY: swift
swift:
	@command -v swift >/dev/null || { echo "Swift 6 is needed: https://www.swift.org/install"; exit 1; }

.PHONY: build-packages
build-packages: swift
	$(call install-missing,$(BUILD_PACKAGES))

.PHONY: test-packages
test-packages: build-packages
	$(call install-missing,$(TEST_PACKAGES))
	@python3 -c 'import ensurepip' 2>/dev/null || { [ ! -x "$$(command -v apt-get)" ] || $(MAKE) --no-print-directory venv-package; }

.PHONY: venv-package
venv-package:
	$(call install-missing,python3-venv)

$(VENV)/installed-$(subst $() ,-,$(PYTHON_PACKAGES)): | test-packages
	@python3 -m venv $(VENV)
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check $(PYTHON_PACKAGES)
	@touch $@

.PHONY: venv
venv: $(VENV)/installed-$(subst $() ,-,$(PYTHON_PACKAGES))

.PHONY: release
release: build-packages ## build the program: .build/release/aiweekly-export
	swift build $(RELEASE_FLAGS) --product aiweekly-export

.PHONY: demo
demo: release ## install what is missing, build, and make a workbook of the sample report
	@mkdir -p out
	@$(PROGRAM) --xlsx --quiet -o out/ $(SAMPLE)
	@echo
	@echo "The workbook: $(abspath out)/$(basename $(notdir $(SAMPLE))).xlsx"
	@echo "In it are an overview, the numbered source text, and a sheet for each dataset with rows:"
	@echo
	@awk 'NR == FNR { rows[$$1]++; next } \
	    { name = $$1; sub(/^[^ ]+ +/, ""); sub(/：.*/, ""); \
	      if (rows[name]) printf "%6d  %-16s %s\n", rows[name], name, $$0 }' \
	  <($(PROGRAM) --ndjson --quiet $(SAMPLE) | sed 's/^{"dataset":"\([a-z_]*\)".*/\1/') \
	  <($(PROGRAM) datasets --lang zh)

.PHONY: test
test: test-packages venv ## install what is missing, build, and run all tests
	swift build --build-tests
	AIWEEKLY_PYTHON=$(abspath $(VENV))/bin/python AIWEEKLY_REPORTS=$(AIWEEKLY_REPORTS) swift test

.PHONY: check
check: build-packages ## build, and run the fast tests only
	swift build --build-tests
	AIWEEKLY_QUICK=1 AIWEEKLY_REPORTS=$(AIWEEKLY_REPORTS) swift test --skip-build

# Labelled reports of other houses; a clone without them passes and says so.
CORPUS ?= $(abspath ../shared/corpus)

.PHONY: score
score: release ## compare what the program reads of labelled reports with the labels
	@if [ -f "$(CORPUS)/score.py" ]; then \
	  echo "texts:"; python3 "$(CORPUS)/score.py" $(abspath $(PROGRAM)) "$(CORPUS)"; \
	  echo; echo "layouts of tables:"; python3 "$(CORPUS)/score.py" $(abspath $(PROGRAM)) "$(CORPUS)/tables"; \
	else echo "no labelled reports at $(CORPUS): nothing to score"; fi

.PHONY: score-rewritten
score-rewritten: release ## score the labelled reports rewritten as other converters mark headings, lists, numbers
	@if [ -f "$(CORPUS)/score.py" ]; then \
	  python3 Tests/Benchmarks/rewritings.py $(abspath $(PROGRAM)) "$(CORPUS)/score.py" "$(CORPUS)"; \
	else echo "no labelled reports at $(CORPUS): nothing to score"; fi

.PHONY: bench-packages
bench-packages:
	$(call install-missing,gcc libc6-dev sqlite3)

.PHONY: bench
bench: release venv bench-packages ## time the program against C, XlsxWriter and the start of Python
	$(VENV)/bin/python Tests/Benchmarks/bench.py $(PROGRAM) $(SAMPLE)
	$(VENV)/bin/python Tests/Benchmarks/pdf.py $(PROGRAM) Samples/ai-weekly-2024-27.pdf

# How many reports the archive has, and how many rows the long table.
BENCH_REPORTS ?= 1000
BENCH_ROWS ?= 12500

.PHONY: bench-scale
bench-scale: release venv bench-packages ## time archives and long tables against sqlite3 and C
	$(VENV)/bin/python Tests/Benchmarks/scale.py $(PROGRAM) $(BENCH_REPORTS) $(BENCH_ROWS)

# How many reports the samples for engines are tried with.
ENGINE_REPORTS ?= 500

.PHONY: engines
engines: release venv ## compare what Spark (Java 17) and DuckDB make of generated reports with SQLite
	$(VENV)/bin/python -m pip install -q 'pyspark<4' duckdb jsonschema-rs
	Tests/Engines/engines.sh $(abspath $(VENV))/bin/python $(abspath $(PROGRAM)) .build/engines $(ENGINE_REPORTS)

# Which PDFs are cut, at every how many kilobytes, and how many inputs with noise are made of each.
HOSTILE_FILES ?= Samples/ai-weekly-2024-27.pdf
HOSTILE_KB ?= 1
HOSTILE_NOISE ?= 100

.PHONY: hostile
hostile: release ## cut a PDF at every kilobyte, put noise into it, and check the response to each
	Tests/Hostile/cut.py $(PROGRAM) --every $(HOSTILE_KB) --noise $(HOSTILE_NOISE) $(HOSTILE_FILES)

# Which texts, and how many pieces of them, `make repeat` reads repeated.
REPEAT_FILES ?= Samples/*.md Samples/dialects/*.md
REPEAT_PIECES ?= 100

.PHONY: repeat
repeat: release ## repeat pieces of texts, and check how the time grows with the length
	Tests/Hostile/repeat.py $(PROGRAM) --pieces $(REPEAT_PIECES) $(REPEAT_FILES)

# How many inputs of each kind `make fuzz` tries, for how many seconds at most, how long they are at most, and which kinds: the
# letters of FuzzInput. Few and long ones with every output: `make fuzz FUZZ_LENGTH=30000 FUZZ_WHOLE=1 FUZZ_RUNS=2000`.
FUZZ_RUNS ?= 50000
FUZZ_SECONDS ?= 3600
FUZZ_LENGTH ?= 2000
FUZZ_KINDS ?= m s j c w x y
FUZZ := .build/fuzz

FUZZ_BUILD := swift build --package-path Tests/Fuzz -c release -Xswiftc -enable-testing

# Sanitizers slow the fuzzer down by half; coverage by file is counted without them.
FUZZ_SANITIZERS := --sanitize address -Xswiftc -sanitize-coverage=edge,inline-8bit-counters,pc-table

# Swift's own report of a crash gets in the way of the sanitizer, which then keeps no input. Of the sanitizer, what costs much and
# finds faults of C alone is left out: stacks of allocations, a long quarantine, frames kept after their return.
FUZZ_ENVIRONMENT = SWIFT_BACKTRACE=enable=no FUZZ_FINDINGS=$(abspath $(FUZZ))/crashes FUZZ_TALLY=$(abspath $(FUZZ))/tally \
  ASAN_OPTIONS=detect_leaks=0:malloc_context_size=1:quarantine_size_mb=8:detect_stack_use_after_return=0:allocator_release_to_os_interval_ms=-1

.PHONY: fuzz-seeds
fuzz-seeds:
	swift build --product aiweekly-export
	@rm -rf $(FUZZ)/seeds && mkdir -p $(FUZZ)/crashes $(FUZZ)/tally
	@Tests/Fuzz/seeds.py .build/debug/aiweekly-export $(FUZZ)/seeds

.PHONY: fuzz
fuzz: build-packages fuzz-seeds ## look for inputs that crash, hang or lose a line: libFuzzer, with the address sanitizer
	$(FUZZ_BUILD) --scratch-path $(abspath $(FUZZ)) $(FUZZ_SANITIZERS)
	@for kind in $(FUZZ_KINDS); do mkdir -p $(FUZZ)/corpus/$$kind; \
	  $(FUZZ_ENVIRONMENT) $(FUZZ)/release/FuzzExport -runs=$(FUZZ_RUNS) -max_total_time=$(FUZZ_SECONDS) \
	    -max_len=$(FUZZ_LENGTH) -timeout=20 -rss_limit_mb=4096 -detect_leaks=0 \
	    -artifact_prefix=$(abspath $(FUZZ))/crashes/ $(FUZZ)/corpus/$$kind $(FUZZ)/seeds/$$kind || exit $$?; \
	done
	@$(MAKE) --no-print-directory fuzz-tally

# Words with boxes alone.
.PHONY: fuzz-layout
fuzz-layout: FUZZ_KINDS = x
fuzz-layout: fuzz ## look for words and boxes that crash or slow down the reading of pages

.PHONY: fuzz-tally
fuzz-tally: ## print how many inputs of each kind the fuzzer has tried, and which outputs were made
	@cat $(FUZZ)/tally/*.txt | awk '{ count[$$1 " " $$2] += $$NF } END { for (name in count) print name, count[name] }' | sort

.PHONY: fuzz-coverage
fuzz-coverage: build-packages ## print how much of each file the fuzzer's inputs reach
	$(FUZZ_BUILD) --scratch-path $(abspath $(FUZZ))-coverage -Xswiftc -profile-generate -Xswiftc -profile-coverage-mapping
	@LLVM_PROFILE_FILE=$(abspath $(FUZZ))/coverage.profraw $(FUZZ)-coverage/release/FuzzExport -runs=0 \
	  $(FUZZ)/corpus $(FUZZ)/seeds 2>/dev/null
	@tools=$$(dirname "$$(readlink -f "$$(command -v swift)")"); \
	"$$tools/llvm-profdata" merge -o $(FUZZ)/coverage.profdata $(FUZZ)/coverage.profraw; \
	"$$tools/llvm-cov" report $(FUZZ)-coverage/release/FuzzExport -instr-profile $(FUZZ)/coverage.profdata \
	  -ignore-filename-regex 'checkouts|Tests/' | cut -c1-200

# How many reports are read side by side under the thread sanitizer.
THREADS_REPORTS ?= 60
THREADS := .build/threads

.PHONY: threads
threads: build-packages ## read an archive on many threads with the thread sanitizer, in each output
	swift build --product aiweekly-export --scratch-path $(THREADS) --sanitize thread
	@rm -rf $(THREADS)/reports $(THREADS)/out && mkdir -p $(THREADS)/out
	@python3 Tests/Benchmarks/archive.py $(THREADS)/reports $(THREADS_REPORTS) >/dev/null
	@cp Samples/*.pdf $(THREADS)/reports/
	@for output in "--ndjson -o $(THREADS)/out/all.ndjson" "--json -o $(THREADS)/out/all.json" \
	  "-o $(THREADS)/out/all.xlsx" "-o $(THREADS)/out/all.db" "--into $(THREADS)/out/archive.db" "--xlsx -o $(THREADS)/out/each/"; do \
	  TSAN_OPTIONS=exitcode=66 $(THREADS)/debug/aiweekly-export --quiet --jobs 8 $$output $(THREADS)/reports || exit $$?; \
	  echo "$$output: no race"; \
	done

DOCUMENTS = $(PREFIX)/share/doc/aiweekly-export

.PHONY: install
install: release ## install program, man pages, completions and documents under PREFIX (/usr/local)
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/bash-completion/completions" \
	  "$(DESTDIR)$(DOCUMENTS)/Docs/images" "$(DESTDIR)$(DOCUMENTS)/Samples" "$(DESTDIR)$(PREFIX)/share/man/man1" \
	  "$(DESTDIR)$(PREFIX)/share/zsh/site-functions" "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d"
	install -s -m 755 $(PROGRAM) "$(DESTDIR)$(PREFIX)/bin/aiweekly-export"
	$(PROGRAM) --generate-completion-script bash > "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/aiweekly-export"
	$(PROGRAM) --generate-completion-script zsh > "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_aiweekly-export"
	$(PROGRAM) --generate-completion-script fish > "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/aiweekly-export.fish"
	Docs/packaging/manual.py $(abspath $(PROGRAM)) $(VERSION) $(DATE) "$(DESTDIR)$(PREFIX)/share/man/man1"
	install -m 644 README.md "$(DESTDIR)$(DOCUMENTS)/"
	install -m 644 Docs/*.md "$(DESTDIR)$(DOCUMENTS)/Docs/"
	install -m 644 Docs/images/*.png "$(DESTDIR)$(DOCUMENTS)/Docs/images/"
	install -m 644 $(SAMPLE) "$(DESTDIR)$(DOCUMENTS)/Samples/"

.PHONY: uninstall
uninstall: ## remove what `make install` put under PREFIX
	rm -f "$(DESTDIR)$(PREFIX)/bin/aiweekly-export" "$(DESTDIR)$(PREFIX)/share/man/man1/aiweekly-export"*.1 \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/aiweekly-export" \
	  "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_aiweekly-export" \
	  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/aiweekly-export.fish"
	rm -rf "$(DESTDIR)$(DOCUMENTS)"

.PHONY: deb
deb: release ## make a Debian package in out/dist and check it with lintian
	$(call install-missing,$(DEB_PACKAGES))
	@rm -rf .build/deb
	@$(MAKE) --no-print-directory -o release install PREFIX=/usr DESTDIR=.build/deb >/dev/null
	@package=$$(Docs/packaging/deb.sh .build/deb $(VERSION) $(DATE) $(DIST)); \
	lintian --allow-root --display-info --pedantic --tag-display-limit 0 \
	  --fail-on error,warning,info,pedantic "$$package"; \
	echo "$$package; lintian finds nothing in it"

.PHONY: test-deb
test-deb: deb ## install the package into a fresh Debian 12, use it there, and remove it
	$(call install-missing,debootstrap)
	@sudo=; [ "$$(id -u)" -eq 0 ] || sudo=sudo; \
	$$sudo Tests/Packaging/test-deb.sh $(DIST)/aiweekly-export_$(VERSION)-*.deb .build/test-deb

.PHONY: dist
dist: release ## make the source archive, the archive of the program, and their checksums in out/dist
	$(call install-missing,$(DIST_PACKAGES))
	@rm -rf .build/dist
	@$(MAKE) --no-print-directory -o release install PREFIX= DESTDIR=.build/dist >/dev/null
	@Docs/packaging/dist.sh .build/dist $(VERSION) $(DATE) $(DIST)

.PHONY: test-dist
test-dist: dist ## unpack the archives elsewhere, check their sums, and run the program from there
	@Tests/Packaging/test-dist.sh $(DIST)

.PHONY: release-notes
release-notes: ## print the section of CHANGELOG.md for this version
	@awk -v head='## [$(VERSION)]' 'index($$0, "## [") == 1 { inside = index($$0, head) == 1 } inside' CHANGELOG.md

# The list of all checks, from the files that declare them.
CHECKS := Sources/ReportTables/Checks/DiagnosticCode+All.swift
FINDERS := Sources/ReportTables/Checks/ReportChecks+All.swift
DIALECTS := Sources/MarkdownInput/Tables/TableDialects+All.swift
MADE := // Made by `make docs` from the declarations; do not edit by hand.
# The names behind `enum` or `struct` of the types in a folder that conform to a protocol, as metatypes.
types-of = grep -rhoE "^(enum|struct) [A-Za-z]+: $(1)\b" $(2) | awk '{ sub(":", "", $$2); print "    " $$2 ".self," }' | LC_ALL=C sort

.PHONY: lists
lists:
	@{ echo '$(MADE)'; \
	  for module in $$(grep -rlE "static let [A-Za-z]+ = DiagnosticCode\(" Sources | cut -d/ -f2 | sort -u | grep -v ReportTables); do \
	    echo "import $$module"; \
	  done; \
	  echo; echo "extension DiagnosticCode {"; \
	  echo "  /// Every kind of finding, by its name in code."; \
	  echo "  public static let all: [DiagnosticCode] = ["; \
	  grep -rhoE "static let [A-Za-z]+ = DiagnosticCode\(" Sources | awk '{ print "    ." $$3 "," }' | LC_ALL=C sort; \
	  echo "  ]"; echo; \
	  echo "  /// The kind of finding of that name; nil where there is none."; \
	  echo "  public static func named(_ name: String) -> DiagnosticCode? { all.first { \$$0.rawValue == name } }"; \
	  echo "}"; } > $(CHECKS)
	@{ echo '$(MADE)'; echo; echo "extension ReportChecks {"; \
	  echo "  /// Every check of a report, by its name in code."; \
	  echo "  static let declared: [any ReportCheck.Type] = ["; \
	  $(call types-of,ReportCheck,Sources/ReportTables/Checks); \
	  echo "  ]"; echo "}"; } > $(FINDERS)
	@{ echo '$(MADE)'; echo; echo "extension TableDialects {"; \
	  echo "  /// Every dialect, by its name in code."; \
	  echo "  static let declared: [any TableDialect.Type] = ["; \
	  $(call types-of,TableDialect,Sources/MarkdownInput/Tables); \
	  echo "  ]"; echo "}"; } > $(DIALECTS)

.PHONY: docs
docs: lists ## write the pages and lists that are made from the definitions
	swift build --product aiweekly-export
	.build/debug/aiweekly-export datasets --markdown > Docs/datasets.md
	-AIWEEKLY_WRITE_DOCS=1 swift test --filter 'ChecksPage|OptionsPage|KeysFile' >/dev/null

.PHONY: sample-pdf
sample-pdf: ## set the main sample as a PDF, with LibreOffice
	$(call install-missing,libreoffice-writer fonts-noto-cjk poppler-utils)
	python3 Samples/make_pdf.py Samples/ai-weekly-2024-27.md Samples/ai-weekly-2024-27.pdf

.PHONY: lint
lint: swift ## check the style of the code
	swift format lint --strict --parallel -r Package.swift Sources Tests

.PHONY: format
format: swift ## format the code
	swift format --in-place --parallel -r Package.swift Sources Tests

.PHONY: clean
clean: ## remove what was built
	rm -rf .build out
