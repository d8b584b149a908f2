// SPDX-License-Identifier: Apache-2.0

package terraform

import (
	"encoding/base64"
	"maps"
	"slices"
	"strings"

	"github.com/guardlint/guardlint/aws/credential"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var awsKeyLiteral = &lint.Rule{
	ID:        "terraform-aws-key-literal",
	Title:     "Access key of AWS is written in the configuration",
	Why:       "Everybody who may read the repository, the state or the resource can act as the key's user, from anywhere and until somebody revokes it.",
	Remedy:    "Revoke the key, then give the workload a role.",
	Undecided: "the id of a key is written, and what stands beside it is not known.",
	Severity:  lint.Critical,
	Pillar:    lint.Identity,
	Controls:  []string{"wa-sec:SEC02-BP03"},
	Aliases:   []string{"kics:d7b9d850-3e06-4a75-852f-c46c2e92240b"},
	Resources: slices.Sorted(maps.Keys(freeTexts)),
	Check: func(p *lint.Pass, r *tf.Resource) {
		var texts []tf.Value
		for _, path := range freeTexts[r.Type] {
			texts = append(texts, valuesAt(r.Block, path)...)
		}
		p.Forbid(holdsAccessKey(texts), r, "an access key of AWS is written in %s", r.Address)
	},
}

// freeTexts are arguments for scripts, settings and documents, by type, of those that no other rule reads.
var freeTexts = map[string][]string{
	"aws_amplify_app":                            {"environment_variables", "build_spec"},
	"aws_amplify_branch":                         {"environment_variables"},
	"aws_appconfig_hosted_configuration_version": {"content"},
	"aws_apprunner_service": {
		"source_configuration.image_repository.image_configuration.runtime_environment_variables",
		"source_configuration.code_repository.code_configuration.code_configuration_values.runtime_environment_variables",
	},
	"aws_batch_job_definition":                                {"container_properties", "ecs_properties", "node_properties"},
	"aws_cloudformation_stack":                                {"parameters", "template_body"},
	"aws_cloudwatch_event_target":                             {"input"},
	"aws_elastic_beanstalk_configuration_template":            {"setting.value"},
	"aws_elastic_beanstalk_environment":                       {"setting.value"},
	"aws_emr_cluster":                                         {"configurations_json", "bootstrap_action.args", "step.hadoop_jar_step.args"},
	"aws_glue_job":                                            {"default_arguments", "non_overridable_arguments"},
	"aws_imagebuilder_component":                              {"data"},
	"aws_lightsail_instance":                                  {"user_data"},
	"aws_s3_bucket_object":                                    {"content", "content_base64"},
	"aws_s3_object":                                           {"content", "content_base64"},
	"aws_sagemaker_model":                                     {"primary_container.environment", "container.environment"},
	"aws_sagemaker_notebook_instance_lifecycle_configuration": {"on_create", "on_start"},
	"aws_scheduler_schedule":                                  {"target.input"},
	"aws_sfn_state_machine":                                   {"definition"},
	"aws_ssm_document":                                        {"content"},
}

// valuesAt are the values that a path leads to, through blocks of which there may be several.
func valuesAt(b *tf.Block, path string) []tf.Value {
	name, rest, nested := strings.Cut(path, ".")
	if !nested {
		return b.Attr(path).Elements().Items
	}
	var values []tf.Value
	for _, inner := range b.Blocks(name).Items {
		values = append(values, valuesAt(inner, rest)...)
	}
	return values
}

// holdsAccessKey says whether texts, read together, hold the id of a key and its secret. The two may be settings of their own.
func holdsAccessKey(texts []tf.Value) tf.Truth {
	var known strings.Builder
	var at, unknown []tf.Evidence
	for _, v := range texts {
		text, whole := literally(v)
		if id, _ := credential.AccessKey(text); id {
			at = append(at, v.Because("`%s` holds the id of an access key", v.Path))
		}
		if !whole {
			unknown = append(unknown, v.WhyUnknown())
		}
		known.WriteString(text + "\n")
	}
	switch _, pair := credential.AccessKey(known.String()); {
	case pair:
		return tf.Yes(at...)
	case len(at) > 0 && len(unknown) > 0:
		return tf.Maybe(unknown...)
	}
	return tf.No()
}

// literally is what is known of a text, with what it encodes if it does, and whether that is all.
func literally(v tf.Value) (text string, whole bool) {
	if encoded, ok := tf.Base64Of(v.Cty()); ok {
		return literally(v.Part(encoded))
	}
	text, whole = v.Text()
	if parts, ok := tf.PartsOf(v.Cty()); ok && !whole {
		for _, part := range parts {
			known, ok := v.Part(part).Text()
			if !ok {
				known = " "
			}
			text += known
		}
	}
	if decoded, err := base64.StdEncoding.DecodeString(text); err == nil {
		text += "\n" + string(decoded)
	}
	return text, whole || v.IsSet().IsNo()
}
