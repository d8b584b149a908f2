// SPDX-License-Identifier: Apache-2.0

package tf

import (
	"math"
	"slices"
)

// Evidence is one reason for a Truth: a fact in a sentence and the place where it is written. The sentence is
// lower-case, has no final period and never quotes a sensitive value. Range may be zero.
type Evidence struct {
	Range Range
	Text  string
	value *Value // what the fact is about, for its origin chain; may be nil
	about *subject
}

// subject is what remains of the value when evidence outlives the configuration.
type subject struct {
	path      string
	sensitive bool
	inputs    []string
}

// Detached returns the evidence without its hold on the configuration, which may then be released. Its origin chain is gone: ask before.
func (e Evidence) Detached() Evidence {
	if about := e.subject(); about.says() {
		e.about = &about
	}
	e.value = nil
	return e
}

// subject is what the evidence is about, without the value.
func (e Evidence) subject() subject {
	switch {
	case e.value != nil:
		return subject{e.value.Path, e.value.IsSensitive(), e.value.Inputs()}
	case e.about != nil:
		return *e.about
	}
	return subject{}
}

func (s subject) says() bool { return s.path != "" || s.sensitive || len(s.inputs) > 0 }

// Origin tells where the value that the evidence speaks of came from, nearest step first. It is nil when the
// value is written at the place itself.
func (e Evidence) Origin() []Origin {
	if e.value == nil {
		return nil
	}
	return e.value.Origin()
}

// Path names the attribute the evidence is about ("ingress[0].cidr_blocks"), or "".
func (e Evidence) Path() string {
	switch {
	case e.value != nil:
		return e.value.Path
	case e.about != nil:
		return e.about.path
	}
	return ""
}

// Inputs lists the input variables without a value that the fact depends on: "var.name", "module.a.var.name".
func (e Evidence) Inputs() []string {
	switch {
	case e.value != nil:
		return e.value.Inputs()
	case e.about != nil:
		return e.about.inputs
	}
	return nil
}

// Inputs lists the input variables without a known value that the value derives from, sorted: "var.name", "module.a.var.name".
func (v Value) Inputs() []string {
	var inputs []string
	for _, ref := range RefsOf(v.Cty()) {
		if ref.Input {
			inputs = append(inputs, ref.Address)
		}
	}
	slices.Sort(inputs)
	return slices.Compact(inputs)
}

// Truth is yes, no or maybe, with the evidence for it. The zero Truth is maybe. Truths are immutable.
type Truth struct {
	state state
	why   why // nil for none
}

type state int8

const (
	maybe state = 0
	yes   state = 1
	no    state = -1
)

// Yes is a Truth that holds.
func Yes(why ...Evidence) Truth { return Truth{yes, because(why)} }

// No is a Truth that does not hold.
func No(why ...Evidence) Truth { return Truth{no, because(why)} }

// Maybe is a Truth that cannot be decided; the evidence says what would decide it.
func Maybe(why ...Evidence) Truth { return Truth{maybe, because(why)} }

// Of is yes or no.
func Of(holds bool, why ...Evidence) Truth { return Truth{stateOf(holds), because(why)} }

func stateOf(holds bool) state {
	if holds {
		return yes
	}
	return no
}

// IsYes reports whether t certainly holds.
func (t Truth) IsYes() bool { return t.state == yes }

// IsNo reports whether t certainly does not hold.
func (t Truth) IsNo() bool { return t.state == no }

// IsMaybe reports whether t is undecided.
func (t Truth) IsMaybe() bool { return t.state == maybe }

// Evidence returns the reasons; the caller must not modify the slice. Sentences are made when it is called: ask once.
func (t Truth) Evidence() []Evidence { return evidence(t.why, math.MaxInt) }

// SomeEvidence returns the first reasons, so many at most, and how many more there are.
func (t Truth) SomeEvidence(most int) (list []Evidence, more int) {
	if t.why == nil {
		return nil, 0
	}
	list = evidence(t.why, most)
	return list, t.why.count() - len(list)
}

// Because returns t with more evidence, put first.
func (t Truth) Because(why ...Evidence) Truth {
	if len(why) == 0 {
		return t
	}
	return All(Truth{t.state, because(why)}, t)
}

// OneDoubt returns an undecided t with the first piece of its evidence alone, and others as they are: what is not known is said once where many
// questions meet it.
func (t Truth) OneDoubt() Truth {
	if !t.IsMaybe() {
		return t
	}
	if first, more := t.SomeEvidence(1); more > 0 {
		return Maybe(first...)
	}
	return t
}

// String is "yes", "no" or "maybe".
func (t Truth) String() string {
	switch t.state {
	case yes:
		return "yes"
	case no:
		return "no"
	}
	return "maybe"
}

// Not is Kleene's negation; the evidence stays.
func Not(t Truth) Truth { return Truth{-t.state, t.why} }

// All is Kleene's conjunction: no if any operand is no, else maybe if any is maybe, else yes. All() is yes.
// The evidence is that of the operands that decided.
func All(ts ...Truth) Truth { return fold(no, ts) }

// Any is Kleene's disjunction: yes if any operand is yes, else maybe if any is maybe, else no. Any() is no.
// The evidence is that of the operands that decided.
func Any(ts ...Truth) Truth { return fold(yes, ts) }

// fold combines truths under an operation in which one operand of the given state decides.
func fold(deciding state, ts []Truth) Truth {
	result := -deciding
	for _, t := range ts {
		if t.state == deciding {
			result = deciding
			break
		}
		if t.state == maybe {
			result = maybe
		}
	}
	var first why // and others, if there are any: most truths have one reason
	var whys together
	for _, t := range ts {
		switch {
		case t.state != result || t.why == nil:
		case first == nil:
			first = t.why
		case whys == nil:
			whys = together{first, t.why}
		default:
			whys = append(whys, t.why)
		}
	}
	if whys == nil {
		return Truth{result, first}
	}
	return Truth{result, whys}
}

// When is material implication: the conclusion need hold only where the condition does.
func When(condition, conclusion Truth) Truth { return Any(Not(condition), conclusion) }
