// SPDX-License-Identifier: Apache-2.0

package config

import (
	"slices"

	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var recorderAllResources = &lint.Rule{
	ID:        "config-recorder-all-resources",
	Title:     "Config does not record all resources",
	Why:       "Rules of Config and controls of Security Hub judge what is recorded. What is left out, users and roles for instance, counts as fine, and its history is lost.",
	Remedy:    "Set all_supported to true, and include_global_resource_types in one region of the account; the recorders of the others may set it to false.",
	Undecided: "the recording group is not known, says that global types are recorded elsewhere, or leaves out what one region only records and the region is not known.",
	Severity:  lint.Medium,
	Pillar:    lint.Detection,
	Resources: []string{"aws_config_configuration_recorder"},
	Controls: []string{
		"wa-sec:SEC04-BP02", "fsbp:Config.1", "cis-aws-7.0:4.3", "cis-aws-5.0:3.3", "cis-aws-3.0:3.3",
		"cis-aws-2.0:3.5", "cis-aws-1.4:3.5", "iso-27001-2022:A.5.16", "iso-27001-2022:A.5.22", "soc2:CC2.1",
		"soc2:CC3.1", "soc2:CC3.4", "soc2:CC8.1", "soc2:PI1.3", "hipaa:164.308(a)(1)(ii)(A)",
	},
	Aliases: []string{"checkov:CKV2_AWS_48"},
	Check: lint.Must(func(recorder *tf.Resource) tf.Truth {
		global := []tf.Truth{recordsGlobal(recorder), leavesGlobal(recorder)}
		for _, other := range recorder.Root.OfType(recorder.Type) {
			if other != recorder {
				global = append(global, lint.Exempt(tf.All(recorder.With(other), recordsGlobal(other))))
			}
		}
		return tf.All(recordsRegional(recorder), tf.Any(global...))
	}, "recorder %q does not record all resources"),
	Fix: edit.Risky("records more, which costs extra", func(c *edit.Change, recorder *tf.Resource) {
		if !tf.Any(recorder.Attr(useOnly).IsSet(), recorder.Blocks("recording_group").Any(func(group *tf.Block) tf.Truth {
			return tf.Any(group.Attr("resource_types").IsSet(), group.Blocks("exclusion_by_resource_types").Exist())
		})).IsNo() {
			c.Impossible() // somebody chose, and which of the choices shall go they know
			return
		}
		c.Set(recorder.Block, "recording_group.all_supported", true)
		c.Set(recorder.Block, "recording_group.include_global_resource_types", true)
	}),
}

// The types of resources that one region of an account should record, and those that one region only does, the home region (AWS Config Developer
// Guide, "Recording AWS Resources with AWS Config").
var (
	globalTypes = []string{"AWS::IAM::Group", "AWS::IAM::Policy", "AWS::IAM::Role", "AWS::IAM::User"}
	homeTypes   = []string{"AWS::CloudFront::Distribution"}
)

const homeRegion = "us-east-1"

// tellingTypes are those that show whether something is exposed, in the clear or unwatched. Leaving out others is taken as a choice.
var tellingTypes = []string{
	"AWS::ACM::Certificate", "AWS::CloudTrail::Trail", "AWS::DynamoDB::Table", "AWS::EC2::Instance",
	"AWS::EC2::NetworkAcl", "AWS::EC2::SecurityGroup", "AWS::EC2::VPC", "AWS::EC2::Volume", "AWS::ECR::Repository", "AWS::ECS::Service",
	"AWS::ECS::TaskDefinition", "AWS::EFS::FileSystem", "AWS::EKS::Cluster", "AWS::ElasticLoadBalancingV2::LoadBalancer",
	"AWS::GuardDuty::Detector", "AWS::KMS::Key", "AWS::Lambda::Function", "AWS::OpenSearch::Domain", "AWS::RDS::DBCluster",
	"AWS::RDS::DBClusterSnapshot", "AWS::RDS::DBInstance", "AWS::RDS::DBSnapshot", "AWS::Redshift::Cluster", "AWS::S3::AccountPublicAccessBlock",
	"AWS::S3::Bucket", "AWS::SNS::Topic", "AWS::SQS::Queue", "AWS::SecretsManager::Secret",
}

const useOnly = "recording_group.recording_strategy.use_only"

// recordsAll says whether a recorder was told to record all that Config knows, which it does without being told.
func recordsAll(recorder *tf.Resource) tf.Truth {
	return tf.All(
		recorder.Attr("recording_group.all_supported").IsTrue(),
		tf.Not(recorder.Attr(useOnly).Is("INCLUSION_BY_RESOURCE_TYPES", "EXCLUSION_BY_RESOURCE_TYPES")),
	)
}

// recordsAllBut says whether a recorder leaves out some types, none of which is among those given.
func recordsAllBut(recorder *tf.Resource, types []string) tf.Truth {
	return tf.All(tf.Not(excludes(recorder, types)), recorder.Attr(useOnly).Is("EXCLUSION_BY_RESOURCE_TYPES"))
}

func excludes(recorder *tf.Resource, types []string) tf.Truth {
	return recorder.Attr("recording_group.exclusion_by_resource_types.resource_types").Elements().Any(func(typ tf.Value) tf.Truth {
		return typ.Matches(func(name string) bool { return slices.Contains(types, name) })
	})
}

func recordsRegional(recorder *tf.Resource) tf.Truth {
	return tf.Any(recordsAll(recorder), tf.All(recordsAllBut(recorder, tellingTypes), tf.Not(leavesHome(recorder))))
}

// leavesHome says whether a recorder leaves out what no other region records.
func leavesHome(recorder *tf.Resource) tf.Truth {
	left := excludes(recorder, homeTypes)
	region := recorder.Region()
	if !left.IsNo() && region.IsSet().IsNo() {
		return tf.All(left, tf.Maybe(recorder.Because("the region of "+recorder.Address+" is not known")))
	}
	return tf.All(left, region.Is(homeRegion))
}

func recordsGlobal(recorder *tf.Resource) tf.Truth {
	include := recorder.Attr("recording_group.include_global_resource_types").IsTrue()
	return tf.Any(tf.All(include, recordsAll(recorder)), recordsAllBut(recorder, globalTypes))
}

// leavesGlobal is maybe of a recorder that was told to leave global types out: one in another region, which is configured elsewhere, may
// record them, as AWS advises. It is no of one that was told nothing.
func leavesGlobal(recorder *tf.Resource) tf.Truth {
	include := recorder.Attr("recording_group.include_global_resource_types")
	told := tf.Any(tf.All(include.IsFalse(), include.IsSet()), excludes(recorder, globalTypes))
	return lint.Exempt(tf.All(told, tf.Maybe(include.Because("the recorder of another region may record global types"))))
}
