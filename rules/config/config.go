// SPDX-License-Identifier: Apache-2.0

// Package config holds the guardrails for AWS Config.
package config

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{aggregatorAllRegions, recorderAllResources, recorderEnabled, rulesEvaluated}

var aggregatorAllRegions = &lint.Rule{
	ID:        "config-aggregator-all-regions",
	Title:     "Config aggregator leaves regions out",
	Why:       "What intruders or shadow projects start in a region that nobody uses is then missing where everybody looks. Regions that AWS adds are missing too.",
	Remedy:    "Set all_regions to true in the aggregator's source, and remove regions.",
	Undecided: "all_regions is not known until apply or comes from a variable without a value.",
	Severity:  lint.Medium,
	Pillar:    lint.Detection,
	Resources: []string{"aws_config_configuration_aggregator"},
	Controls:  []string{"wa-sec:SEC04-BP02"},
	Aliases: []string{
		"checkov:CKV_AWS_121", "trivy:AVD-AWS-0019", "tfsec:aws-config-aggregate-all-regions",
		"kics:ac5a0bc0-a54c-45aa-90c3-15f7703b9132", "terrascan:AC_AWS_0049", "terrascan:AC_AWS_0450",
	},
	Check: lint.Must(func(aggregator *tf.Resource) tf.Truth {
		everywhere := func(source *tf.Block) tf.Truth { return source.Attr("all_regions").IsTrue() }
		return tf.All(aggregator.Blocks("account_aggregation_source").All(everywhere), aggregator.Blocks("organization_aggregation_source").All(everywhere))
	}, "aggregator %q leaves regions out"),
	Fix: func(c *edit.Change, aggregator *tf.Resource) {
		for _, typ := range []string{"account_aggregation_source", "organization_aggregation_source"} {
			for _, source := range aggregator.Blocks(typ).Items {
				if source.Attr("regions").IsWritten() {
					c.Remove(source, "regions")
				}
				c.Set(source, "all_regions", true)
			}
		}
	},
}

var recorderEnabled = &lint.Rule{
	ID:        "config-recorder-enabled",
	Title:     "Config recorder is switched off",
	Why:       "Nothing is recorded: rules of Config and controls of Security Hub judge nothing, and how a resource looked before an incident cannot be found out.",
	Remedy:    "Declare aws_config_configuration_recorder_status for the recorder, with is_enabled true, behind a delivery channel.",
	Undecided: "is_enabled is not known, or the recorder's status may be declared elsewhere.",
	Severity:  lint.High,
	Pillar:    lint.Detection,
	Resources: []string{"aws_config_configuration_recorder_status", "aws_config_configuration_recorder"},
	Controls: []string{
		"wa-sec:SEC04-BP02", "fsbp:Config.1", "cis-aws-7.0:4.3", "cis-aws-5.0:3.3", "cis-aws-3.0:3.3",
		"cis-aws-2.0:3.5", "cis-aws-1.4:3.5", "iso-27001-2022:A.5.16", "iso-27001-2022:A.5.22", "soc2:CC2.1",
		"soc2:CC3.1", "soc2:CC3.4", "soc2:CC8.1", "soc2:PI1.3", "hipaa:164.308(a)(1)(ii)(A)",
	},
	Aliases: []string{"checkov:CKV2_AWS_45"},
	Check: func(p *lint.Pass, r *tf.Resource) {
		if r.Type == "aws_config_configuration_recorder" {
			p.Require(started(r), r, "recorder %q is never started", r.Name)
			return
		}
		p.Require(r.Attr("is_enabled").IsTrue(), r, "status %q switches the recorder off", r.Name)
	},
	Fix: func(c *edit.Change, r *tf.Resource) {
		if r.Type == "aws_config_configuration_recorder_status" {
			c.Set(r.Block, "is_enabled", true)
			return
		}
		c.Risk("needs an aws_config_delivery_channel")
		c.Declare(r, "aws_config_configuration_recorder_status", func(self string) []edit.Setting {
			return []edit.Setting{{Name: "name", Value: edit.Expr(self + ".name")}, {Name: "is_enabled", Value: true}}
		})
	},
}

// started says whether a recorder has a status, which is judged by itself. A recorder without a name is called default.
func started(recorder *tf.Resource) tf.Truth {
	const status = "aws_config_configuration_recorder_status"
	ts := []tf.Truth{recorder.Linked(status, "name", "name").Exist()}
	if unnamed := tf.Not(recorder.Attr("name").IsSet()); !unnamed.IsNo() {
		for _, s := range recorder.Root.OfType(status) {
			ts = append(ts, lint.Exempt(tf.All(unnamed, recorder.With(s), recorder.SameRegion(s), s.Attr("name").Is("default"))))
		}
	}
	return tf.Any(ts...)
}
