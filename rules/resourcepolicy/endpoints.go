// SPDX-License-Identifier: Apache-2.0

package resourcepolicy

import (
	"strings"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var apiPolicyPublic = &lint.Rule{
	ID:        "apigateway-resource-policy-public",
	Title:     "API policy lets everyone in",
	Why:       "The policy restricts nobody: every method without an authorizer answers the whole internet, or every VPC of every account.",
	Remedy:    "Add a condition on aws:SourceVpce, aws:SourceIp or aws:PrincipalOrgID.",
	Undecided: unknownCaller,
	Severity:  lint.High,
	Pillar:    lint.Identity,
	Resources: []string{"aws_api_gateway_rest_api_policy", "aws_api_gateway_rest_api"},
	Controls:  []string{"wa-sec:SEC03-BP07"},
	Aliases:   []string{"kics:b161c11b-a59b-4431-9a29-4e19f63e6b27", "terrascan:AC_AWS_0440"},
	Check:     nobodyElse("the policy of API %q lets everyone in"),
}

var searchPolicyPublic = &lint.Rule{
	ID:        "opensearch-policy-public",
	Title:     "OpenSearch policy lets everyone in",
	Why:       "Anybody can read, change and delete the indices, without a name.",
	Remedy:    "Name the roles that may call the domain, or put the domain into a VPC.",
	Undecided: "the document, a principal, a condition that could pin the caller or the domain's network is not known.",
	Severity:  lint.Critical,
	Pillar:    lint.Identity,
	Resources: []string{"aws_opensearch_domain", "aws_opensearch_domain_policy", "aws_elasticsearch_domain", "aws_elasticsearch_domain_policy"},
	Controls: []string{
		"wa-sec:SEC03-BP07", "wa-sec:SEC03-BP08", "wa-sec:SEC05-BP01", "fsbp:ES.2", "fsbp:OpenSearch.2", "pci-dss-4.0:1.2.8",
		"pci-dss-4.0:1.3.1", "pci-dss-4.0:1.3.2", "pci-dss-4.0:1.4.2",
	},
	Aliases: []string{
		"kics:16c4216a-50d3-4785-bfb2-4adb5144a8ba", "kics:e7530c3c-b7cf-4149-8db9-d037a0b5268e", "terrascan:AC_AWS_0469",
	},
	Check: func(p *lint.Pass, r *tf.Resource) {
		if ofDomain(r, hasFineGrainedAccess).IsYes() {
			p = p.As(lint.Medium)
		}
		public := tf.All(letsEveryoneIn(r), tf.Not(lint.Exempt(ofDomain(r, isInVPC))))
		p.Forbid(public, r, "the policy of domain %q lets everyone in", r.Name)
	},
}

// domainsOf are the types of the domains that policies are declared apart for.
var domainsOf = map[string]string{
	"aws_opensearch_domain_policy":    "aws_opensearch_domain",
	"aws_elasticsearch_domain_policy": "aws_elasticsearch_domain",
}

// ofDomain asks the domain that r is or whose policy it is.
func ofDomain(r *tf.Resource, question func(*tf.Resource) tf.Truth) tf.Truth {
	if domain, apart := domainsOf[r.Type]; apart {
		return r.Follow("domain_name", "domain_name", domain).Any(question)
	}
	return question(r)
}

func isInVPC(domain *tf.Resource) tf.Truth { return domain.Blocks("vpc_options").Exist() }

func hasFineGrainedAccess(domain *tf.Resource) tf.Truth {
	return domain.Blocks("advanced_security_options").Any(func(b *tf.Block) tf.Truth { return b.Attr("enabled").IsTrue() })
}

var endpointPolicyOpen = &lint.Rule{
	ID:           "vpc-endpoint-policy-open",
	Title:        "VPC endpoint lets every request pass",
	Why:          "What runs in the VPC can copy data to buckets and queues of any other account, by a way that no firewall sees.",
	Remedy:       "Give the endpoint a policy that ties principals and resources to the organisation, by aws:PrincipalOrgID and aws:ResourceOrgID.",
	Undecided:    "the policy or the kind of endpoint is not known, or the policy may be declared elsewhere.",
	Severity:     lint.Low,
	Pillar:       lint.Infrastructure,
	Resources:    []string{"aws_vpc_endpoint", "aws_vpc_endpoint_policy"},
	OffByDefault: true,
	Controls:     []string{"wa-sec:SEC05-BP01", "iso-27001-2022:A.8.20", "iso-27001-2022:A.8.21", "iso-27001-2022:A.8.22"},
	Check: lint.MustNot(func(r *tf.Resource) tf.Truth {
		a := iam.AttributesOf(r.Type, iam.Endpoint)[0]
		if r.Type == "aws_vpc_endpoint" && r.Attr("policy").IsSet().IsNo() {
			apart := r.Linked("aws_vpc_endpoint_policy", "vpc_endpoint_id", "id").Exist()
			return tf.All(tf.Not(apart), takesPolicy(r))
		}
		return a.AnyDocument(r, (*iam.Document).LetsEverythingPass)
	}, "endpoint %q lets every request pass"),
}

// takesPolicy says whether an endpoint has a policy at all: gateway and interface endpoints of AWS's own services have.
func takesPolicy(endpoint *tf.Resource) tf.Truth {
	kind, service := endpoint.Attr("vpc_endpoint_type"), endpoint.Attr("service_name")
	ours := service.Matches(isOfAWS)
	if name := iam.ReadText(service).Literals(); isOfAWS(name) { // whatever its region
		ours = tf.Yes()
	}
	return tf.All(tf.Any(tf.Not(kind.IsSet()), kind.Is("Gateway", "Interface")), service.IsGiven(), ours)
}

func isOfAWS(service string) bool {
	return strings.HasPrefix(service, "com.amazonaws.") && !strings.Contains(service, ".vpce-svc-")
}
