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
	services map[string]*entry
}

// entry is a service that is read when it is first asked for.
type entry struct {
	chunk string // holds it, compressed
	rcp   bool
	once  sync.Once
	read  *Service
}

// Updated is the day of the data: "2026-09-26".
func Updated() string { return index().updated }

// Has reports whether there is a service of this prefix, whatever its case.
func Has(prefix string) bool {
	_, ok := index().services[strings.ToLower(prefix)]
	return ok
}

// SupportsRCP reports whether resource control policies apply to the service's actions.
func SupportsRCP(prefix string) bool {
	at, ok := index().services[strings.ToLower(prefix)]
	return ok && at.rcp
}

// Prefixes lists the services, sorted. The caller owns the slice.
func Prefixes() []string {
	var all []string
	for prefix := range index().services {
		all = append(all, prefix)
	}
	slices.Sort(all)
	return all
}

// ServiceOf decodes a service when it is first asked for. Prefixes are compared without regard to case.
func ServiceOf(prefix string) (*Service, bool) {
	prefix = strings.ToLower(prefix)
	at, ok := index().services[prefix]
	if !ok {
		return nil, false
	}
	at.once.Do(func() {
		s, err := readService(at.chunk, prefix)
		if err != nil {
			panic(fmt.Sprintf("the embedded table of actions is broken: %v", err))
		}
		at.read = s
	})
	return at.read, true
}

func readIndex(table string) (contents, error) {
	c := contents{services: make(map[string]*entry)}
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
			c.services[prefix] = &entry{chunk: data[:size], rcp: rcp}
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
	var sets, lines [][]string
	for line := range strings.Lines(text) {
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		switch {
		case fields[0] == "C" && len(fields) == 3 && len(fields[2]) == 1:
			lower := strings.ToLower(fields[2])
			s.Keys = append(s.Keys, Key{fields[1], Type(lower[0]), lower != fields[2]})
		case fields[0] == "R" && len(fields) == 3:
			s.Resources = append(s.Resources, ResourceType{fields[1], strings.Split(fields[2], ", ")})
		case fields[0] == "K" && len(fields) == 2:
			sets = append(sets, strings.Split(fields[1], ","))
		case fields[0] == "A" && len(fields) == 5:
			lines = append(lines, fields)
		default:
			return nil, fmt.Errorf("service %s has the line %q", prefix, line)
		}
	}
	keys := make([][]*Key, len(sets))
	for i, set := range sets {
		var err error
		if keys[i], err = s.keys(set); err != nil {
			return nil, fmt.Errorf("service %s: %w", prefix, err)
		}
	}
	s.Actions = make([]Action, len(lines))
	for i, fields := range lines {
		if err := s.action(&s.Actions[i], fields, keys); err != nil {
			return nil, fmt.Errorf("action %s:%s: %w", prefix, fields[1], err)
		}
	}
	slices.SortFunc(s.Actions, func(a, b Action) int { return strings.Compare(a.lower, b.lower) })
	return s, nil
}

// action reads the line of an action: name, level, resources, set of keys.
func (s *Service) action(a *Action, fields []string, keys [][]*Key) error {
	a.Name, a.lower, a.Level = fields[1], strings.ToLower(fields[1]), Level(fields[2][0])
	if fields[3] != "" {
		a.Resources = make([]Resource, 0, 1+strings.Count(fields[3], ","))
	}
	for field := range strings.FieldsFuncSeq(fields[3], func(r rune) bool { return r == ',' }) {
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
	if err != nil || int(set) >= len(keys) {
		return fmt.Errorf("it has no set of keys %q", fields[4])
	}
	a.Keys = keys[set]
	return nil
}

// keys are those of a set, which actions share.
func (s *Service) keys(set []string) ([]*Key, error) {
	keys := make([]*Key, len(set))
	for n, field := range set {
		i, err := strconv.ParseUint(field, 36, 16)
		if err != nil || int(i) >= len(s.Keys) {
			return nil, fmt.Errorf("it has no key %q", field)
		}
		keys[n] = &s.Keys[i]
	}
	return keys, nil
}
