// SPDX-License-Identifier: Apache-2.0

// Package beanstalk holds the guardrails for AWS Elastic Beanstalk.
package beanstalk

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{environmentHealth}

var environmentHealth = &lint.Rule{
	ID:           "beanstalk-environment-health",
	Title:        "Elastic Beanstalk environment is neither watched closely nor updated",
	Why:          "Basic health looks at the load balancer alone, and a platform that nobody updates keeps the holes of the day on which it was made.",
	Remedy:       "Add settings: SystemType enhanced in aws:elasticbeanstalk:healthreporting:system, and ManagedActionsEnabled true in aws:elasticbeanstalk:managedactions.",
	Undecided:    "the settings are not known, or a template that is declared elsewhere may have them.",
	Severity:     lint.Low,
	Pillar:       lint.Detection,
	Resources:    []string{"aws_elastic_beanstalk_environment"},
	Companions:   []string{"aws_elastic_beanstalk_configuration_template"},
	Controls:     []string{"wa-sec:SEC06-BP01", "fsbp:ElasticBeanstalk.1", "fsbp:ElasticBeanstalk.2", "pci-dss-4.0:6.3.3"},
	Aliases:      []string{"checkov:CKV_AWS_312", "checkov:CKV_AWS_340"},
	OffByDefault: true,
	Check: lint.MustMeet(func(environment *tf.Resource) []lint.Demand {
		return []lint.Demand{
			{Severity: lint.Low, Holds: hasSetting(environment, "aws:elasticbeanstalk:managedactions", "ManagedActionsEnabled", "true"),
				Message: "the platform of environment %q is not updated by itself"},
			{Severity: lint.Low, Holds: hasSetting(environment, "aws:elasticbeanstalk:healthreporting:system", "SystemType", "enhanced"),
				Message: "the health of environment %q is not watched closely"},
		}
	}),
}

// hasSetting says whether an environment gives an option a value, itself or by its template.
func hasSetting(environment *tf.Resource, namespace, name, value string) tf.Truth {
	gives := func(r *tf.Resource) tf.Truth {
		return r.Blocks("setting").Any(func(setting *tf.Block) tf.Truth {
			return tf.All(
				lint.Exempt(setting.Attr("namespace").Is(namespace)),
				lint.Exempt(setting.Attr("name").Is(name)),
				setting.Attr("value").IsFold(value),
			)
		})
	}
	template := environment.Follow("template_name", "name", "aws_elastic_beanstalk_configuration_template").Any(gives)
	return tf.Any(gives(environment), lint.Exempt(template))
}
