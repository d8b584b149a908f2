// SPDX-License-Identifier: Apache-2.0

package cloudfront

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var customCertificate = &lint.Rule{
	ID:           "cloudfront-custom-certificate",
	Title:        "CloudFront distribution uses the certificate of cloudfront.net",
	Why:          "Viewers then use a name that is not yours, which nobody can tell from that of a stranger, and CloudFront admits TLS 1.0.",
	Remedy:       "Set acm_certificate_arn to a certificate from us-east-1 and name your domain in aliases.",
	Undecided:    "which certificate is used is not known.",
	Severity:     lint.Low,
	Pillar:       lint.Data,
	Resources:    distributions,
	Controls:     []string{"wa-sec:SEC09-BP01", "fsbp:CloudFront.7", "pci-dss-4.0:3.5.1.1", "pci-dss-4.0:3.5.1.3"},
	Aliases:      []string{"checkov:CKV2_AWS_42", "kics:3a1e94df-6847-4c0e-a3b6-6c6af4e128ef"},
	OffByDefault: true,
	Check: lint.Must(func(d *tf.Resource) tf.Truth {
		return tf.Any(lint.Given(d.Attr("viewer_certificate.acm_certificate_arn")), lint.Given(d.Attr("viewer_certificate.iam_certificate_id")))
	}, "distribution %q uses the certificate of cloudfront.net"),
}

var defaultRootObject = &lint.Rule{
	ID:           "cloudfront-default-root-object",
	Title:        "CloudFront distribution passes requests for its root to an S3 bucket",
	Why:          "Where the bucket may be listed, whoever asks for the bare domain gets the names of its objects.",
	Remedy:       "Set default_root_object, to index.html for a site.",
	Undecided:    "default_root_object is not known, or a function may answer or rewrite the request.",
	Severity:     lint.Low,
	Pillar:       lint.Infrastructure,
	Resources:    distributions,
	Controls:     []string{"wa-sec:SEC06-BP02", "fsbp:CloudFront.1"},
	Aliases:      []string{"checkov:CKV_AWS_305"},
	OffByDefault: true,
	Check: lint.MustNot(func(d *tf.Resource) tf.Truth {
		return tf.All(tf.Not(lint.Given(d.Attr("default_root_object"))), rootIsBucket(d))
	}, "distribution %q passes requests for its root to an S3 bucket"),
	Fix: edit.Risky("a request for the root fails where there is no index.html", edit.Set("default_root_object", "index.html")),
}

// rootIsBucket says whether the default behaviour of a distribution sends requests to an S3 origin, as they are.
func rootIsBucket(d *tf.Resource) tf.Truth {
	return d.Blocks("default_cache_behavior").Any(func(behaviour *tf.Block) tf.Truth {
		bucket := d.Blocks("origin").Any(func(origin *tf.Block) tf.Truth {
			return tf.All(isBucket(origin), reaches(d, behaviour, origin))
		})
		rewritten := tf.Any(behaviour.Blocks("function_association").Exist(), behaviour.Blocks("lambda_function_association").Exist())
		if bucket.IsYes() && !rewritten.IsNo() {
			return tf.Maybe(d.Because("a function may answer or rewrite the request"))
		}
		return bucket
	})
}

var geoRestriction = &lint.Rule{
	ID:           "cloudfront-geo-restriction",
	Title:        "CloudFront distribution answers every country",
	Why:          "Where customers live in a few countries, requests from all others are mostly attacks, and the law may forbid to serve some.",
	Remedy:       "Set restriction_type to whitelist and list the countries that are served.",
	Undecided:    "restriction_type is not known until apply or comes from a variable without a value.",
	Severity:     lint.Low,
	Pillar:       lint.Infrastructure,
	Resources:    distributions,
	Controls:     []string{"wa-sec:SEC05-BP02"},
	Aliases:      []string{"checkov:CKV_AWS_374", "terrascan:AC_AWS_0026", "regula:FG_R00018"},
	OffByDefault: true,
	Check: lint.MustNot(func(d *tf.Resource) tf.Truth {
		return d.Attr("restrictions.geo_restriction.restriction_type").Is("none")
	}, "distribution %q answers every country"),
}

