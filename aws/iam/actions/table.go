// SPDX-License-Identifier: Apache-2.0

package actions

import (
	"compress/flate"
	_ "embed" // the table
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// actions.bin is written by internal/gen/iamactions, which describes its format.
//
//go:embed actions.bin
var table string

// index says where each service is written; it is read once.
var index = sync.OnceValue(func() contents {
	c, err := readIndex(table)
	if err != nil {
		panic(fmt.Sprintf("the embedded table of actions is broken: %v", err))
	}
	return c
})

type contents struct {
	updated  string
	services map[string]place
}

// place is where a service is written: the compressed chunk that holds it.
type place struct {
	chunk string
	rcp   bool
}

// Updated is the day of the data: "2026-09-26".
func Updated() string { return index().updated }

// Has reports whether there is a service of this prefix, whatever its case.
func Has(prefix string) bool {
	_, ok := index().services[strings.ToLower(prefix)]
	return ok
}

// SupportsRCP reports whether resource control policies apply to the service's actions.
func SupportsRCP(prefix string) bool { return index().services[strings.ToLower(prefix)].rcp }

// Prefixes lists the services, sorted. The caller owns the slice.
func Prefixes() []string {
	var all []string
	for prefix := range index().services {
		all = append(all, prefix)
	}
	slices.Sort(all)
	return all
}

// decoded holds the services that were asked for.
var decoded sync.Map // prefix → *Service

// ServiceOf decodes a service when it is first asked for. Prefixes are compared without regard to case.
func ServiceOf(prefix string) (*Service, bool) {
	prefix = strings.ToLower(prefix)
	if s, ok := decoded.Load(prefix); ok {
		return s.(*Service), true
	}
	at, ok := index().services[prefix]
	if !ok {
		return nil, false
	}
	s, err := readService(at.chunk, prefix)
	if err != nil {
		panic(fmt.Sprintf("the embedded table of actions is broken: %v", err))
	}
	first, _ := decoded.LoadOrStore(prefix, s)
	return first.(*Service), true
}

func readIndex(table string) (contents, error) {
	c := contents{services: make(map[string]place)}
	head, data, ok := strings.Cut(table, "\n\n")
	if !ok {
		return c, fmt.Errorf("it has no index")
	}
	lines := strings.Split(head, "\n")
	c.updated = lines[0]
	for _, line := range lines[1:] {
		fields := strings.Fields(line)
		size, err := strconv.Atoi(fields[0])
		if err != nil || size > len(data) {
			return c, fmt.Errorf("its index has the line %q", line)
		}
		for _, name := range fields[1:] {
			prefix, rcp := strings.CutSuffix(name, "+")
			c.services[prefix] = place{data[:size], rcp}
		}
		data = data[size:]
	}
	return c, nil
}

// readService reads one service of a chunk.
func readService(chunk, prefix string) (*Service, error) {
	unpacked, err := io.ReadAll(flate.NewReader(strings.NewReader(chunk)))
	if err != nil {
		return nil, err
	}
	text := "\n" + string(unpacked)
	_, text, ok := strings.Cut(text, "\nS\t"+prefix+"\n")
	if !ok {
		return nil, fmt.Errorf("service %s is not where the index says", prefix)
	}
	text, _, _ = strings.Cut(text, "\nS\t")
	return parse(prefix, text)
}

// parse reads a service's lines.
func parse(prefix, text string) (*Service, error) {
	s := &Service{Prefix: prefix}
	var sets [][]int
	var lines [][]string
	for line := range strings.Lines(text) {
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		switch {
		case fields[0] == "C" && len(fields) == 3 && len(fields[2]) == 1:
			lower := strings.ToLower(fields[2])
			s.Keys = append(s.Keys, Key{fields[1], Type(lower[0]), lower != fields[2]})
		case fields[0] == "R" && len(fields) == 3:
			s.Resources = append(s.Resources, ResourceType{fields[1], strings.Split(fields[2], ", ")})
		case fields[0] == "K" && len(fields) == 2:
			set, err := numbers(fields[1])
			if err != nil {
				return nil, err
			}
			sets = append(sets, set)
		case fields[0] == "A" && len(fields) == 5:
			lines = append(lines, fields)
		default:
			return nil, fmt.Errorf("service %s has the line %q", prefix, line)
		}
	}
	s.Actions = make([]Action, len(lines))
	for i, fields := range lines {
		if err := s.action(&s.Actions[i], fields, sets); err != nil {
			return nil, fmt.Errorf("action %s:%s: %w", prefix, fields[1], err)
		}
	}
	slices.SortFunc(s.Actions, func(a, b Action) int { return strings.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)) })
	return s, nil
}

// action reads the line of an action: name, level, resources, set of keys.
func (s *Service) action(a *Action, fields []string, sets [][]int) error {
	a.Name, a.Level = fields[1], Level(fields[2][0])
	for _, field := range strings.FieldsFunc(fields[3], func(r rune) bool { return r == ',' }) {
		number, required := strings.CutSuffix(field, "!")
		i, err := strconv.ParseUint(number, 36, 16)
		if err != nil || int(i) >= len(s.Resources) {
			return fmt.Errorf("it has no resource type %q", field)
		}
		a.Resources = append(a.Resources, Resource{&s.Resources[i], required})
	}
	if fields[4] == "" {
		return nil
	}
	set, err := strconv.ParseUint(fields[4], 36, 16)
	if err != nil || int(set) >= len(sets) {
		return fmt.Errorf("it has no set of keys %q", fields[4])
	}
	for _, i := range sets[set] {
		if i >= len(s.Keys) {
			return fmt.Errorf("it has no key %d", i)
		}
		a.Keys = append(a.Keys, &s.Keys[i])
	}
	return nil
}

func numbers(list string) ([]int, error) {
	var out []int
	for field := range strings.SplitSeq(list, ",") {
		i, err := strconv.ParseUint(field, 36, 16)
		if err != nil {
			return nil, err
		}
		out = append(out, int(i))
	}
	return out, nil
}
