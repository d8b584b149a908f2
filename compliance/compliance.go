// SPDX-License-Identifier: Apache-2.0

// Package compliance knows the frameworks that rules refer to and the titles of
// their controls.
//
// The titles are short paraphrases, because the texts of most frameworks are
// copyrighted; the identifiers are the publishers' own. A rule refers to a
// control as "framework:control", for example "fsbp:S3.8".
package compliance

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

// Framework is a published set of controls.
type Framework struct {
	ID    string // the part of a reference before the colon
	Title string // the publisher's name for it, with its version
	URL   string // public home page; empty if there is none
}

// Control is one requirement of a framework.
type Control struct {
	Framework string // a Framework's ID
	ID        string // the publisher's identifier
	Title     string // a short paraphrase, no final period
}

// Ref returns the control as rules refer to it: "framework:control".
func (c Control) Ref() string { return c.Framework + ":" + c.ID }

const cisBenchmarks = "https://www.cisecurity.org/benchmark/amazon_web_services"

// Frameworks returns every known framework in the order in which reports list
// them. The caller owns the slice.
func Frameworks() []Framework {
	return []Framework{
		{"wa-sec", "AWS Well-Architected Framework, Security Pillar", "https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/welcome.html"},
		{"fsbp", "AWS Foundational Security Best Practices", "https://docs.aws.amazon.com/securityhub/latest/userguide/fsbp-standard.html"},
		{"cis-aws-7.0", "CIS AWS Foundations Benchmark v7.0.0", cisBenchmarks},
		{"cis-aws-5.0", "CIS AWS Foundations Benchmark v5.0.0", cisBenchmarks},
		{"cis-aws-3.0", "CIS AWS Foundations Benchmark v3.0.0", cisBenchmarks},
		{"cis-aws-2.0", "CIS AWS Foundations Benchmark v2.0.0", cisBenchmarks},
		{"cis-aws-1.4", "CIS AWS Foundations Benchmark v1.4.0", cisBenchmarks},
		{"nist-800-53-r5", "NIST SP 800-53 Revision 5", "https://csrc.nist.gov/pubs/sp/800/53/r5/upd1/final"},
		{"pci-dss-4.0", "PCI DSS v4.0", "https://www.pcisecuritystandards.org/document_library/"},
		{"iso-27001-2022", "ISO/IEC 27001:2022, Annex A", "https://www.iso.org/standard/27001"},
		{"soc2", "SOC 2, Trust Services Criteria", "https://www.aicpa-cima.com/topic/audit-assurance/audit-and-assurance-greater-than-soc-2"},
		{"hipaa", "HIPAA Security Rule", "https://www.hhs.gov/hipaa/for-professionals/security/index.html"},
	}
}

// Controls returns the controls of one framework in natural order (2.1.4 before
// 2.1.10), nil for a framework that is not known. The caller owns the slice.
func Controls(framework string) []Control {
	return slices.Clone(catalogue().byFramework[framework])
}

// Lookup finds the control that a reference such as "fsbp:S3.8" names. The
// spelling is exact; false means that there is no such control here.
func Lookup(ref string) (Control, bool) {
	c, ok := catalogue().byRef[ref]
	return c, ok
}

// controlsTSV has one control a line: framework, identifier and title.
//
//go:embed controls.tsv
var controlsTSV string

type index struct {
	byFramework map[string][]Control // each in natural order
	byRef       map[string]Control
}

// catalogue decodes the embedded table at its first use.
var catalogue = sync.OnceValue(func() index {
	idx := index{map[string][]Control{}, map[string]Control{}}
	for line := range strings.Lines(controlsTSV) {
		framework, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		id, title, _ := strings.Cut(rest, "\t")
		c := Control{framework, id, title}
		idx.byFramework[framework] = append(idx.byFramework[framework], c)
		idx.byRef[c.Ref()] = c
	}
	for _, controls := range idx.byFramework {
		slices.SortFunc(controls, func(a, b Control) int { return compareIDs(a.ID, b.ID) })
	}
	return idx
})
