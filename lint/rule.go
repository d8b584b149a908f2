// SPDX-License-Identifier: Apache-2.0

// Package lint runs rules over configuration: rules are values, findings say what was found with its evidence, a report
// collects them. It knows neither how configuration is read nor how a report is written.
package lint

import (
	"fmt"
	"strings"

	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/tf"
)

// Severity grades what a violation may cost. Higher is worse.
type Severity int

// The severities; the zero Severity is none of them.
const (
	Low Severity = iota + 1
	Medium
	High
	Critical
)

var severityNames = [...]string{Low: "low", Medium: "medium", High: "high", Critical: "critical"}

// Severities lists the severities, worst first.
func Severities() []Severity { return []Severity{Critical, High, Medium, Low} }

// String is the severity's name in lower case.
func (s Severity) String() string {
	if s < Low || s > Critical {
		return "none"
	}
	return severityNames[s]
}

// MarshalText writes the severity's name.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// ParseSeverity reads a severity's name in lower case.
func ParseSeverity(name string) (Severity, error) {
	for _, s := range Severities() {
		if s.String() == name {
			return s, nil
		}
	}
	return 0, fmt.Errorf("unknown severity %q: use critical, high, medium or low", name)
}

// Pillar is one of the five areas of the AWS Well-Architected Security Pillar.
type Pillar string

// The pillars.
const (
	Identity       Pillar = "iam"
	Detection      Pillar = "detection"
	Infrastructure Pillar = "infrastructure"
	Data           Pillar = "data"
	Response       Pillar = "response"
)

// Title is the pillar's name for people.
func (p Pillar) Title() string {
	switch p {
	case Identity:
		return "Identity and access management"
	case Detection:
		return "Detection"
	case Infrastructure:
		return "Infrastructure protection"
	case Data:
		return "Data protection"
	case Response:
		return "Incident response"
	}
	return string(p)
}

// Rule is one guardrail: metadata first, logic second. Rules are values that nobody modifies after they are declared.
type Rule struct {
	// ID is the permanent kebab-case name, service or topic first.
	ID string
	// Title says what is wrong when the rule is violated, in one line without a period.
	Title string
	// Why says in a sentence or two what the violation can lead to.
	Why string
	// Remedy says what to do about it.
	Remedy string
	// Undecided completes the sentence "the rule is undecided where …"; "" when it always decides.
	Undecided string
	// Severity is the worst case; a finding may be graded lower.
	Severity Severity
	Pillar   Pillar
	// Resources are the types whose instances are judged, one Check each: "aws_s3_bucket", "data.aws_iam_policy_document".
	Resources []string
	// Companions are further types that the verdict depends on.
	Companions []string
	// Controls are the controls of compliance frameworks it serves: "fsbp:S3.8".
	Controls []string
	// Aliases are the names of the same check in other tools: "checkov:CKV_AWS_20".
	Aliases []string
	// Parameters are what the rule leaves to whoever uses it; Of gives their values.
	Parameters []*Parameter
	// Absent are the things that a configuration which is a whole account must declare; empty when it need not have any of Resources.
	Absent []*Absence
	// OffByDefault rules run only when they are asked for by name or glob.
	OffByDefault bool
	// Fix is what mends a resource that certainly violates the rule, all of its violations at once; nil when only a person can.
	Fix edit.Recipe
	// Check judges one resource; nil for a rule that judges changes alone, or what a whole account lacks. It must be deterministic and must not keep anything between calls; what several rules need is
	// shared through tf.View.
	Check func(p *Pass, r *tf.Resource)
	// CheckChange judges what a plan does to one object of the types in Resources, deletions included but not objects to which nothing
	// happens: report on c.Instance(p.Root()).
	// Configuration has no changes and leaves it silent. It is bound by the same terms as Check and may be nil.
	CheckChange func(p *Pass, c *tf.Change)

	values map[string]any // of parameters that have other values than their defaults
}

// Service is the part of the id before the first hyphen.
func (r *Rule) Service() string {
	service, _, _ := strings.Cut(r.ID, "-")
	return service
}
