// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"slices"
	"strings"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var accessKeyDefined = &lint.Rule{
	ID:        "iam-access-key-defined",
	Title:     "Long-term access key is declared",
	Why:       "The key works from anywhere until somebody deletes it, and its secret lies in the state, in clear text unless pgp_key is set.",
	Remedy:    "Give the workload a role (instance profile, task role, Roles Anywhere or OIDC) and delete the key.",
	Undecided: "the status is not known until apply or comes from a variable without a value.",
	Severity:  lint.High,
	Pillar:    lint.Identity,
	Resources: []string{"aws_iam_access_key"},
	Controls: []string{
		"wa-sec:SEC02-BP01", "wa-sec:SEC02-BP02", "cis-aws-5.0:1.10", "cis-aws-3.0:1.11", "cis-aws-2.0:1.11",
		"cis-aws-1.4:1.11",
	},
	Aliases: []string{"terrascan:AC_AWS_0133"},
	Check:   lint.MustNot(isActive, "access key %q is active"),
}

func isActive(key *tf.Resource) tf.Truth { return key.Attr("status").Is("Active") }

var rootAccessKey = &lint.Rule{
	ID:         "iam-root-access-key",
	Title:      "Access key is declared for the root user",
	Why:        "No policy limits the root user. Whoever gets its key owns the account, and can close it.",
	Remedy:     "Remove the key here, delete it in the account, and give the workload a role.",
	Undecided:  "the name of the user, or the status of the key, comes from a variable without a value.",
	Severity:   lint.Critical,
	Pillar:     lint.Identity,
	Resources:  []string{"aws_iam_access_key"},
	Companions: []string{"aws_iam_user"},
	Controls: []string{
		"wa-sec:SEC01-BP02", "fsbp:IAM.4", "cis-aws-7.0:2.4", "cis-aws-5.0:1.3", "cis-aws-3.0:1.4", "cis-aws-2.0:1.4",
		"cis-aws-1.4:1.4", "nist-800-53-r5:AC-2", "nist-800-53-r5:AC-3", "nist-800-53-r5:AC-4", "nist-800-53-r5:AC-6",
		"nist-800-53-r5:AC-24", "nist-800-53-r5:CM-5", "nist-800-53-r5:CM-6", "nist-800-53-r5:IA-2", "nist-800-53-r5:IA-4",
		"nist-800-53-r5:IA-5", "pci-dss-4.0:7.2.1", "pci-dss-4.0:7.2.2", "pci-dss-4.0:7.2.3", "pci-dss-4.0:8.2.1",
		"pci-dss-4.0:8.2.2", "pci-dss-4.0:8.2.4", "pci-dss-4.0:8.2.5", "pci-dss-4.0:8.3.11", "iso-27001-2022:A.5.15",
		"hipaa:164.308(a)(1)(ii)(B)", "hipaa:164.308(a)(3)(i)", "hipaa:164.308(a)(3)(ii)(B)", "hipaa:164.308(a)(4)(ii)(C)",
		"hipaa:164.312(a)(2)(i)",
	},
	Aliases: []string{
		"checkov:CKV_AWS_348", "trivy:AVD-AWS-0141", "tfsec:aws-iam-no-root-access-keys",
		"kics:970d224d-b42a-416b-81f9-8f4dfe70c4bc", "kics:7081f85c-b94d-40fd-8b45-a4f1cac75e46", "terrascan:AC_AWS_0132",
	},
	Check: lint.MustNot(func(key *tf.Resource) tf.Truth {
		user := key.Attr("user")
		if slices.ContainsFunc(user.Refs(), isUser) || key.Follow("user", "name", "aws_iam_user").Exist().IsYes() {
			return tf.No() // the root user is not declared
		}
		return tf.All(user.Is("root"), isActive(key))
	}, "access key %q is the root user's"),
}

var userMultipleAccessKeys = &lint.Rule{
	ID:         "iam-user-multiple-access-keys",
	Title:      "IAM user has two active access keys",
	Why:        "Two keys are twice as many to lose. The second one is there for the days of a rotation, and is forgotten when it stays.",
	Remedy:     "Delete the older key after the rotation, or set its status to Inactive first.",
	Undecided:  "it is not known whether two keys are the same user's, or whether they are active.",
	Severity:   lint.Medium,
	Pillar:     lint.Identity,
	Resources:  []string{"aws_iam_access_key"},
	Companions: []string{"aws_iam_user"},
	Controls:   []string{"wa-sec:SEC02-BP01", "cis-aws-5.0:1.12", "cis-aws-3.0:1.13", "cis-aws-2.0:1.13", "cis-aws-1.4:1.13"},
	Aliases:    []string{"trivy:AVD-AWS-0167", "kics:3561130e-9c5f-485b-9e16-2764c82763e5"},
	Check:      lint.MustNot(isSecondKey, "access key %q is the second active one of its user"),
}

