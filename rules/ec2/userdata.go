// SPDX-License-Identifier: Apache-2.0

package ec2

import (
	"github.com/guardlint/guardlint/aws/credential"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var keysInUserData = &lint.Rule{
	ID:         "ec2-instance-keys-in-user-data",
	Title:      "User data of a machine holds a credential",
	Why:        "Every process on the machine reads its user data without a password, and so does everybody who may describe the machine. The credential also stays in the state, in plans and in every version of a launch template.",
	Remedy:     "Fetch the credential at boot from Secrets Manager or Parameter Store, with the role of the machine.",
	Undecided:  "the text, or what it assigns to the name of a credential, is not known.",
	Severity:   lint.Critical,
	Pillar:     lint.Identity,
	Resources:  []string{"aws_instance", "aws_spot_instance_request", "aws_launch_template", "aws_launch_configuration"},
	Companions: []string{"data.cloudinit_config", "data.template_cloudinit_config"},
	Controls:   []string{"wa-sec:SEC02-BP03", "iso-27001-2022:A.8.20", "iso-27001-2022:A.8.21", "iso-27001-2022:A.8.22"},
	Aliases: []string{
		"checkov:CKV_AWS_46", "trivy:AVD-AWS-0029", "trivy:AVD-AWS-0122", "trivy:AVD-AWS-0129",
		"tfsec:aws-autoscaling-no-secrets-in-user-data", "tfsec:aws-autoscaling-no-sensitive-info",
		"tfsec:aws-ec2-no-secrets-in-launch-template-user-data", "tfsec:aws-ec2-no-secrets-in-user-data",
		"tfsec:aws-ec2-no-sensitive-info", "kics:0b93729a-d882-4803-bdc3-ac429a21f158",
		"kics:443488f5-c734-460b-a36d-5b3f330174dc", "terrascan:AC_AWS_0168",
	},
	Check: func(p *lint.Pass, r *tf.Resource) {
		switch r.Type {
		case "aws_launch_template":
			p.Forbid(inUserData(r, credential.InBase64, "user_data"), r, "user data of launch template %q holds a credential", r.Name)
		case "aws_launch_configuration":
			p.Forbid(plainOrEncoded(r), r, "user data of launch configuration %q holds a credential", r.Name)
		default:
			p.Forbid(plainOrEncoded(r), r, "user data of instance %q holds a credential", r.Name)
		}
	},
}

func plainOrEncoded(r *tf.Resource) tf.Truth {
	return tf.Any(inUserData(r, credential.InBase64, "user_data"), inUserData(r, credential.InBase64, "user_data_base64"))
}

// inUserData asks an attribute, or the parts that cloud-init puts together for it.
func inUserData(r *tf.Resource, holds func(tf.Value) tf.Truth, attr string) tf.Truth {
	v := r.Attr(attr)
	var parts []tf.Truth
	for _, ref := range v.Refs() {
		switch ref.TypeName() {
		case "data.cloudinit_config", "data.template_cloudinit_config":
			if config := r.Root.At(ref.Address); config != nil {
				parts = append(parts, config.Blocks("part").Any(func(part *tf.Block) tf.Truth { return credential.InText(part.Attr("content")) }))
			}
		}
	}
	if len(parts) > 0 && len(parts) == len(v.Refs()) {
		return tf.Any(parts...)
	}
	return holds(v)
}
