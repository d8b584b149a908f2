// SPDX-License-Identifier: Apache-2.0

package terraform

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var localExecCLI = &lint.Rule{
	ID:        "terraform-local-exec-aws-cli",
	Title:     "Provisioner changes AWS resources with the command line",
	Why:       "What the command does is in no plan, no state and no guardrail's sight, runs with the rights of the deployment, and is not undone when it is taken out of the configuration.",
	Remedy:    "Declare what the command makes as a resource of the provider.",
	Undecided: "the command is not known.",
	Severity:  lint.Medium,
	Pillar:    lint.Infrastructure,
	Resources: []string{
		"null_resource", "terraform_data", "aws_instance", "aws_cloudfront_distribution", "aws_cloudwatch_log_group", "aws_db_instance", "aws_ecr_repository",
		"aws_ecs_cluster", "aws_ecs_service", "aws_ecs_task_definition", "aws_eks_cluster", "aws_eks_node_group", "aws_iam_role", "aws_iam_user",
		"aws_lambda_function", "aws_lb", "aws_rds_cluster", "aws_route53_zone", "aws_s3_bucket", "aws_sns_topic", "aws_ssm_parameter", "aws_vpc",
	},
	Controls: []string{"wa-sec:SEC01-BP06"},
	Check: func(p *lint.Pass, r *tf.Resource) {
		p.Forbid(r.Blocks("provisioner").Any(changesResources), r, "a provisioner of %s changes AWS resources with the command line", r.Address)
	},
}

// changesResources says whether a provisioner runs the AWS CLI to change resources.
func changesResources(b *tf.Block) tf.Truth {
	switch b.Label {
	case "local-exec":
		return changing(b.Attr("command"))
	case "remote-exec":
		return b.Attr("inline").Elements().Any(changing)
	}
	return tf.No()
}

// changing says whether a command changes AWS resources. What is not known of it is taken for an argument, but where a command begins.
func changing(v tf.Value) tf.Truth {
	if v.IsSet().IsNo() {
		return tf.No()
	}
	script, known := scriptOf(v)
	if !known {
		return tf.Maybe(v.WhyUnknown())
	}
	var ts []tf.Truth
	for _, command := range commandBreak().Split(script, -1) {
		command = strings.TrimSpace(command)
		if call := awsCall().FindStringSubmatch(command); call != nil && changes(call[1], call[2]) {
			ts = append(ts, tf.Yes(v.Because("`%s` calls `aws %s %s`", v.Path, call[1], call[2])))
		} else if strings.HasPrefix(command, unknownPart) {
			ts = append(ts, tf.Maybe(v.WhyUnknown()))
		}
	}
	return tf.Any(ts...)
}

// unknownPart stands for what is not known of a command.
const unknownPart = "${}"

// scriptOf is a command as far as it is known, on one line each.
func scriptOf(v tf.Value) (script string, known bool) {
	return scriptWith(v, func(tf.Value) string { return unknownPart })
}

// scriptWith is scriptOf with something else in place of the parts that are not known.
func scriptWith(v tf.Value, instead func(tf.Value) string) (script string, known bool) {
	script, known = v.Text()
	if parts, ok := tf.PartsOf(v.Cty()); ok {
		known = true
		for _, part := range parts {
			value := v.Part(part)
			text, ok := value.Text()
			if !ok {
				text = instead(value)
			}
			script += text
		}
	}
	return strings.ReplaceAll(script, "\\\n", " "), known
}

var (
	commandBreak = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile("[\n;|&()`]") })
	// awsCall is a call of the CLI behind settings and words of the shell: the service and the operation.
	awsCall = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?:\w+=\S*\s+|(?:sudo|if|then|else|do|exec|time|!)\s+)*aws(?:\s+--(?:no-[a-z-]+|debug)\b|\s+--[a-z-]+[=\s]\s*\S+)*\s+([a-z0-9-]+)\s+([a-z0-9-]+)`)
	})
)

// changes reports whether an operation of the CLI changes resources, by the verb it begins with. What is written into a resource, such as an object or an
// item, is content, and what begins with configure or update-kubeconfig changes files of whoever calls.
func changes(service, operation string) bool {
	verb, _, _ := strings.Cut(operation, "-")
	switch service {
	case "configure":
		return false
	case "s3":
		return operation == "mb" || operation == "rb"
	}
	return slices.Contains(changingVerbs, verb) && !slices.Contains(contentOperations, operation)
}

var (
	changingVerbs = []string{
		"create", "put", "delete", "update", "attach", "detach", "authorize", "revoke", "modify", "associate", "disassociate", "enable", "disable",
		"set", "add", "remove", "register", "deregister", "replace", "terminate",
	}
	contentOperations = []string{
		"update-kubeconfig", "create-invalidation", "put-object", "delete-object", "delete-objects", "put-item", "update-item", "delete-item", "put-record",
		"put-records", "put-record-batch", "put-events", "put-log-events", "put-metric-data", "create-deployment",
	}
)
