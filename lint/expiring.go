// SPDX-License-Identifier: Apache-2.0

package lint

import "time"

// Expiring counts the suppressed findings whose decision holds for no more than so many days from the report's Day.
func (r *Report) Expiring(days int) int {
	day, err := time.Parse(time.DateOnly, r.Day)
	if err != nil {
		return 0
	}
	last, n := day.AddDate(0, 0, days).Format(time.DateOnly), 0
	for _, f := range r.Findings {
		if f.Suppressed != nil && f.Suppressed.Until != "" && f.Suppressed.Until <= last {
			n++
		}
	}
	return n
}
