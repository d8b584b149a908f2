// SPDX-License-Identifier: Apache-2.0

package plan_test

import (
	"path/filepath"
	"testing"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/parser"
	"github.com/guardlint/guardlint/rules/plan"
)

// What is there to be reached weighs little, and so does a copy that is deleted; everything else weighs what its rule says.
func TestSeverities(t *testing.T) {
	for rule, want := range map[string]map[string]lint.Severity{
		"plan-destroy-protected": {
			"aws_db_instance.replica": lint.Low, "aws_s3_bucket.gone": lint.Critical,
		},
		"plan-public-exposure-increase": {
			"aws_security_group.web": lint.Low, "aws_lb.new": lint.Low,
			"aws_security_group.new_ssh": lint.Critical, "aws_lb.internal": lint.Critical, "aws_security_group.bastion": lint.Critical,
		},
	} {
		dir, err := filepath.Abs(filepath.Join("../../testdata", rule, "all"))
		if err != nil {
			t.Fatal(err)
		}
		cfg, err := parser.Load(t.Context(), []string{filepath.Join(dir, "plan.json")}, parser.Options{Base: dir})
		if err != nil {
			t.Fatal(err)
		}
		got := make(map[string]lint.Severity)
		for _, f := range lint.Run(t.Context(), cfg, plan.Rules, 1).Findings {
			if f.Rule.ID == rule {
				got[f.Address] = f.Severity
			}
		}
		for address, severity := range want {
			if got[address] != severity {
				t.Errorf("%s: %s is %s, want %s", rule, address, got[address], severity)
			}
		}
	}
}
