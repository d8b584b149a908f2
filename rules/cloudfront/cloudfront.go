// SPDX-License-Identifier: Apache-2.0

// Package cloudfront holds the guardrails for Amazon CloudFront.
package cloudfront

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{
	customCertificate, defaultRootObject, geoRestriction, logging, originEncryption, originFailover, s3OriginAccess, securityHeaders,
	tlsVersion, viewerHTTPS,
}

var distributions = []string{"aws_cloudfront_distribution"}

var originEncryption = &lint.Rule{
	ID:        "cloudfront-origin-encryption",
	Title:     "CloudFront fetches from an origin without TLS, or with an old version of it",
	Why:       "Requests and responses, cookies and tokens among them, cross the internet between CloudFront and the origin. The lock that viewers see in their browsers says nothing about that half of the way.",
	Remedy:    "Set origin_protocol_policy to https-only and origin_ssl_protocols to [\"TLSv1.2\"].",
	Undecided: "the protocols of an origin, or which behaviours send requests to it, are not known.",
	Severity:  lint.Medium,
	Pillar:    lint.Data,
	Resources: distributions,
	Controls: []string{
		"wa-sec:SEC09-BP02", "fsbp:CloudFront.9", "fsbp:CloudFront.10", "pci-dss-4.0:1.2.5", "pci-dss-4.0:2.2.5",
		"pci-dss-4.0:2.2.7", "pci-dss-4.0:4.2.1", "pci-dss-4.0:4.2.1.1", "pci-dss-4.0:8.3.2", "iso-27001-2022:A.8.24",
	},
	Aliases: []string{"checkov:CKV2_AWS_54", "checkov:CKV2_AWS_72", "regula:FG_R00010"},
	Check:   lint.MustNot(hasWeakOrigin, "distribution %q fetches from an origin without TLS 1.2"),
	Fix:     edit.Risky("needs origins that offer TLS 1.2", encryptOrigins),
}

var s3OriginAccess = &lint.Rule{
	ID:         "cloudfront-s3-origin-access",
	Title:      "CloudFront does not sign its requests to an S3 origin",
	Why:        "The bucket must then be readable by others. Whoever knows its name goes past the distribution, its firewall and its logs.",
	Remedy:     "Declare an aws_cloudfront_origin_access_control, name it in origin_access_control_id and admit only the distribution in the bucket policy.",
	Undecided:  "what an origin is, or whether it names an access control or identity, is not known.",
	Severity:   lint.High,
	Pillar:     lint.Data,
	Resources:  distributions,
	Companions: []string{"aws_cloudfront_origin_access_control", "aws_cloudfront_origin_access_identity"},
	Controls:   []string{"wa-sec:SEC08-BP04", "fsbp:CloudFront.13"},
	Aliases:    []string{"checkov:CKV2_AWS_46"},
	Check: lint.MustMeet(func(d *tf.Resource) []lint.Demand {
		return []lint.Demand{
			{Severity: lint.High, Holds: s3Origins(d, hasControl, hasIdentity), Message: "distribution %q does not sign its requests to an S3 origin"},
			{Severity: lint.Low, Holds: s3Origins(d, hasControl), Message: "distribution %q signs its requests to an S3 origin with an identity, not a control"},
		}
	}),
}

var tlsVersion = &lint.Rule{
	ID:        "cloudfront-tls-version",
	Title:     "CloudFront distribution admits TLS below 1.2",
	Why:       "TLS 1.0 and 1.1 are deprecated: their ciphers can be attacked, and standards no longer accept them. A viewer that offers nothing newer is served all the same.",
	Remedy:    "Name a certificate of your own and set minimum_protocol_version to TLSv1.2_2021 or newer; with the default certificate CloudFront admits TLSv1.",
	Undecided: "minimum_protocol_version, or whether the default certificate is used, is not known.",
	Severity:  lint.High,
	Pillar:    lint.Data,
	Resources: distributions,
	Controls:  []string{"wa-sec:SEC09-BP02"},
	Aliases: []string{
		"checkov:CKV_AWS_174", "trivy:AVD-AWS-0013", "tfsec:aws-cloudfront-use-secure-tls-policy",
		"kics:00e5e55e-c2ff-46b3-a757-a7a1cd802456", "kics:5c0003fb-9aa0-42c1-9da3-eb0e332bef21",
		"terrascan:AC_AWS_0023",
	},
	Check: lint.MustNot(func(d *tf.Resource) tf.Truth {
		return tf.Any(d.Attr("viewer_certificate.cloudfront_default_certificate").IsTrue(),
			d.Attr("viewer_certificate.minimum_protocol_version").Is("SSLv3", "TLSv1", "TLSv1_2016", "TLSv1.1_2016"))
	}, "distribution %q admits TLS below 1.2"),
	Fix: func(c *edit.Change, d *tf.Resource) {
		if !d.Attr("viewer_certificate.cloudfront_default_certificate").IsFalse().IsYes() { // the default certificate goes with TLSv1 only
			c.Impossible()
			return
		}
		c.Set(d.Block, "viewer_certificate.minimum_protocol_version", "TLSv1.2_2021")
	},
}

var viewerHTTPS = &lint.Rule{
	ID:        "cloudfront-viewer-https",
	Title:     "CloudFront distribution answers over plain HTTP",
	Why:       "Whoever sits between viewer and CloudFront reads and changes what is sent, cookies and tokens included. One link that begins with http is enough.",
	Remedy:    "Set viewer_protocol_policy of every behaviour to redirect-to-https or https-only.",
	Undecided: "the viewer_protocol_policy of a behaviour is not known.",
	Severity:  lint.High,
	Pillar:    lint.Data,
	Resources: distributions,
	Controls: []string{
		"wa-sec:SEC09-BP02", "fsbp:CloudFront.3", "pci-dss-4.0:1.2.5", "pci-dss-4.0:2.2.5", "pci-dss-4.0:2.2.7",
		"pci-dss-4.0:4.2.1", "pci-dss-4.0:4.2.1.1", "pci-dss-4.0:8.3.2", "hipaa:164.308(a)(4)(ii)(A)",
		"hipaa:164.312(e)(1)",
	},
	Aliases: []string{
		"checkov:CKV_AWS_34", "trivy:AVD-AWS-0012", "tfsec:aws-cloudfront-enforce-https",
		"kics:55af1353-2f62-4fa0-a8e1-a210ca2708f5", "terrascan:AC_AWS_0024", "regula:FG_R00011",
	},
	Check: lint.MustNot(func(d *tf.Resource) tf.Truth { return anyBehaviour(d, admitsHTTP) }, "distribution %q answers over plain HTTP"),
	Fix: edit.All(edit.SetIn("default_cache_behavior", admitsHTTP, "viewer_protocol_policy", "redirect-to-https"),
		edit.SetIn("ordered_cache_behavior", admitsHTTP, "viewer_protocol_policy", "redirect-to-https")),
}

// anyBehaviour is yes when f is yes of one of a distribution's cache behaviours.
func anyBehaviour(d *tf.Resource, f func(*tf.Block) tf.Truth) tf.Truth {
	return tf.Any(d.Blocks("default_cache_behavior").Any(f), d.Blocks("ordered_cache_behavior").Any(f))
}

func admitsHTTP(behaviour *tf.Block) tf.Truth {
	return behaviour.Attr("viewer_protocol_policy").Is("allow-all")
}
