// SPDX-License-Identifier: Apache-2.0

package tf

import (
	"testing"
)

// Kleene's strong logic of indeterminacy: the tables of "Introduction to Metamathematics", §64.
func TestKleene(t *testing.T) {
	y, n, m := Yes(), No(), Maybe()
	for _, c := range []struct {
		a, b     Truth
		and, or  string
		whenThen string
	}{
		{y, y, "yes", "yes", "yes"}, {y, n, "no", "yes", "no"}, {y, m, "maybe", "yes", "maybe"},
		{n, y, "no", "yes", "yes"}, {n, n, "no", "no", "yes"}, {n, m, "no", "maybe", "yes"},
		{m, y, "maybe", "yes", "yes"}, {m, n, "no", "maybe", "maybe"}, {m, m, "maybe", "maybe", "maybe"},
	} {
		if got := All(c.a, c.b).String(); got != c.and {
			t.Errorf("%s and %s = %s, want %s", c.a, c.b, got, c.and)
		}
		if got := Any(c.a, c.b).String(); got != c.or {
			t.Errorf("%s or %s = %s, want %s", c.a, c.b, got, c.or)
		}
		if got := When(c.a, c.b).String(); got != c.whenThen {
			t.Errorf("when %s then %s = %s, want %s", c.a, c.b, got, c.whenThen)
		}
	}
	if !All().IsYes() || !Any().IsNo() {
		t.Error("of nothing, all holds and any does not")
	}
	var zero Truth
	if !zero.IsMaybe() {
		t.Error("the zero Truth must be maybe")
	}
}

func TestEvidenceIsOfWhatDecided(t *testing.T) {
	a, b, c := Evidence{Text: "a"}, Evidence{Text: "b"}, Evidence{Text: "c"}
	got := All(Yes(a), No(b), Maybe(c)).Evidence()
	if len(got) != 1 || got[0].Text != "b" {
		t.Errorf("evidence of a conjunction with a no is %v, want that of the no", got)
	}
	got = Any(No(a), No(b), Maybe(c)).Evidence()
	if len(got) != 1 || got[0].Text != "c" {
		t.Errorf("evidence of an undecided disjunction is %v, want that of the maybe", got)
	}
	got = All(No(a), No(b)).Evidence()
	if len(got) != 2 {
		t.Errorf("evidence of two noes is %v, want both", got)
	}
	got = No(a).Because(b).Evidence()
	if len(got) != 2 || got[0].Text != "b" {
		t.Errorf("added evidence comes first, got %v", got)
	}
}
