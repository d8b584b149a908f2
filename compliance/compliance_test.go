// SPDX-License-Identifier: Apache-2.0

package compliance

import (
	"net/url"
	"slices"
	"strings"
	"testing"
)

func TestFrameworkOrder(t *testing.T) {
	want := []string{
		"wa-sec", "fsbp",
		"cis-aws-7.0", "cis-aws-5.0", "cis-aws-3.0", "cis-aws-2.0", "cis-aws-1.4",
		"nist-800-53-r5", "pci-dss-4.0", "iso-27001-2022", "soc2", "hipaa",
	}
	var got []string
	for _, f := range Frameworks() {
		got = append(got, f.ID)
		if f.Title == "" {
			t.Errorf("framework %s has no title", f.ID)
		}
		if u, err := url.Parse(f.URL); err != nil || u.Scheme != "https" {
			t.Errorf("framework %s: home page %q is not an https address", f.ID, f.URL)
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("frameworks are %v, want %v", got, want)
	}
}

// The identifiers and what they are about are the publishers'; the wording of a
// title is this package's.
func TestLookup(t *testing.T) {
	for _, c := range []struct{ ref, about string }{
		{"fsbp:S3.8", "public access"},              // S3 general purpose buckets should block public access
		{"fsbp:EC2.19", "ports"},                    // security groups should not allow unrestricted access to ports with high risk
		{"cis-aws-5.0:2.1.4", "Block Public"},       // Ensure that S3 is configured with 'Block Public Access' enabled
		{"cis-aws-1.4:1.16", "administrative"},      // Ensure IAM policies that allow full "*:*" administrative privileges are not attached
		{"wa-sec:SEC03-BP07", "cross-account"},      // Analyze public and cross-account access
		{"nist-800-53-r5:SC-28", "at rest"},         // Protection of Information at Rest
		{"nist-800-53-r5:SC-7", "Boundary"},         // Boundary Protection
		{"soc2:CC8.1", "Change"},                    // Change Management
		{"hipaa:164.312(a)(2)(iv)", "Encryption"},   // Encryption and decryption
		{"iso-27001-2022:A.8.24", "Cryptography"},   // Use of cryptography
		{"pci-dss-4.0:1.4.2", "untrusted networks"}, // Inbound traffic from untrusted networks to trusted networks is restricted
	} {
		got, ok := Lookup(c.ref)
		switch {
		case !ok:
			t.Errorf("%s is not known", c.ref)
		case got.Ref() != c.ref:
			t.Errorf("%s finds %s", c.ref, got.Ref())
		case !strings.Contains(got.Title, c.about):
			t.Errorf("%s is titled %q, which does not say %q", c.ref, got.Title, c.about)
		}
	}
}

func TestLookupOfWhatDoesNotExist(t *testing.T) {
	for _, ref := range []string{"", ":", "fsbp", "fsbp:", "fsbp:S3.0", "fsbp:s3.8", "S3.8", "nowhere:S3.8", "fsbp: S3.8"} {
		if c, ok := Lookup(ref); ok {
			t.Errorf("%q finds %v", ref, c)
		}
	}
	if got := Controls("nowhere"); got != nil {
		t.Errorf("an unknown framework has the controls %v", got)
	}
}

func TestTableIsSound(t *testing.T) {
	if strings.Contains(controlsTSV, "\r") || !strings.HasSuffix(controlsTSV, "\n") {
		t.Error("controls.tsv must have unix line ends, the last one included")
	}
	known, lines := map[string]bool{}, 0
	for _, f := range Frameworks() {
		known[f.ID] = true
		if len(Controls(f.ID)) == 0 {
			t.Errorf("framework %s has no controls", f.ID)
		}
	}
	seen := map[string]bool{}
	for line := range strings.Lines(controlsTSV) {
		lines++
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(fields) != 3 || slices.Contains(fields, "") {
			t.Errorf("line %d: %q is not framework, identifier and title", lines, line)
			continue
		}
		if !known[fields[0]] {
			t.Errorf("line %d: unknown framework %q", lines, fields[0])
		}
		if ref := fields[0] + ":" + fields[1]; seen[ref] {
			t.Errorf("line %d: %s is listed twice", lines, ref)
		} else {
			seen[ref] = true
		}
		if title := fields[2]; strings.TrimSpace(title) != title || strings.HasSuffix(title, ".") {
			t.Errorf("line %d: title %q has space around it or a final period", lines, title)
		}
	}
	if total := len(catalogue().byRef); total != lines {
		t.Errorf("%d lines make %d controls", lines, total)
	}
}

func TestControlsAreInNaturalOrder(t *testing.T) {
	for _, c := range []struct{ framework, before, after string }{
		{"cis-aws-7.0", "2.3", "2.14"},
		{"fsbp", "S3.8", "S3.11"},
		{"fsbp", "EC2.19", "EC2.170"},
		{"wa-sec", "SEC01-BP02", "SEC10-BP01"},
		{"pci-dss-4.0", "2.2.7", "10.4.1.1"},
		{"nist-800-53-r5", "AC-2", "AC-17"},
		{"iso-27001-2022", "A.8.9", "A.8.10"},
	} {
		var ids []string
		for _, control := range Controls(c.framework) {
			ids = append(ids, control.ID)
		}
		before, after := slices.Index(ids, c.before), slices.Index(ids, c.after)
		if before < 0 || after < 0 || before >= after {
			t.Errorf("%s: %s stands at %d and %s at %d", c.framework, c.before, before, c.after, after)
		}
	}
}

func TestCompareIDs(t *testing.T) {
	ascending := []string{"", "1", "2.1.4", "2.1.10", "10", "A.5.1", "AC-2", "AC-2(1)", "AC-2(12)", "AC-17", "EC2.2", "EC2.10", "ElasticBeanstalk.1", "ES.4", "SEC1-BP2", "SEC1-BP10", "SEC2-BP1", "SEC10-BP1"}
	for i, a := range ascending {
		for j, b := range ascending {
			if got := compareIDs(a, b); sign(got) != sign(i-j) {
				t.Errorf("compareIDs(%q, %q) = %d, want the sign of %d", a, b, got, i-j)
			}
		}
	}
	if compareIDs("SEC01", "SEC1") == 0 || compareIDs("es", "ES") == 0 {
		t.Error("different identifiers compare equal")
	}
	if compareIDs("1.18446744073709551616", "1.18446744073709551617") >= 0 {
		t.Error("numbers beyond 64 bits are not ordered")
	}
}

func TestControlsAreTheCallers(t *testing.T) {
	Controls("fsbp")[0].Title = "spoilt"
	Frameworks()[0].Title = "spoilt"
	if Controls("fsbp")[0].Title == "spoilt" || Frameworks()[0].Title == "spoilt" {
		t.Error("a caller can change the catalogue")
	}
}

func sign(n int) int { return min(1, max(-1, n)) }