var originFailover = &lint.Rule{
	ID:           "cloudfront-origin-failover",
	Title:        "CloudFront distribution has no second origin to turn to",
	Why:          "When the only origin fails, whether by accident or attack, so does everything that is not in the cache.",
	Remedy:       "Add an origin_group with a second origin and the status codes on which CloudFront turns to it.",
	Undecided:    "a dynamic block may or may not make an origin group.",
	Severity:     lint.Low,
	Pillar:       lint.Response,
	Resources:    distributions,
	Controls:     []string{"fsbp:CloudFront.4", "iso-27001-2022:A.8.14"},
	Aliases:      []string{"checkov:CKV_AWS_310"},
	OffByDefault: true,
	Check:        lint.Must(func(d *tf.Resource) tf.Truth { return d.Blocks("origin_group").Exist() }, "distribution %q has no second origin to turn to"),
}

var securityHeaders = &lint.Rule{
	ID:           "cloudfront-security-headers",
	Title:        "CloudFront does not tell browsers to keep to HTTPS",
	Why:          "A browser that was not told follows a link that begins with http, and whoever sits between may keep it there.",
	Remedy:       "Name in response_headers_policy_id of every behaviour a policy with strict_transport_security of a year or more, such as SecurityHeadersPolicy of AWS.",
	Undecided:    "the policy of a behaviour is not known or declared elsewhere.",
	Severity:     lint.Low,
	Pillar:       lint.Infrastructure,
	Resources:    distributions,
	Companions:   []string{"aws_cloudfront_response_headers_policy", "data.aws_cloudfront_response_headers_policy"},
	Controls:     []string{"wa-sec:SEC09-BP02"},
	Aliases:      []string{"checkov:CKV2_AWS_32", "checkov:CKV_AWS_259"},
	OffByDefault: true,
	Check: lint.MustNot(func(d *tf.Resource) tf.Truth {
		return anyBehaviour(d, func(behaviour *tf.Block) tf.Truth {
			return tf.Not(keepsToHTTPS(d, behaviour.Attr("response_headers_policy_id")))
		})
	}, "distribution %q does not tell browsers to keep to HTTPS"),
}

// managedPolicies are the policies of AWS for response headers, and whether they set Strict-Transport-Security, for a year (CloudFront
// Developer Guide, "Use managed response headers policies").
var managedPolicies = map[string]bool{
	"67f7725c-6f97-4210-82d7-5512b31e9d03": true, "Managed-SecurityHeadersPolicy": true,
	"e61eb60c-9c35-4d20-a928-2b84e02af89c": true, "Managed-CORS-and-SecurityHeadersPolicy": true,
	"eaab4381-ed33-4a86-88ca-d9558dc6cd63": true, "Managed-CORS-with-preflight-and-SecurityHeadersPolicy": true,
	"60669652-455b-4ae9-85a4-c4c02393f86c": false, "Managed-SimpleCORS": false,
	"5cc3b908-e619-4b99-88e5-2cf7f45965bd": false, "Managed-CORS-With-Preflight": false,
}

// keepsToHTTPS says whether the policy that an id names sets Strict-Transport-Security for a year.
func keepsToHTTPS(d *tf.Resource, id tf.Value) tf.Truth {
	if name, known := id.Text(); known {
		if sets, managed := managedPolicies[name]; managed {
			return tf.Of(sets, id.Because("`%s` names a policy of AWS", id.Path))
		}
	}
	own, looked := "aws_cloudfront_response_headers_policy", "data.aws_cloudfront_response_headers_policy"
	return d.FollowValue(id, "id", own, looked).Any(func(policy *tf.Resource) tf.Truth {
		if !policy.Data {
			return policy.Attr("security_headers_config.strict_transport_security.access_control_max_age_sec").AtLeast(365 * 24 * 60 * 60)
		}
		name := policy.Attr("name")
		if text, known := name.Text(); known {
			if sets, managed := managedPolicies[text]; managed {
				return tf.Of(sets, name.Because("`%s` names a policy of AWS", name.Path))
			}
		}
		return tf.Maybe(policy.Because(policy.Address + " reads a policy that is declared elsewhere"))
	})
}
