// SPDX-License-Identifier: Apache-2.0

package lint

import (
	"strings"
	"testing"
)

var selectable = []*Rule{
	{ID: "ec2-imdsv2", Aliases: []string{"checkov:CKV_AWS_79", "trivy:AVD-AWS-0028"}},
	{ID: "s3-bucket-logging", Aliases: []string{"checkov:CKV_AWS_18"}, OffByDefault: true},
	{ID: "s3-bucket-versioning", Aliases: []string{"checkov:CKV_AWS_21"}},
}

func TestSelect(t *testing.T) {
	for _, c := range []struct{ only, skip, want string }{
		{"", "", "ec2-imdsv2 s3-bucket-versioning"},
		{"s3-*", "", "s3-bucket-logging s3-bucket-versioning"},
		{"", "s3-*", "ec2-imdsv2"},
		{"*", "s3-bucket-versioning", "ec2-imdsv2 s3-bucket-logging"},
		{"checkov:CKV_AWS_18", "", "s3-bucket-logging"},
		{"trivy:avd-aws-0028 S3-BUCKET-VERSIONING", "", "ec2-imdsv2 s3-bucket-versioning"},
		{"checkov:*", "trivy:*", "s3-bucket-logging s3-bucket-versioning"},
		{"ec2-*", "ec2-*", ""},
	} {
		rules, err := Select(selectable, strings.Fields(c.only), strings.Fields(c.skip))
		var got []string
		for _, r := range rules {
			got = append(got, r.ID)
		}
		if err != nil || strings.Join(got, " ") != c.want {
			t.Errorf("only %q, skip %q: %q (%v), want %q", c.only, c.skip, got, err, c.want)
		}
	}
}

func TestSelectUnknown(t *testing.T) {
	for name, want := range map[string]string{
		"s3-bucket-versionning": `unknown rule "s3-bucket-versionning": did you mean "s3-bucket-versioning"`,
		"checkov:CKV_AWS_12":    `unknown rule "checkov:CKV_AWS_12": did you mean "checkov:CKV_AWS_18"`,
		"CKV_AWS_18":            `unknown rule "CKV_AWS_18": did you mean "checkov:CKV_AWS_18"`,
		"rds-*":                 `unknown rule "rds-*"`,
		"s3-[":                  `unknown rule "s3-["`,
	} {
		if _, err := Select(selectable, []string{name}, nil); err == nil || err.Error() != want {
			t.Errorf("--rule %s: %v, want %s", name, err, want)
		}
		if _, err := Select(selectable, nil, []string{name}); err == nil || err.Error() != want {
			t.Errorf("--skip-rule %s: %v, want %s", name, err, want)
		}
	}
	rules, _ := Select(selectable, nil, nil)
	if len(rules) != 2 || len(selectable) != 3 || selectable[1].ID != "s3-bucket-logging" {
		t.Error("Select modified its argument")
	}
}

func TestNearest(t *testing.T) {
	for _, c := range []struct{ name, want string }{{"jsno", "json"}, {"JSON", "json"}, {"sarfi", "sarif"}, {"x", ""}, {"", ""}, {"completely-else", ""}} {
		if got := Nearest(c.name, []string{"json", "sarif", "text"}); got != c.want {
			t.Errorf("nearest to %q is %q, want %q", c.name, got, c.want)
		}
	}
}
