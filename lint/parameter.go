// SPDX-License-Identifier: Apache-2.0

package lint

import (
	"fmt"
	"strconv"
	"strings"
)

// Parameter is something about rules that is left to whoever uses them. Rules that declare the same one share its value.
type Parameter struct {
	// Name is snake_case, and no other parameter's.
	Name string
	// Doc says what it is, in lower case and without a period.
	Doc string
	// Default is its value when nobody gives another, and decides what type that must have: bool, []int or []string.
	Default any
	// Check refuses values that mean nothing; nil takes all that have the type.
	Check func(value any) error
}

// Of is the value of a parameter for the rule that runs, which declares it. T is the type of its Default.
func Of[T any](p *Pass, x *Parameter) T {
	if value, ok := p.rule.values[x.Name]; ok {
		return value.(T)
	}
	return x.Default.(T)
}

// With is the rule with values for those of its parameters that are among them; each has its parameter's type.
func (r *Rule) With(values map[string]any) *Rule {
	own := make(map[string]any)
	for _, x := range r.Parameters {
		if value, ok := values[x.Name]; ok {
			own[x.Name] = value
		}
	}
	if len(own) == 0 {
		return r
	}
	changed := *r
	changed.values = own
	return &changed
}

// Parameters lists what rules leave open, each once, in the order of the rules.
func Parameters(rules []*Rule) []*Parameter {
	var list []*Parameter
	seen := make(map[*Parameter]bool)
	for _, r := range rules {
		for _, x := range r.Parameters {
			if !seen[x] {
				seen[x] = true
				list = append(list, x)
			}
		}
	}
	return list
}

// TypeName says what a value has to be: "true or false", "a list of numbers".
func (x *Parameter) TypeName() string {
	switch x.Default.(type) {
	case bool:
		return "true or false"
	case []int:
		return "a list of numbers"
	case []string:
		return "a list of strings"
	}
	panic(fmt.Sprintf("parameter %s has a default of type %T", x.Name, x.Default))
}

// Show is a parameter's value as it is written in settings.
func Show(value any) string {
	var items []string
	switch value := value.(type) {
	case []int:
		for _, n := range value {
			items = append(items, strconv.Itoa(n))
		}
	case []string:
		for _, s := range value {
			items = append(items, strconv.Quote(s))
		}
	default:
		return fmt.Sprint(value)
	}
	return "[" + strings.Join(items, ", ") + "]"
}

// ApprovedAccounts are those of the organisation, or of partners that it trusts as itself.
var ApprovedAccounts = &Parameter{
	Name:    "approved_accounts",
	Doc:     "ids of AWS accounts that are trusted like the own one",
	Default: []string{},
	Check: func(value any) error {
		for _, id := range value.([]string) {
			if len(id) != 12 || strings.Trim(id, "0123456789") != "" {
				return fmt.Errorf("%q is no id of an account: it has twelve digits", id)
			}
		}
		return nil
	},
}