// isSecondKey says whether a key whose address sorts before this one's is active too and the same user's.
func isSecondKey(key *tf.Resource) tf.Truth {
	if isActive(key).IsNo() {
		return tf.No()
	}
	var ts []tf.Truth
	for _, other := range key.Root.OfType("aws_iam_access_key") {
		if other.Address >= key.Address {
			continue
		}
		if same := tf.All(sameUser(key, other), isActive(other), key.With(other)); !same.IsNo() {
			ts = append(ts, tf.All(same, isActive(key)).Because(other.Because(other.Address+" is the same user's")))
		}
	}
	return tf.Any(ts...)
}

// sameUser is yes when two keys name the same user: in the same words, or the same declared one.
func sameUser(a, b *tf.Resource) tf.Truth {
	first, second := a.Attr("user"), b.Attr("user")
	if name, known := second.Text(); known {
		return first.Is(name)
	}
	if refs, others := declaredUsers(first), declaredUsers(second); len(refs) == 1 && len(others) == 1 {
		return tf.Of(refs[0] == others[0])
	}
	return tf.Maybe(first.WhyUnknown())
}

// declaredUsers are the addresses of the users whose names a value is.
func declaredUsers(v tf.Value) []string {
	var users []string
	for _, ref := range v.Refs() {
		if !ref.Derived && ref.Input || isUser(ref) {
			users = append(users, ref.Address)
		}
	}
	return users
}

func isUser(ref tf.Ref) bool {
	return !ref.Derived && (ref.TypeName() == "aws_iam_user" || ref.TypeName() == "data.aws_iam_user")
}

var serviceCredentialLongLived = &lint.Rule{
	ID:    "iam-service-credential-long-lived",
	Title: "Service-specific credential does not expire within 90 days",
	Why: "A password for CodeCommit or Keyspaces, or an API key for Bedrock or CloudWatch, works from anywhere and knows no second factor; without " +
		"an end it works for whoever finds it years later.",
	// API keys expire (IAM User Guide, "API keys for Amazon Bedrock and Amazon CloudWatch Logs"), user names and passwords do not.
	Remedy:    "Use a role and Signature Version 4. For an API key set credential_age_days to 90 or less; the passwords for CodeCommit and Keyspaces cannot expire.",
	Undecided: "credential_age_days or status is not known until apply or comes from a variable without a value.",
	Severity:  lint.Medium,
	Pillar:    lint.Identity,
	Resources: []string{"aws_iam_service_specific_credential"},
	Controls:  []string{"wa-sec:SEC02-BP02"},
	Check: lint.Must(func(credential *tf.Resource) tf.Truth {
		return tf.Any(
			lint.Exempt(credential.Attr("status").Is("Inactive")),
			credential.Attr("credential_age_days").Number(func(days float64) bool { return days <= 90 }),
		)
	}, "service credential %q does not expire within 90 days"),
}

var serverCertificateUpload = &lint.Rule{
	ID:        "iam-server-certificate-upload",
	Title:     "Server certificate is uploaded to IAM",
	Why:       "Nothing renews the certificate or warns before it expires, and its private key lies in the state.",
	Remedy:    "Request the certificate from ACM with DNS validation.",
	Undecided: "the path, or the region of a certificate for CloudFront, is not known.",
	Severity:  lint.Low,
	Pillar:    lint.Identity,
	Resources: []string{"aws_iam_server_certificate"},
	Controls: []string{
		"wa-sec:SEC09-BP01", "fsbp:IAM.26", "cis-aws-7.0:2.17", "cis-aws-5.0:1.18", "cis-aws-3.0:1.19", "cis-aws-2.0:1.19",
		"cis-aws-1.4:1.19",
	},
	Aliases: []string{"trivy:AVD-AWS-0168", "kics:c3831315-5ae6-4fa8-b458-3d4d5ab7a3f6"},
	Check: lint.Must(func(certificate *tf.Resource) tf.Truth {
		key := certificate.Attr("private_key")
		return tf.Any(tf.No(key.Because("`private_key` is uploaded")), lint.Exempt(onlyIAMServes(certificate)))
	}, "server certificate %q is uploaded to IAM"),
}

// onlyIAMServes says whether a certificate is for CloudFront in China, which takes certificates from IAM alone (Getting Started with Amazon Web
// Services in China, "Amazon CloudFront").
func onlyIAMServes(certificate *tf.Resource) tf.Truth {
	return tf.All(
		certificate.Attr("path").Matches(func(path string) bool { return strings.HasPrefix(path, "/cloudfront/") }),
		certificate.Region().Matches(func(region string) bool { return strings.HasPrefix(region, "cn-") }),
	)
}
