// SPDX-License-Identifier: Apache-2.0

package validate

import (
	"regexp"
	"strings"
	"sync"

	"github.com/guardlint/guardlint/aws/iam"
)

// variables of policies: ${key}, ${key, 'default'}, and the literal characters ${*}, ${?}, ${$}.
var variable = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\$\{[^}]*\}`) })

func withoutVariables(text string) string { return variable().ReplaceAllString(text, "") }

// checkVariablePlaces finds variables where none are read, and broken ones in resources.
func checkVariablePlaces(s *statement) {
	for _, a := range s.action.items {
		s.misplaced(a.Text, "Action", a.at)
	}
	s.each(func(_ string, id item) { s.misplaced(id.Text, "Principal", id.at) })
	for _, r := range s.resource.items {
		s.checkVariable(r.Text, r.at)
	}
}

func (s *statement) misplaced(t iam.Text, element string, at place) {
	if text, known := t.Known(); known && strings.Contains(text, "${") {
		s.report("VARIABLE_UNSUPPORTED_IN_ELEMENT", at, "no variables are read in %s, so that %s stands for itself", element, show(t))
	}
}

// checkVariables judges the variables in a condition's values.
func checkVariables(c *condition) {
	for _, v := range c.values.items {
		text, known := v.Known()
		if !known || !strings.Contains(text, "${") {
			continue
		}
		switch name := c.op.Name; {
		case name == "", strings.HasPrefix(name, "String"), strings.HasPrefix(name, "Arn"), name == "Bool":
			c.checkVariable(v.Text, v.at)
		default:
			c.report("INVALID_VARIABLE_FOR_OPERATOR", v.at, "%s reads no variables, and %s holds one", c.operator, show(v.Text))
		}
	}
}

func (s *statement) checkVariable(t iam.Text, at place) {
	text, known := t.Known()
	if !known || !strings.Contains(text, "${") {
		return
	}
	if strings.Contains(variable().ReplaceAllString(text, ""), "${") {
		s.report("MISSING_BRACE_IN_VARIABLE", at, "a variable in %s is not closed", show(t))
		return
	}
	plain := true
	for _, v := range variable().FindAllString(text, -1) {
		name := strings.TrimSuffix(strings.TrimPrefix(v, "${"), "}")
		key, value, hasDefault := strings.Cut(name, ",")
		switch value = strings.TrimSpace(value); {
		case key == "*" || key == "?" || key == "$":
			continue
		case key == "":
			s.report("EMPTY_VARIABLE", at, "a variable in %s is empty", show(t))
		case strings.ContainsAny(strings.TrimSpace(key), " \t") && !strings.Contains(key, "/") || key != strings.TrimSpace(key):
			s.report("UNSUPPORTED_SPACE_IN_VARIABLE", at, "the variable %s holds a blank", v)
		case hasDefault && (len(value) < 2 || value[0] != '\'' || value[len(value)-1] != '\''):
			s.report("MISSING_QUOTE_IN_VARIABLE", at, "the default in %s must stand in single quotes", v)
		}
		plain = false
	}
	if !plain && s.readsNoVariables() {
		s.report("VARIABLE_UNSUPPORTED_IN_VERSION", at, "%s stands for itself, because only documents of version 2012-10-17 have variables", show(t))
	}
}

// readsNoVariables reports whether the document is certainly of the older version.
func (p *policy) readsNoVariables() bool {
	if p.version != "" {
		return p.version == "2008-10-17"
	}
	for m := range p.root.Members() {
		if name, known := m.Name.Known(); !known || strings.EqualFold(name, "Version") {
			return false
		}
	}
	return true
}
