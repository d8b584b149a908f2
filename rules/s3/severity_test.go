// SPDX-License-Identifier: Apache-2.0

package s3_test

import (
	"path/filepath"
	"testing"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/parser"
	"github.com/guardlint/guardlint/rules/s3"
)

// What another setting makes ineffective weighs little; everything else weighs what its rule says.
func TestSeverities(t *testing.T) {
	tests := []struct {
		dir  string
		want map[string]lint.Severity
	}{
		{"s3-bucket-acl-public/neutralized", map[string]lint.Severity{
			"aws_s3_bucket_acl.ignored": lint.Low, "aws_s3_bucket_acl.enforced": lint.Low, "aws_s3_object.effective": lint.Critical}},
		{"s3-bucket-policy-public-read/restricted", map[string]lint.Severity{
			"aws_s3_bucket_policy.b": lint.Low, "aws_s3control_access_point_policy.restricted": lint.Low,
			"aws_s3_access_point.restricted": lint.Low, "aws_s3_bucket_policy.open": lint.Critical}},
	}
	for _, tt := range tests {
		t.Run(tt.dir, func(t *testing.T) {
			dir, err := filepath.Abs(filepath.Join("../../testdata", tt.dir))
			if err != nil {
				t.Fatal(err)
			}
			cfg, err := parser.Load(t.Context(), []string{dir}, parser.Options{Base: dir})
			if err != nil {
				t.Fatal(err)
			}
			got := make(map[string]lint.Severity)
			for _, f := range lint.Run(t.Context(), cfg, s3.Rules, 1).Findings {
				if f.Rule.Severity == lint.Critical {
					got[f.Address] = f.Severity
				}
			}
			for address, want := range tt.want {
				if got[address] != want {
					t.Errorf("%s is %s, want %s", address, got[address], want)
				}
			}
		})
	}
}
