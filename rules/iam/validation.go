// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/aws/iam/validate"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var policyValidation = &lint.Rule{
	ID:    "iam-policy-validation",
	Title: "Policy document is flawed",
	Why: "AWS refuses a document that breaks the grammar, in the middle of an apply; one that it takes but that says something else than its " +
		"author meant grants too much or protects nothing.",
	Remedy:    "Correct what the message names; the code is the one of IAM Access Analyzer's policy checks, whose reference explains it.",
	Undecided: "nothing of the document is known.",
	Severity:  lint.High,
	Pillar:    lint.Identity,
	Resources: append(allCarriers(), "data.aws_iam_policy_document"),
	Controls:  []string{"wa-sec:SEC03-BP02"},
	Aliases:   []string{"kics:bbe3dd3d-fea9-4b68-a785-cfabe2bbbc54", "terrascan:AC_AWS_0481"},
	Check: func(p *lint.Pass, r *tf.Resource) {
		if r.Data {
			if !iam.IsClaimed(r) {
				validateDocument(p, r, r.Attr("json"), func(root iam.Written) validate.Type { return validate.TypeOf(root) })
			}
			return
		}
		for _, a := range iam.AttributesIn(r.Type) {
			if a.Kind == iam.Organization {
				continue // scpValid's
			}
			typ, is := policyType(a, r)
			for _, v := range a.Values(r) {
				if is {
					validateDocument(p, r, v, func(iam.Written) validate.Type { return typ })
				}
			}
		}
	},
}

func allCarriers() []string {
	var types []string
	for _, a := range iam.Attributes() {
		if a.Kind != iam.Organization {
			types = append(types, a.Type)
		}
	}
	slices.Sort(types)
	return slices.Compact(types)
}

// limits are the characters that inline policies may have (IAM and STS quotas; IAM Identity Center quotas).
var limits = map[string]int{
	"aws_iam_role_policy": 10240, "aws_iam_role": 10240, "aws_iam_group_policy": 5120, "aws_iam_user_policy": 2048,
	"aws_ssoadmin_permission_set_inline_policy": 32768,
}

// policyType is what a policy attribute holds, and whether it is a policy of IAM's grammar at all.
func policyType(a iam.Attribute, r *tf.Resource) (validate.Type, bool) {
	switch a.Kind {
	case iam.Identity:
		return validate.Type{Kind: validate.Identity, Limit: limits[a.Type]}, true
	case iam.Trust:
		return validate.Type{Kind: validate.Trust, Limit: 4096}, true // the quota can be raised to that
	case iam.Session:
		return validate.Type{Kind: validate.Session}, true
	case iam.Endpoint:
		return validate.Type{Kind: validate.Endpoint}, true
	case iam.Organization:
		kind := r.Attr("type")
		switch {
		case kind.Is("RESOURCE_CONTROL_POLICY").IsYes():
			return validate.Type{Kind: validate.RCP}, true
		case tf.Any(tf.Not(kind.IsSet()), kind.Is("SERVICE_CONTROL_POLICY")).IsYes():
			return validate.Type{Kind: validate.SCP}, true
		}
		return validate.Type{}, false
	}
	return validate.Type{Kind: validate.Resource, Service: a.Service()}, true
}

// validateDocument reports what is wrong with one document, as one finding of the worst of it.
func validateDocument(p *lint.Pass, r *tf.Resource, v tf.Value, typeOf func(iam.Written) validate.Type) {
	document := iam.ParseIn(r, v)
	if document.IsEmpty() {
		return
	}
	root, problem := document.Written()
	_, known := v.Text()
	switch {
	case problem != "" && known:
		p.Forbid(tf.Yes(v.Because("%s", problem)), r, "the policy of %q is flawed: it is not valid JSON (JSON_SYNTAX_ERROR)", r.Name)
		return
	case problem != "":
		p.Forbid(tf.Maybe(v.Because("%s", problem)), r, "the policy of %q may be flawed", r.Name)
		return
	case root.Type() == iam.Unknown:
		p.Forbid(tf.Maybe(v.WhyUnknown()), r, "the policy of %q may be flawed", r.Name)
		return
	}
	found := slices.DeleteFunc(validate.Document(root, typeOf(root)), func(f validate.Finding) bool {
		return isReportedElsewhere(f) || f.Code == "MISSING_STATEMENT" && isMade(v)
	})
	if len(found) > 0 {
		reportFlaws(p, r, v, found)
	}
}

// isMade reports whether a document comes from a data source. One without statements is what modules make of inputs that are left empty.
func isMade(v tf.Value) bool {
	return slices.ContainsFunc(v.Refs(), func(ref tf.Ref) bool { return strings.Contains("."+ref.Address, ".data.") })
}

func reportFlaws(p *lint.Pass, r *tf.Resource, v tf.Value, found []validate.Finding) {
	slices.SortStableFunc(found, func(a, b validate.Finding) int { return int(a.Kind) - int(b.Kind) })
	var evidence []tf.Evidence
	for _, f := range found {
		evidence = append(evidence, v.Inside(spotOf(v, f)).Because("%s (%s)", describeFlaw(v, f), f.Code))
	}
	more := ""
	if n := len(found) - 1; n > 0 {
		more = fmt.Sprintf(", and %d more", n)
	}
	worst := found[0]
	p.As(severityOf(worst.Kind)).Forbid(tf.Yes(evidence...), r, "the policy of %q is flawed: %s (%s)%s", r.Name, describeFlaw(v, worst), worst.Code, more)
}

// spotOf is where in the document a finding is: its line, or in what is no text its statement.
func spotOf(v tf.Value, f validate.Finding) tf.Spot {
	where, _, _ := strings.Cut(f.Path, ".")
	spot := tf.Spot{Text: where}
	var index int
	if n, _ := fmt.Sscanf(where, "Statement[%d]", &index); n == 1 {
		spot.Text, spot.Steps = fmt.Sprintf("statement %d", index+1), []any{"Statement", index}
	}
	if text, known := v.Text(); known {
		line, _ := iam.Position(text, f.Offset)
		spot.Line, spot.Lines = line-1, strings.Count(text, "\n")
	}
	return spot
}

// describeFlaw says what is wrong, but nothing of what stands in a sensitive document.
func describeFlaw(v tf.Value, f validate.Finding) string {
	if v.IsSensitive() {
		where, _, _ := strings.Cut(f.Path, ".")
		return "something in " + cmp.Or(where, "the document")
	}
	return f.Message
}

func severityOf(kind validate.Kind) lint.Severity {
	switch kind {
	case validate.Error:
		return lint.High
	case validate.SecurityWarning:
		return lint.Medium
	}
	return lint.Low
}

// isReportedElsewhere tells what is not reported here: suggestions and notes, and what a rule of its own judges, by all that a
// configuration tells.
func isReportedElsewhere(f validate.Finding) bool {
	switch f.Code {
	case "ALLOW_WITH_NOT_PRINCIPAL", "MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL", "MISSING_GITHUB_REPO_CONDITION_KEY",
		"SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED":
		return true
	}
	return f.Kind > validate.Warning || strings.HasPrefix(f.Code, "PASS_ROLE_") || strings.HasPrefix(f.Code, "CREATE_SLR_")
}
