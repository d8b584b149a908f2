// SPDX-License-Identifier: Apache-2.0

package report

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Limits of GitHub code scanning: a run with more results is refused, and of one with more than it shows the worst are shown.
// https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
const (
	sarifMaxResults   = 25000
	sarifShownResults = 5000
	sarifMaxText      = 1024 // characters of a rule's descriptions
	sarifMaxRelated   = 10   // of ours: more are not read
	sarifMaxSteps     = 20   // of ours, of the way of a value
)

// SARIF writes one run of SARIF 2.1.0, made for GitHub code scanning: paths relative to the source root, one result per place and
// rule, columns in UTF-16 code units. Undecided and suppressed findings are left out unless the options ask for them.
func SARIF(w io.Writer, r *lint.Report, o Options) error {
	groups, notes := sarifGroups(r, o)
	rules := make(map[*lint.Rule]int)
	for _, g := range groups {
		rules[g.Rule] = 0
	}
	run := sarifRun{ColumnKind: "utf16CodeUnits",
		Tool: sarifTool{sarifDriver{Name: o.name(), Version: o.Tool.Version, InformationURI: o.Tool.URL, Rules: []sarifRule{}}},
		OriginalURIBaseIDs: map[string]sarifArtifact{
			sourceRoot: {Description: &sarifText{"The root of the source tree that was scanned."}}},
	}
	if m := semanticVersion().FindStringSubmatch(o.Tool.Version); m != nil {
		run.Tool.Driver.Version, run.Tool.Driver.SemanticVersion = m[1], m[1]
	}
	if o.SARIFCategory != "" {
		run.AutomationDetails = &sarifAutomation{clean(o.SARIFCategory) + "/"}
	}
	for i, rule := range slices.SortedFunc(maps.Keys(rules), func(a, b *lint.Rule) int { return cmp.Compare(a.ID, b.ID) }) {
		rules[rule] = i
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, newSARIFRule(rule, o))
	}
	s := sarifWriter{sources: r.Sources, hashes: make(map[string][]lineHash), mixed: len(groups) > sarifShownResults, suppressions: o.SARIFSuppressed}
	run.Results.each = ahead(func(yield func(sarifResult) bool) {
		for _, g := range groups {
			if !yield(s.result(g, rules[g.Rule])) {
				return
			}
		}
	})
	for _, i := range r.Incomplete {
		notes = append(notes, s.notification(i))
	}
	run.Invocations = []sarifInvocation{{ExecutionSuccessful: true, Notifications: notes}}
	return writeJSON(w, sarifLog{sarifSchema, sarifVersion, []sarifRun{run}})
}

