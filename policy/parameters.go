// SPDX-License-Identifier: Apache-2.0

package policy

import (
	"reflect"

	"github.com/hashicorp/hcl/v2/gohcl"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// parameterSetting is a value for a parameter of rules.
type parameterSetting struct {
	name  string
	value any
	at    tf.Range
	level level
}

// Value is what a parameter of rules has for its value.
type Value struct {
	Parameter *lint.Parameter
	Value     any
	// Range is where that is written; zero for the default.
	Range tf.Range
	// Locked is the place that lets nobody below change it, or zero.
	Locked tf.Range
}

// Values lists the parameters of rules with their values.
func (s *Settings) Values(rules []*lint.Rule) []Value {
	var list []Value
	for _, x := range lint.Parameters(rules) {
		v := Value{Parameter: x, Value: x.Default}
		if set, _ := s.parameter(x.Name); set != nil {
			v.Value, v.Range = set.value, set.at
		}
		if l := s.lockOnParameter(x.Name, place); l != nil {
			v.Locked = l.at
		}
		list = append(list, v)
	}
	return list
}

// values are the parameters that the settings give a value.
func (s *Settings) values() map[string]any {
	values := make(map[string]any)
	if s != nil {
		for _, set := range s.parameters {
			holding, _ := s.parameter(set.name)
			values[set.name] = holding.value
		}
	}
	return values
}

// parameter finds what holds for a parameter, nil for its default, and the values that would change what is locked above.
func (s *Settings) parameter(name string) (holding *parameterSetting, refused []parameterSetting) {
	if s == nil {
		return nil, nil
	}
	for i, set := range s.parameters {
		switch {
		case set.name != name:
		case s.lockOnParameter(name, set.level) != nil && holding != nil && !reflect.DeepEqual(holding.value, set.value):
			refused = append(refused, set)
		default:
			holding = &s.parameters[i]
		}
	}
	return holding, refused
}

// lockOnParameter is the first lock above a level on a parameter; nil when there is none.
func (s *Settings) lockOnParameter(name string, below level) *lock {
	if s != nil {
		for i, l := range s.locks {
			if l.parameter == name && l.level < below {
				return &s.locks[i]
			}
		}
	}
	return nil
}

// refuseParameters reports values that would change what is locked.
func (a *application) refuseParameters(all []*lint.Rule) {
	for _, x := range lint.Parameters(all) {
		_, refused := a.settings.parameter(x.Name)
		for _, set := range refused {
			by := a.settings.lockOnParameter(x.Name, set.level)
			a.complain(settingLocked, comment{at: set.at, text: "parameter " + x.Name}, "parameter %s = %s does not hold: %s locks it", x.Name, lint.Show(set.value), placeOf(by.at))
		}
	}
}

// parameters reads values for parameters, and locks them all when the block says so.
func (r *settingsReader) parameters(b *hclsyntax.Block) error {
	names := []string{"locked"}
	known := make(map[string]*lint.Parameter)
	for _, x := range lint.Parameters(r.known) {
		names = append(names, x.Name)
		known[x.Name] = x
	}
	if err := onlyKnown(b.Body, names, nil); err != nil {
		return err
	}
	for _, a := range attributes(b.Body) {
		if a.Name == "locked" {
			continue
		}
		set, err := parameterValue(known[a.Name], a)
		if err != nil {
			return err
		}
		r.s.parameters = append(r.s.parameters, set)
		if locked := b.Body.Attributes["locked"]; locked != nil {
			if err := r.lock(locked, lock{parameter: a.Name, at: rangeOf(b.DefRange())}); err != nil {
				return err
			}
		}
	}
	return nil
}

// parameterValue reads a value of a parameter's type.
func parameterValue(x *lint.Parameter, a *hclsyntax.Attribute) (parameterSetting, error) {
	set := parameterSetting{name: x.Name, at: rangeOf(a.SrcRange), level: project}
	v := reflect.New(reflect.PointerTo(reflect.TypeOf(x.Default))) // null leaves it nil
	if diags := gohcl.DecodeExpression(a.Expr, nil, v.Interface()); diags.HasErrors() || isNull(v.Elem()) {
		return set, errorAt(a.SrcRange, "%s is not %s", a.Name, x.TypeName())
	}
	set.value = v.Elem().Elem().Interface()
	if x.Check != nil {
		if err := x.Check(set.value); err != nil {
			return set, errorAt(a.SrcRange, "%s: %s", a.Name, err)
		}
	}
	return set, nil
}
