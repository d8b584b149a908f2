# Everything here is one command; the targets only save typing. CI runs .ci/run.

.PHONY: build test lint race fuzz bench docs check clean

build: ## the binary, in ./bin
	go build -trimpath -o bin/guardlint ./cmd/guardlint

test: ## all tests; says so when generated documentation is stale
	go test ./...

lint: ## golangci-lint must be on the path
	golangci-lint run

race: ## all tests under the race detector
	go test -race -shuffle=on ./...

fuzz: ## every fuzz target for a while: make fuzz TIME=1m
	scripts/fuzz.sh $(TIME)

bench: ## for benchstat: make bench >new.txt
	go test -run='^$$' -bench=. -benchmem -count=10 ./...

docs: ## rewrites rule pages, compliance matrix, README table
	go test . -update

check: ## what CI runs
	.ci/run

clean:
	rm -rf bin dist
