// SPDX-License-Identifier: Apache-2.0

package access

import (
	"slices"
	"strings"
	"sync"

	"github.com/guardlint/guardlint/aws/iam/actions"
	"github.com/guardlint/guardlint/aws/iam/pattern"
)

// class stands for all actions that the same statements are about and that take the same resources.
type class struct {
	name string
	text pattern.Text // in lower case
	// resources are the ARNs that the action takes; nil when that is not known.
	resources []pattern.Pattern
	// not are those among them that it does not take.
	not []pattern.Pattern
}

// familiar services make the examples of policies about all services.
var familiar = []string{"s3", "iam", "ec2", "sts", "kms", "lambda", "secretsmanager"}

// maxRegions bounds how many kinds of actions that AWS may add are told apart.
const maxRegions = 256

// Action is an action that questions are about, made ready once for all of them.
type Action struct {
	name string
	text pattern.Text // in lower case

	once  sync.Once
	found class
}

// NewAction makes the action "service:Name" ready; one that AWS does not list is treated like those that take any resources.
func NewAction(name string) *Action {
	return &Action{name: name, text: pattern.TextOf(strings.ToLower(name))}
}

func (a *Action) class() class {
	a.once.Do(func() { a.found = newClass(a.name, a.text) })
	return a.found
}

// Name is "service:Name", as it was given.
func (a *Action) Name() string { return a.name }

// newClass looks an action up. text is its name in lower case.
func newClass(name string, text pattern.Text) class {
	c := class{name: name, text: text}
	if action, ok := actions.Lookup(actions.Split(name)); ok {
		c.name = strings.Split(name, ":")[0] + ":" + action.Name
		c.take(action)
	}
	return c
}

func (c *class) take(action *actions.Action) {
	if action.WildcardOnly() {
		c.resources = []pattern.Pattern{pattern.Literal("*")}
		return
	}
	for _, r := range action.Resources {
		for _, arn := range r.ARNs {
			c.resources = append(c.resources, TemplateOf(arn))
		}
		if r.Name == "bucket" && slices.ContainsFunc(r.ARNs, func(arn string) bool { return strings.Contains(arn, ":s3:::") }) {
			c.not = append(c.not, pattern.Parse("arn:*:s3:::*/*").ARN()) // the names of buckets have no slashes
		}
	}
	if len(c.not) > 0 && len(action.Resources) > 1 {
		c.not = nil // it takes others that have
	}
}

// TemplateOf is the pattern of the ARNs of a resource type, which are written with placeholders: "arn:${Partition}:sns:${Region}:${Account}:${TopicName}".
func TemplateOf(arn string) pattern.Pattern {
	var p pattern.Pattern
	for {
		before, _, after, found := pattern.CutVariable(arn)
		p = p.AppendLiteral(before)
		if !found {
			return p.ARN()
		}
		p, arn = append(p, pattern.Run), after
	}
}

// classes divides all actions by the statements that are about them, and unless they are unrelated by the resources that they take. complete is
// false when some may be missing.
func classes(statements []*statement, unrelated bool, budget *pattern.Budget) (all []class, complete bool) {
	d := division{statements: statements, seen: make(map[string]bool)}
	var patterns []pattern.Pattern
	services := slices.Clone(familiar)
	for _, s := range statements {
		for _, i := range s.actions.items {
			patterns = append(patterns, i.exact)
			if service, named := servicePrefix(i.exact); named && !slices.Contains(services, service) {
				services = append(services, service)
			}
		}
	}
	if unrelated { // any name does that is matched alike
		services = nil
	}
	for _, service := range services {
		s, ok := actions.ServiceOf(service)
		if !ok {
			continue
		}
		for i := range s.Actions {
			d.add(service+":"+s.Actions[i].Name, &s.Actions[i])
		}
	}
	future, complete := budget.Regions(pattern.Parse("?*:?*"), distinct(patterns), maxRegions)
	for _, text := range future {
		if text.IsLiteral() { // not one with symbols
			action, _ := actions.Lookup(actions.Split(text.Text()))
			d.add(text.Text(), action)
		}
	}
	return d.classes, complete
}

func servicePrefix(p pattern.Pattern) (string, bool) {
	i := slices.Index(p, ':')
	if i < 0 || !p[:i].IsLiteral() {
		return "", false
	}
	return p[:i].Text(), true
}

func distinct(patterns []pattern.Pattern) []pattern.Pattern {
	slices.SortFunc(patterns, slices.Compare)
	return slices.CompactFunc(patterns, slices.Equal)
}

// division collects one action of each class.
type division struct {
	statements []*statement
	seen       map[string]bool
	classes    []class
}

// add takes an action up if it is the first of its class; one that is not known has no facts.
func (d *division) add(name string, facts *actions.Action) {
	text := pattern.TextOf(strings.ToLower(name))
	var sign strings.Builder
	for _, s := range d.statements {
		in := s.covers(text)
		switch {
		case in.surely:
			sign.WriteByte('1')
		case in.perhaps:
			sign.WriteByte('?')
		default:
			sign.WriteByte('0')
		}
	}
	if facts != nil {
		service, _ := actions.Split(name)
		sign.WriteString(service)
		for _, r := range facts.Resources {
			sign.WriteString(" " + r.Name)
		}
	}
	if !d.seen[sign.String()] {
		d.seen[sign.String()] = true
		d.classes = append(d.classes, newClass(name, text))
	}
}
