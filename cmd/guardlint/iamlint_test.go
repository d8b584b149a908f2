// SPDX-License-Identifier: Apache-2.0

package main

import (
	"encoding/json"
	"strings"
	"testing"
)

var lintFiles = files{
	"p/good.json":    `{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}}`,
	"p/bad.json":     "{\"Version\":\"2012-10-17\",\n \"Statement\":{\"Effect\":\"allow\",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::b/*\"}}",
	"p/broken.json":  "{\"Version\":\"2012-10-17\",\n \"Statement\":[}",
	"p/package.json": `{"name":"x"}`,
	"p/main.tf.json": `{"Statement":1}`,
	"trust.json":     `{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":"*","Action":"sts:AssumeRole"}}`,
	"queue.json":     `{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"123456789012"},"Action":"sns:Publish","Resource":"*"}}`,
	"hint.json":      `{"Version":"2012-10-17","Statement":{"Sid":"","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}}`,
	"new.json":       `{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:TeleportObject","Resource":"arn:aws:s3:::b/*"}}`,
	"empty/x.txt":    "",
}

func TestLint(t *testing.T) {
	enter(t, lintFiles)
	for args, want := range map[string]struct {
		status int
		out    string
	}{
		"p/good.json":                            {statusClean, "nothing is wrong with 1 policy\n"},
		"--no-suggestions p/good.json hint.json": {statusClean, "nothing is wrong with 2 policies\n"},
		"hint.json":                              {statusClean, "hint.json:1:38: suggestion: the Sid of statement 1 is empty [EMPTY_SID_VALUE]\n"},
		"new.json":                               {statusClean, "new.json:1:64: note: s3:TeleportObject was no action of s3"},
		"p":                                      {statusFindings, "p/bad.json:2:15: error: the effect of statement 1 is \"allow\" and must be Allow or Deny [INVALID_EFFECT]\np/broken.json:2:15: error: the document is not valid JSON: "},
		"trust.json":                             {statusFindings, "[ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL]"},
		"queue.json":                             {statusClean, "nothing is wrong"},
		"queue.json --type resource:sqs":         {statusFindings, "[UNSUPPORTED_ACTION_IN_POLICY]"},
		"p/package.json":                         {statusFindings, "[MISSING_STATEMENT]"},
		"queue.json --type queue":                {statusError, ""},
		"empty":                                  {statusError, ""},
		"nosuch.json":                            {statusError, ""},
		"":                                       {statusError, ""},
		"p/good.json --type identity:s3":         {statusError, ""},
	} {
		got := guard(t, "", strings.Fields("iam lint "+args)...)
		if got.status != want.status || !strings.Contains(got.out, want.out) {
			t.Errorf("lint %s: status %d, %s%s", args, got.status, got.out, got.err)
		}
	}
}

func TestLintJSON(t *testing.T) {
	enter(t, lintFiles)
	got := guard(t, "", "iam", "lint", "-f", "json", "p/bad.json", "p/good.json")
	var out struct {
		Policies []struct {
			File, Type string
			Findings   []struct {
				Code, Kind, Message, Path string
				Line, Column              int
			}
		}
	}
	if err := json.Unmarshal([]byte(got.out), &out); err != nil || len(out.Policies) != 2 || len(out.Policies[0].Findings) != 1 {
		t.Fatalf("%v: %s", err, got.out)
	}
	if f := out.Policies[0].Findings[0]; f.Code != "INVALID_EFFECT" || f.Kind != "error" || f.Path != "Statement[0].Effect" || f.Line != 2 || f.Column != 15 {
		t.Errorf("%+v", f)
	}
	if p := out.Policies[1]; p.File != "p/good.json" || p.Type != "identity" || p.Findings == nil {
		t.Errorf("%+v", p)
	}
}
