// SPDX-License-Identifier: Apache-2.0

package vpc

import (
	"slices"
	"strings"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var endpointMissing = &lint.Rule{
	ID:         "vpc-endpoint-missing",
	Title:      "Private subnets reach AWS services by the internet",
	Why:        "Data leaves the network and comes back, past every policy of an endpoint: whoever gets in can send it to an account of his own by the same way.",
	Remedy:     "Declare an aws_vpc_endpoint for each service in use; those for S3 and DynamoDB cost nothing.",
	Undecided:  "the service of an endpoint is not known, or an endpoint may be declared elsewhere.",
	Severity:   lint.Low,
	Pillar:     lint.Infrastructure,
	Resources:  []string{"aws_vpc"},
	Companions: []string{"aws_vpc_endpoint", "aws_nat_gateway", "aws_subnet", "data.aws_vpc_endpoint_service"},
	Controls: []string{
		"wa-sec:SEC05-BP01", "cis-aws-7.0:6.8", "pci-dss-4.0:1.2.8", "pci-dss-4.0:1.3.1", "pci-dss-4.0:1.3.2", "pci-dss-4.0:1.4.1",
		"pci-dss-4.0:1.4.2", "pci-dss-4.0:1.4.4", "iso-27001-2022:A.8.20", "iso-27001-2022:A.8.21", "iso-27001-2022:A.8.22",
	},
	OffByDefault: true,
	Check: func(p *lint.Pass, vpc *tf.Resource) {
		if !leavesByNAT(vpc).IsYes() {
			return
		}
		var all []tf.Truth
		var missing []string
		for _, service := range usedServices {
			if !slices.ContainsFunc(vpc.Root.OfType(service.of), func(r *tf.Resource) bool { return r.Exists.IsYes() }) {
				continue
			}
			has := vpc.Linked("aws_vpc_endpoint", "vpc_id", "id").Any(func(endpoint *tf.Resource) tf.Truth { return isFor(endpoint, service.name) })
			if !has.IsYes() {
				missing = append(missing, service.title)
			}
			all = append(all, has)
		}
		p.Require(tf.All(all...), vpc, "VPC %q has no endpoint for %s, which its private subnets reach by the internet", vpc.Name, strings.Join(missing, ", "))
	},
}

// usedServices are those that hold data, with a type whose presence shows that the configuration uses them.
var usedServices = []struct{ name, title, of string }{
	{"s3", "S3", "aws_s3_bucket"},
	{"dynamodb", "DynamoDB", "aws_dynamodb_table"},
	{"kms", "KMS", "aws_kms_key"},
	{"secretsmanager", "Secrets Manager", "aws_secretsmanager_secret"},
}

// leavesByNAT says whether a VPC has private subnets with a way out, as far as the configuration shows: a NAT gateway serves them.
func leavesByNAT(vpc *tf.Resource) tf.Truth {
	return vpc.Linked("aws_subnet", "vpc_id", "id").Shown(func(subnet *tf.Resource) tf.Truth {
		return subnet.Linked("aws_nat_gateway", "subnet_id", "id").Shown(func(gateway *tf.Resource) tf.Truth {
			return tf.Not(gateway.Attr("connectivity_type").Is("private"))
		})
	})
}

// isFor says whether an endpoint is for a service: by its name, whose last step that is, or by what a data source looks up.
func isFor(endpoint *tf.Resource, service string) tf.Truth {
	name := endpoint.Attr("service_name")
	ends := func(s string) bool { return strings.HasSuffix(s, "."+service) }
	if parts, ok := tf.PartsOf(name.Cty()); ok && len(parts) > 0 {
		if last, known := name.Part(parts[len(parts)-1]).Text(); known {
			return tf.Of(ends(last))
		}
	}
	for _, ref := range name.Refs() {
		if lookup := endpoint.Root.At(ref.Address); lookup != nil && lookup.TypeName() == "data.aws_vpc_endpoint_service" {
			return tf.Any(lookup.Attr("service").Is(service), lookup.Attr("service_name").Matches(ends))
		}
	}
	return name.Matches(ends)
}
