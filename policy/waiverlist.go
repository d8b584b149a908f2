// SPDX-License-Identifier: Apache-2.0

package policy

import (
	"time"

	"github.com/guardlint/guardlint/tf"
)

// Waiver is an exception of a settings file, for a list.
type Waiver struct {
	Rule, Address, Path, Reason string
	// Owner is "" when the waiver has none.
	Owner string
	// Expires is the last day on which it holds, YYYY-MM-DD, or "".
	Expires string
	// DaysLeft counts the days until then, 0 on the last day and negative afterwards; it means nothing without Expires.
	DaysLeft int
	// Problem says why it hides nothing, or "".
	Problem string
	Range   tf.Range
}

// Waivers lists the waivers in the order of the file, as they stand on a day. Nil settings have none.
func (s *Settings) Waivers(today time.Time) []Waiver {
	if s == nil {
		return nil
	}
	day := today.Format(time.DateOnly)
	list := make([]Waiver, 0, len(s.waivers))
	for _, w := range s.waivers {
		_, problem := s.problem(&w, day)
		list = append(list, Waiver{Rule: w.rule, Address: w.address, Path: w.path, Reason: w.reason, Owner: w.owner, Expires: w.expires,
			DaysLeft: daysBetween(day, w.expires), Problem: problem, Range: w.at})
	}
	return list
}

// daysBetween counts the days from one day to another; 0 when one of them is no day.
func daysBetween(from, to string) int {
	a, errA := time.Parse(time.DateOnly, from)
	b, errB := time.Parse(time.DateOnly, to)
	if errA != nil || errB != nil {
		return 0
	}
	return int(b.Sub(a).Hours() / 24)
}
