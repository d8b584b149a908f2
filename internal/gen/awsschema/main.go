// SPDX-License-Identifier: Apache-2.0

// Awsschema writes the table of package aws/schema from the schemas of the AWS
// provider and from the list of what omitted attributes mean.
//
//	go run ./internal/gen/awsschema -in FILE.json.gz -defaults internal/gen/awsschema/defaults.csv
//
// FILE.json.gz is what "terraform providers schema -json | gzip" prints in a
// directory that requires hashicorp/aws in the release that package aws/schema
// names; it is large and not part of the repository. The table is written only
// when it decodes to exactly the schemas that were read, and when every default
// has its place in them.
//
// # Format
//
// Words are four bytes, little-endian. Numbers inside nodes are base 128, least
// significant digits first. A ref is a word, offset times 256 plus length,
// that stands for a piece of the text; a text that is part of another takes no
// room of its own.
//
//	header     seven words: how many names, resources, data sources, ephemeral
//	           resources and defaults there are, the provider's block, and how
//	           many bytes the nodes take
//	names      ref each; a name is the number of its place, frequent ones first
//	resources  ref of the type, its block; sorted by type. So are the two others.
//	defaults   ref of the type, ref of the path, default; sorted by type, path
//	nodes      what blocks, objects and defaults point into, counted in bytes
//	text       what refs point into
//
// Equal nodes are written once, however often they are pointed at:
//
//	block      count, attributes, count, nested blocks
//	attribute  name, flags, type, default if flags say so
//	nested     name, nesting and which limits follow, limits, block
//	type       's', 'n', 'b', or 'L', 'S', 'M' and a type, or 'O' and an object
//	object     count, then name and type each
//	default    kind of the literal ('s', 'n', 'b', or 'p' for prose), its length;
//	           text, set by, since, effect and source, each as length and bytes
package main

import (
	"flag"
	"fmt"
	"os"

	"github.com/guardlint/guardlint/aws/schema"
)

func main() {
	in := flag.String("in", "", "gzipped output of terraform providers schema -json")
	defaults := flag.String("defaults", "", "CSV file of defaults")
	out := flag.String("out", "aws/schema/table.bin", "the table to write")
	flag.Parse()
	if err := run(*in, *defaults, *out); err != nil {
		fmt.Fprintln(os.Stderr, "awsschema:", err)
		os.Exit(1)
	}
}

func run(in, defaults, out string) error {
	schemas, err := readSchemas(in)
	if err != nil {
		return fmt.Errorf("read schemas %s: %w", in, err)
	}
	rows, err := readDefaults(defaults)
	if err != nil {
		return fmt.Errorf("read defaults %s: %w", defaults, err)
	}
	if err := fitDefaults(rows, schemas); err != nil {
		return fmt.Errorf("fit defaults %s: %w", defaults, err)
	}
	data := encode(schemas, rows)
	if err := verify(schema.Open(data), schemas, rows); err != nil {
		return fmt.Errorf("read the table back: %w", err)
	}
	return os.WriteFile(out, []byte(data), 0o644)
}
