// SPDX-License-Identifier: Apache-2.0

package actions

import (
	"compress/flate"
	_ "embed" // the table
	"errors"
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
	var unpacked strings.Builder
	unpacked.WriteByte('\n')
	if _, err := io.Copy(&unpacked, flate.NewReader(strings.NewReader(chunk))); err != nil {
		return nil, err
	}
	_, text, ok := strings.Cut(unpacked.String(), "\nS\t"+prefix+"\n")
	if !ok {
		return nil, fmt.Errorf("service %s is not where the index says", prefix)
	}
	text, _, _ = strings.Cut(text, "\nS\t")
	return parse(prefix, strings.Clone(text)) // without the services beside it
}

// parse reads a service's lines. What lines refer to stands before them.
func parse(prefix, text string) (*Service, error) {
	var count [256]int // of lines by their first character, so that lists need not grow
	for line := range strings.Lines(text) {
		count[line[0]]++
	}
	s := &Service{Prefix: prefix, Keys: make([]Key, 0, count['C']), Resources: make([]ResourceType, 0, count['R']), Actions: make([]Action, 0, count['A'])}
	r := reader{Service: s, sets: make([][]*Key, 0, count['K'])}
	lower := strings.ToLower(text)
	for text != "" {
		line, rest, _ := strings.Cut(text, "\n")
		if err := r.line(line, lower[:len(line)]); err != nil {
			return nil, fmt.Errorf("service %s has the line %q: %w", prefix, line, err)
		}
		text, lower = rest, lower[len(lower)-len(rest):]
	}
	slices.SortFunc(s.Actions, func(a, b Action) int { return strings.Compare(a.lower, b.lower) })
	return s, nil
}

// reader reads a service. The lists of its actions are cut from long ones, of which there are few.
type reader struct {
	*Service
	sets      [][]*Key
	keys      []*Key
	resources []Resource
}

// line reads one line, which is given in lower case too.
func (r *reader) line(line, lower string) error {
	var f [5]string
	n := 0
	for rest, more := line, true; more && n < len(f); n++ {
		f[n], rest, more = strings.Cut(rest, "\t")
	}
	switch {
	case f[0] == "C" && n == 3 && len(f[2]) == 1:
		typ := strings.ToLower(f[2])
		r.Keys = append(r.Keys, Key{f[1], Type(typ[0]), typ != f[2]})
	case f[0] == "R" && n == 3:
		r.Resources = append(r.Resources, ResourceType{f[1], strings.Split(f[2], ", ")})
	case f[0] == "K" && n == 2:
		return r.set(f[1])
	case f[0] == "A" && n == 5 && len(f[2]) == 1:
		r.Actions = append(r.Actions, Action{Name: f[1], lower: lower[len("A\t"):][:len(f[1])], Level: Level(f[2][0])})
		return r.complete(&r.Actions[len(r.Actions)-1], f[3], f[4])
	default:
		return errors.New("it is of no known kind")
	}
	return nil
}

// complete adds to an action its resources and its set of keys.
func (r *reader) complete(a *Action, resources, set string) error {
	start := len(r.resources)
	for resources != "" {
		var field string
		field, resources, _ = strings.Cut(resources, ",")
		number, required := strings.CutSuffix(field, "!")
		i, err := position(number, len(r.Resources))
		if err != nil {
			return err
		}
		r.resources = append(r.resources, Resource{&r.Resources[i], required})
	}
	a.Resources = slices.Clip(r.resources[start:])
	if set == "" {
		return nil
	}
	i, err := position(set, len(r.sets))
	if err == nil {
		a.Keys = r.sets[i]
	}
	return err
}

// set reads a set of keys, which actions share.
func (r *reader) set(keys string) error {
	start := len(r.keys)
	for field := range strings.SplitSeq(keys, ",") {
		i, err := position(field, len(r.Keys))
		if err != nil {
			return err
		}
		r.keys = append(r.keys, &r.Keys[i])
	}
	r.sets = append(r.sets, slices.Clip(r.keys[start:]))
	return nil
}

// position reads a position in a list.
func position(number string, length int) (int, error) {
	i, err := strconv.ParseUint(number, 36, 16)
	if err == nil && int(i) >= length {
		err = fmt.Errorf("there is no number %d", i)
	}
	return int(i), err
}
