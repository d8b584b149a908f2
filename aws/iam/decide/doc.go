// SPDX-License-Identifier: Apache-2.0

// Package decide answers what AWS decides about a request, given the policies that apply to it: allow, implicit deny, explicit deny, or
// unknown when a policy or the request is known in part only and the rest matters.
//
// Policies are compiled once (policy.go) and hold truths of three values: what a statement certainly matches, what it certainly does
// not, and what lies between because a text has holes. A request (request.go) passes the layers in the order of the IAM User Guide,
// "Policy evaluation logic" (decide.go).
package decide

// truth is yes, no or maybe; conjunction is min, disjunction max.
type truth int8

const (
	no truth = iota
	maybe
	yes
)

func not(t truth) truth { return yes - t }

func of(holds bool) truth {
	if holds {
		return yes
	}
	return no
}

// weaken is t of something that is only assumed: what would be yes is maybe.
func weaken(t truth) truth { return min(t, maybe) }
