// SPDX-License-Identifier: Apache-2.0

package vpc

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var endpointServiceAcceptance = &lint.Rule{
	ID:         "vpc-endpoint-service-acceptance",
	Title:      "Endpoint service connects every AWS account unasked",
	Why:        "Whoever learns the name of the service reaches it from a network of his own, past whatever was put in front of it.",
	Remedy:     "Set acceptance_required to true, or name the accounts in allowed_principals.",
	Undecided:  "acceptance_required or a principal is not known.",
	Severity:   lint.Medium,
	Pillar:     lint.Infrastructure,
	Controls:   []string{"wa-sec:SEC05-BP01", "iso-27001-2022:A.8.20", "iso-27001-2022:A.8.21", "iso-27001-2022:A.8.22"},
	Aliases:    []string{"checkov:CKV_AWS_123"},
	Resources:  []string{"aws_vpc_endpoint_service"},
	Companions: []string{"aws_vpc_endpoint_service_allowed_principal"},
	Check: lint.MustNot(func(service *tf.Resource) tf.Truth {
		unasked := service.Attr("acceptance_required").IsFalse()
		if unasked.IsNo() {
			return unasked
		}
		everybody := func(v tf.Value) tf.Truth { return v.Is("*") }
		apart := service.Linked("aws_vpc_endpoint_service_allowed_principal", "vpc_endpoint_service_id", "id").Shown(func(r *tf.Resource) tf.Truth {
			return everybody(r.Attr("principal_arn"))
		})
		return tf.All(unasked, tf.Any(service.Attr("allowed_principals").Elements().Any(everybody), apart))
	}, "endpoint service %q connects every AWS account unasked"),
	Fix: edit.Set("acceptance_required", true),
}
