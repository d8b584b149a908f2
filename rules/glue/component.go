// SPDX-License-Identifier: Apache-2.0

package glue

import "github.com/guardlint/guardlint/lint"

var componentSecurityConfiguration = &lint.Rule{
	ID:        "glue-component-security-configuration",
	Title:     "Glue crawler, job or endpoint has no security configuration",
	Why:       "Its logs, its bookmarks and what it writes, pieces of the data that it processes, are encrypted as the services do by themselves, with no key of the account.",
	Remedy:    "Set security_configuration to the name of an aws_glue_security_configuration.",
	Undecided: "security_configuration comes from a value that may turn out to be null.",
	Severity:  lint.Medium,
	Pillar:    lint.Data,
	Resources: []string{"aws_glue_crawler", "aws_glue_job", "aws_glue_dev_endpoint"},
	Controls:  []string{"wa-sec:SEC08-BP02", "iso-27001-2022:A.8.15", "iso-27001-2022:A.8.24", "soc2:PI1.4"},
	Aliases:   []string{"checkov:CKV_AWS_195"},
	Check:     lint.MustBeGiven("security_configuration", "%q has no security configuration"),
}
