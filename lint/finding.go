// SPDX-License-Identifier: Apache-2.0

package lint

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"

	"github.com/guardlint/guardlint/tf"
)

// Verdict says whether a finding is certain.
type Verdict string

// The verdicts of findings; what passes makes no finding.
const (
	Violation Verdict = "violation"
	Undecided Verdict = "undecided"
)

// Finding is what one rule has to say about one resource instance.
type Finding struct {
	Rule     *Rule
	Severity Severity
	Verdict  Verdict
	// Root is the name of the root module or plan.
	Root string
	// Plans are the plans that have the finding, in the report's order, when several were judged; see Report.MergePlans.
	Plans []string
	// Address is the resource instance's absolute address.
	Address string
	// Message is one sentence that names the resource and states the fact, in lower case and without a period.
	Message string
	// Location is the place to point at: the deciding attribute, else the header of the block that lacks it.
	Location tf.Range
	// Attribute is the path of the deciding attribute, or "".
	Attribute string
	// Evidence lists the facts that decided, or that would decide.
	Evidence []tf.Evidence
	// Origin tells where the deciding value came from, nearest step first.
	Origin []tf.Origin
	// Calls are the module calls that lead to the resource, outermost first.
	Calls []tf.ModuleCall
	// Declared is the full range of the block that declares the resource.
	Declared tf.Range
	// Fingerprint identifies the finding across runs: rule, address without instance keys and attribute path, not lines.
	Fingerprint string
	// Fix is what mends the finding, or nil when nobody but a person can.
	Fix *tf.Fix
	// Locked is the place of the setting that lets nobody hide the finding; nil for most findings.
	Locked *tf.Range
	// Suppressed is not nil when somebody decided that the finding shall not count. Suppressed findings stay in the report.
	Suppressed *Suppression
}

// Suppression says who decided that a finding shall not count, and why.
type Suppression struct {
	// Kind is "inline" for a comment of our own in the source, and the tool's name for one that was written for another tool: "checkov",
	// "trivy", "tfsec", "kics", "terrascan". "waiver" is one in a settings file, "skip" a path that settings skip, "baseline" an entry of a baseline, "new-since" means that
	// the finding is older than the revision that was compared with.
	Kind string
	// Reason is what the author wrote, or "": comments of other tools need none.
	Reason string
	// Range is the place of the decision.
	Range tf.Range
	// Until is the last day on which it holds, YYYY-MM-DD, or "".
	Until string
}

// InSource says that the decision is a comment beside the code.
func (s Suppression) InSource() bool {
	return !slices.Contains([]string{"waiver", "skip", "baseline", "new-since"}, s.Kind)
}

// Block is a block of configuration: the file it stands in and the byte at which it begins.
type Block struct {
	File string
	Byte int
}

// BlockAt is the block with this range.
func BlockAt(r tf.Range) Block { return Block{r.File, r.Start.Byte} }

// Fingerprint hashes what identifies a finding. Instance keys are left out: instances of one block share it.
func Fingerprint(rule, address, attribute string) string {
	sum := sha256.Sum256([]byte(rule + "\x00" + tf.StripKeys(address) + "\x00" + tf.StripKeys(attribute)))
	return hex.EncodeToString(sum[:16])
}

// compareFindings is the order of a report: place, then rule, then address.
func compareFindings(a, b *Finding) int {
	return cmp.Or(a.Location.Compare(b.Location), cmp.Compare(a.Rule.ID, b.Rule.ID), cmp.Compare(a.Root, b.Root),
		compareAddresses(a.Address, b.Address), cmp.Compare(a.Message, b.Message), cmp.Compare(a.Attribute, b.Attribute))
}

// Report is the outcome of a scan.
type Report struct {
	// Findings are sorted by place, rule and address.
	Findings []*Finding
	// Incomplete is what could not be analysed, sorted by place.
	Incomplete []tf.Incomplete
	// Rules are the rules that ran, sorted by id.
	Rules []*Rule
	// Sources are the files that ranges point into.
	Sources tf.Sources
	// Judged are the resource, data and module blocks that took part, with how many instances of configuration each resource block had.
	Judged map[Block]int
	// Day is the day of the scan, YYYY-MM-DD, that dates in decisions are compared with; "" when none was applied.
	Day string
	// Plans are the names of the roots that are plans.
	Plans []string
	// Resources counts the resource instances that were judged, Roots the root modules and plans.
	Resources, Roots int
}

// Sort puts findings and incomplete entries into their order and removes repetitions.
func (r *Report) Sort() {
	slices.SortFunc(r.Findings, compareFindings)
	slices.SortFunc(r.Incomplete, func(a, b tf.Incomplete) int {
		return cmp.Or(a.Range.Compare(b.Range), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Address, b.Address), cmp.Compare(a.Message, b.Message))
	})
	r.Incomplete = slices.Compact(r.Incomplete)
}

// Active lists the findings of a verdict that are not suppressed.
func (r *Report) Active(v Verdict) []*Finding {
	var active []*Finding
	for _, f := range r.Findings {
		if f.Verdict == v && f.Suppressed == nil {
			active = append(active, f)
		}
	}
	return active
}

// compareAddresses orders addresses so that numeric instance keys count as numbers: b[2] before b[10].
func compareAddresses(a, b string) int {
	for a != "" && b != "" {
		an, arest := leadingNumber(a)
		bn, brest := leadingNumber(b)
		if an != "" && bn != "" {
			if c := cmp.Or(cmp.Compare(len(an), len(bn)), cmp.Compare(an, bn)); c != 0 {
				return c
			}
			a, b = arest, brest
			continue
		}
		if a[0] != b[0] {
			return cmp.Compare(a[0], b[0])
		}
		a, b = a[1:], b[1:]
	}
	return cmp.Compare(len(a), len(b))
}

func leadingNumber(s string) (number, rest string) {
	i := 0
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	return s[:i], s[i:]
}
