// SPDX-License-Identifier: Apache-2.0

package resourcepolicy

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var permissionPublic = &lint.Rule{
	ID:        "lambda-permission-public",
	Title:     "Lambda permission lets everyone in",
	Why:       "Anybody can invoke the function with any input, or copy the layer's code.",
	Remedy:    "Name the service or account that invokes the function, or set principal_org_id.",
	Undecided: "the principal, or what could pin the caller, is not known.",
	Severity:  lint.Critical,
	Pillar:    lint.Identity,
	Resources: []string{"aws_lambda_permission", "aws_lambda_layer_version_permission"},
	Controls: []string{
		"wa-sec:SEC03-BP07", "wa-sec:SEC03-BP08", "wa-sec:SEC05-BP01", "wa-sec:SEC06-BP02", "fsbp:Lambda.1", "cis-aws-7.0:2.21",
		"nist-800-53-r5:AC-2", "nist-800-53-r5:AC-3", "nist-800-53-r5:AC-4", "nist-800-53-r5:AC-6", "nist-800-53-r5:AC-17",
		"nist-800-53-r5:SC-7", "pci-dss-4.0:1.2.8", "pci-dss-4.0:1.3.1", "pci-dss-4.0:1.3.2", "pci-dss-4.0:1.4.2",
		"hipaa:164.308(a)(1)(ii)(B)", "hipaa:164.308(a)(3)(i)", "hipaa:164.312(a)(1)", "hipaa:164.312(e)(1)",
	},
	Aliases: []string{
		"checkov:CKV_AWS_301", "kics:1btsf2f9-af8c-4dfc-a0f1-a03adb70deb2", "kics:e08ed7eb-f3ef-494d-9d22-2e3db756a347",
		"regula:FG_R00276",
	},
	Check: lint.MustNot(func(r *tf.Resource) tf.Truth {
		pinned := tf.Any(lint.Given(r.Attr("principal_org_id")), lint.Given(r.Attr("source_arn")), lint.Given(r.Attr("source_account")))
		if r.Type == "aws_lambda_layer_version_permission" {
			pinned = lint.Given(r.Attr("organization_id"))
		}
		return tf.All(r.Attr("principal").Is("*"), tf.Not(pinned))
	}, "permission %q lets everyone in"),
}

var permissionSource = &lint.Rule{
	ID:        "lambda-permission-source",
	Title:     "Lambda permission does not say on whose behalf a service calls",
	Why:       "The service may invoke the function for any of its customers: another account's bucket, topic or API is enough.",
	Remedy:    "Set source_arn down to the calling resource, and source_account too when that is a bucket, whose ARN names no account.",
	Undecided: "the principal, source_arn or source_account is not known.",
	Severity:  lint.High,
	Pillar:    lint.Identity,
	Resources: []string{"aws_lambda_permission"},
	Controls:  []string{"wa-sec:SEC03-BP07"},
	Aliases: []string{
		"checkov:CKV_AWS_364", "trivy:AVD-AWS-0067", "tfsec:aws-lambda-restrict-source-arn",
		"kics:3ef8696c-e4ae-4872-92c7-520bb44dfe77", "regula:FG_R00499",
	},
	Check: func(p *lint.Pass, r *tf.Resource) {
		arn, account := r.Attr("source_arn"), r.Attr("source_account")
		service := r.Attr("principal").Matches(isService)
		pinned := tf.Any(lint.Given(account), tf.All(lint.Given(arn), tf.Not(lint.Exempt(namesNoAccount(r, arn)))))
		if open := tf.All(service, tf.Not(pinned)); !open.IsNo() {
			p.Forbid(open, r, "permission %q does not say on whose behalf the service calls", r.Name)
			return
		}
		p.As(lint.Low).Forbid(tf.All(service, anyMethod(arn)), r, "permission %q lets every method of the API call", r.Name)
	},
}

func isService(principal string) bool {
	return strings.HasSuffix(principal, ".amazonaws.com") || strings.HasSuffix(principal, ".amazonaws.com.cn")
}

// namesNoAccount says whether an ARN is a bucket's, which anybody may own once it was deleted.
func namesNoAccount(r *tf.Resource, arn tf.Value) tf.Truth {
	if bucket := r.FollowValue(arn, "arn", "aws_s3_bucket"); len(bucket.Items) > 0 {
		return bucket.Exist()
	}
	for _, ref := range arn.Refs() { // one that is looked up, or left out here
		if !ref.Derived && strings.TrimPrefix(ref.TypeName(), "data.") == "aws_s3_bucket" {
			return tf.Yes(arn.Because("`%s` is the ARN of a bucket", arn.Path))
		}
	}
	if _, known := arn.Text(); known {
		return arn.Matches(func(s string) bool { return strings.HasPrefix(s, "arn:") && strings.Contains(s, ":s3:::") })
	}
	return tf.No()
}

var everyMethod = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(arn:[^:]*:execute-api:[^:]*:[^:]*:[^/]+|[^/]*)/\*/\*(/\*)?$`)
})

// anyMethod says whether an ARN names all the stages and methods of an API: "arn:aws:execute-api:eu-west-1:123456789012:a1b2c3/*/*",
// of which the beginning need not be known.
func anyMethod(arn tf.Value) tf.Truth {
	text := iam.ReadText(arn).String()
	if text == "${…}" && slices.ContainsFunc(arn.Refs(), func(ref tf.Ref) bool { return ref.Attr == "execution_arn" }) {
		return tf.Maybe(arn.WhyUnknown()) // what follows the API is not shown
	}
	return tf.Of(everyMethod().MatchString(text), arn.Because("`%s` ends in `/*/*`", arn.Path))
}

var permissionWildcardAction = &lint.Rule{
	ID:        "lambda-permission-wildcard-action",
	Title:     "Lambda permission allows more than to invoke",
	Why:       "The principal may change or delete the function, or read its code and settings, where calling it is what is needed.",
	Remedy:    "Set action to lambda:InvokeFunction.",
	Undecided: "the action is not known.",
	Severity:  lint.High,
	Pillar:    lint.Identity,
	Resources: []string{"aws_lambda_permission"},
	Controls:  []string{"wa-sec:SEC03-BP07"},
	Aliases:   []string{"kics:75ec6890-83af-4bf1-9f16-e83726df0bd0", "kics:ad9dabc7-7839-4bae-a957-aa9120013f39"},
	Check: lint.Must(func(r *tf.Resource) tf.Truth {
		return r.Attr("action").IsFold("lambda:InvokeFunction", "lambda:InvokeFunctionUrl", "lambda:InvokeAsync")
	}, "permission %q allows more than to invoke the function"),
	Fix: edit.Risky("replaces the permission", edit.Set("action", "lambda:InvokeFunction")),
}
