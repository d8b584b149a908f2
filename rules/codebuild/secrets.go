// SPDX-License-Identifier: Apache-2.0

package codebuild

import (
	"github.com/guardlint/guardlint/aws/credential"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var plaintextSecrets = &lint.Rule{
	ID:        "codebuild-plaintext-secrets",
	Title:     "CodeBuild project holds a credential in the clear",
	Why:       "Everybody who may describe the project reads it, and builds print their environment into logs. The credential also stays in the state and in plans.",
	Remedy:    "Set the variable's type to SECRETS_MANAGER or PARAMETER_STORE and its value to the name there, and use a connection for the source.",
	Undecided: "the value or type of a variable that is called like a credential is not known.",
	Severity:  lint.High,
	Pillar:    lint.Data,
	Resources: []string{"aws_codebuild_project"},
	Controls:  []string{"wa-sec:SEC02-BP03", "fsbp:CodeBuild.1", "fsbp:CodeBuild.2", "pci-dss-4.0:3.5.1", "pci-dss-4.0:8.3.2"},
	Check: lint.MustNot(func(project *tf.Resource) tf.Truth {
		return tf.Any(
			project.Blocks("environment").Any(func(environment *tf.Block) tf.Truth {
				return environment.Blocks("environment_variable").Any(plaintextCredential)
			}),
			project.Blocks("source").Any(locatedWithCredential),
			project.Blocks("secondary_sources").Any(locatedWithCredential),
		)
	}, "project %q holds a credential in the clear"),
}

func plaintextCredential(variable *tf.Block) tf.Truth {
	value := variable.Attr("value")
	name, _ := variable.Attr("name").Text()
	holds := credential.InClear(name, value)
	if name == "AWS_ACCESS_KEY_ID" || name == "AWS_SECRET_ACCESS_KEY" {
		holds = tf.Yes(value.Because("`%s` is that of an AWS access key", value.Path))
	}
	return tf.All(holds, variable.Attr("type").Is("PLAINTEXT"))
}

// locatedWithCredential says whether a source's URL names a user and a password or token.
func locatedWithCredential(source *tf.Block) tf.Truth {
	location := source.Attr("location")
	if text, known := location.Text(); !known || !credential.Written(text) {
		return tf.No()
	}
	return tf.Yes(location.Because("`%s` names a user and a password or token", location.Path))
}