var semanticVersion = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^v?(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?)$`)
})

// SARIFLimit says what code scanning will leave out of a report for its size, or "".
func SARIFLimit(r *lint.Report, o Options) string {
	if len(r.Findings) <= sarifShownResults {
		return ""
	}
	n := len(fold(sarifFindings(r, o), repoPlace))
	if n <= sarifShownResults {
		return ""
	}
	return fmt.Sprintf("code scanning shows the %d worst of %d results in SARIF, and takes at most %d: scan less at once, or with --min-severity", sarifShownResults, n, sarifMaxResults)
}

// sarifFindings are those that become results.
func sarifFindings(r *lint.Report, o Options) []*lint.Finding {
	findings := r.Active(lint.Violation)
	if o.SARIFUndecided && !o.HideUndecided {
		findings = append(findings, r.Active(lint.Undecided)...)
	}
	if o.SARIFSuppressed {
		for _, f := range suppressed(r) {
			if f.Verdict == lint.Violation || o.SARIFUndecided && !o.HideUndecided {
				findings = append(findings, f)
			}
		}
	}
	return findings
}

// sarifGroups are the results, by place, or the worst first when there are more than are shown.
func sarifGroups(r *lint.Report, o Options) ([]*group, []sarifNotification) {
	groups := fold(sarifFindings(r, o), repoPlace)
	if len(groups) > sarifShownResults {
		groups = bySeverity(groups)
	}
	if len(groups) <= sarifMaxResults {
		return groups, nil
	}
	note := sarifNotification{Descriptor: sarifReference{"limit"}, Level: "warning", Message: sarifText{fmt.Sprintf(
		"%d results of the lowest severity are left out, because code scanning takes at most %d.", len(groups)-sarifMaxResults, sarifMaxResults)}}
	return groups[:sarifMaxResults], []sarifNotification{note}
}

type sarifWriter struct {
	sources      tf.Sources
	hashes       map[string][]lineHash // line hashes by file
	hasher       lineHasher
	mixed        bool // results do not come file by file
	suppressions bool
}

func (s *sarifWriter) result(g *group, ruleIndex int) sarifResult {
	related, ids := s.related(g)
	res := sarifResult{
		RuleID: clean(g.Rule.ID), RuleIndex: ruleIndex, Level: sarifLevel(g.Severity), Message: sarifText{sarifMessage(g, ids)},
		Locations: []sarifLocation{s.location(g.at)}, RelatedLocations: related, CodeFlows: s.flows(g), PartialFingerprints: s.fingerprints(g), Fixes: s.fixes(g),
		Properties: sarifResultProperties{g.Severity.String()},
	}
	for _, address := range g.addresses() {
		res.Locations[0].Logical = append(res.Locations[0].Logical, sarifLogical{lastStep(address), address, "resource"})
	}
	if g.Verdict == lint.Undecided {
		res.Kind, res.Level = "open", "none"
	}
	if s.suppressions {
		res.Suppressions = s.suppressionsOf(g)
	}
	return res
}

func (s *sarifWriter) suppressionsOf(g *group) []sarifSuppression {
	list := []sarifSuppression{}
	seen := make(map[lint.Suppression]bool)
	for _, f := range g.all {
		if f.Suppressed == nil || seen[*f.Suppressed] {
			continue
		}
		seen[*f.Suppressed] = true
		sup := sarifSuppression{Kind: "external", Status: "accepted", Justification: clean(f.Suppressed.Reason)}
		if f.Suppressed.InSource() {
			sup.Kind = "inSource"
		}
		if at := f.Suppressed.Range; !at.IsZero() && !foreign(f, at.File) {
			l := s.location(at)
			sup.Location = &l
		}
		list = append(list, sup)
	}
	return list
}

// fingerprints are ours, and GitHub's where it can be computed. A file without lines gets one from ours, so that its alerts differ.
func (s *sarifWriter) fingerprints(g *group) sarifFingerprints {
	prints := sarifFingerprints{Ours: g.Fingerprint}
	if hashes := s.lineHashes(g.at.File); g.at.Start.Line > 0 && g.at.Start.Line <= len(hashes) {
		prints.Line = hashes[g.at.Start.Line-1].String()
	} else if len(g.Fingerprint) >= 16 {
		prints.Line = g.Fingerprint[:16] + ":1"
	}
	return prints
}

func (s *sarifWriter) lineHashes(file string) []lineHash {
	hashes, ok := s.hashes[file]
	if source := s.sources[file]; !ok && source != nil && source.Bytes != nil {
		hashes = s.hasher.lines(source.Bytes)
		if s.mixed {
			hashes = slices.Clone(hashes)
		} else {
			clear(s.hashes)
		}
		s.hashes[file] = hashes
	}
	return hashes
}

// notification tells what could not be analysed. It does not make the execution unsuccessful: GitHub refuses such a file as a whole.
func (s *sarifWriter) notification(i tf.Incomplete) sarifNotification {
	n := sarifNotification{Descriptor: sarifReference{clean(i.Kind)}, Level: "warning", Message: sarifText{unlinked(incompleteSentence(i)) + "."}}
	if i.Blocking {
		n.Level = "error"
	}
	if !i.Range.IsZero() && !outside(i.Range.File) {
		n.Locations = []sarifLocation{s.location(i.Range)}
	}
	return n
}

func sarifLevel(s lint.Severity) string {
	switch s {
	case lint.Critical, lint.High:
		return "error"
	case lint.Medium:
		return "warning"
	}
	return "note"
}

// lastStep is the address within its module: "aws_s3_bucket.logs[0]".
func lastStep(address string) string {
	steps := addressSteps(address)
	n := len(steps)
	if n > 2 && steps[n-3] == "data" {
		return strings.Join(steps[n-3:], ".")
	}
	return strings.Join(steps[max(0, n-2):], ".")
}

// addressSteps splits an address at the dots outside of instance keys.
func addressSteps(address string) []string {
	var steps []string
	start, quoted, depth := 0, false, 0
	for i := 0; i < len(address); i++ {
		switch c := address[i]; {
		case quoted && c == '\\':
			i++
		case c == '"' && depth > 0:
			quoted = !quoted
		case quoted:
		case c == '[':
			depth++
		case c == ']':
			depth--
		case c == '.' && depth == 0:
			steps = append(steps, address[start:i])
			start = i + 1
		}
	}
	return append(steps, address[start:])
}
