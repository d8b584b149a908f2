// SPDX-License-Identifier: Apache-2.0

package ebs

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var blockDeviceEncryption = &lint.Rule{
	ID:        "ebs-instance-block-device-encryption",
	Title:     "Block device of an EC2 instance or launch template is not encrypted",
	Why:       "Whoever gets at the volume, or at a snapshot of it, reads its data. The root device too holds logs, caches and credentials.",
	Remedy:    "Set encrypted to true in root_block_device and in each further block device, and declare aws_ebs_encryption_by_default for the region.",
	Undecided: "encrypted is not known, a device is made from a snapshot, an image of your own or a launch template that is declared elsewhere, or a launch template names no image.",
	Severity:  lint.High,
	Pillar:    lint.Data,
	Resources: []string{"aws_instance", "aws_spot_instance_request", "aws_launch_configuration", "aws_launch_template"},
	Companions: []string{
		"aws_ami", "aws_ami_copy", "aws_ami_from_instance", "data.aws_ami", "aws_ebs_volume", "aws_ebs_encryption_by_default", "aws_ebs_snapshot",
		"aws_ebs_snapshot_copy", "aws_ebs_snapshot_import",
	},
	Controls: []string{
		"wa-sec:SEC08-BP02", "fsbp:EC2.3", "cis-aws-5.0:5.1.1", "cis-aws-3.0:2.2.1", "cis-aws-2.0:2.2.1",
		"cis-aws-1.4:2.2.1", "nist-800-53-r5:AU-9", "nist-800-53-r5:CP-9", "nist-800-53-r5:SC-13",
		"nist-800-53-r5:SC-28", "pci-dss-4.0:3.5.1", "pci-dss-4.0:8.3.2", "iso-27001-2022:A.8.24", "soc2:PI1.5",
		"hipaa:164.308(a)(1)(ii)(B)", "hipaa:164.308(a)(4)(ii)(A)", "hipaa:164.312(a)(2)(iv)", "hipaa:164.312(c)(1)",
		"hipaa:164.312(c)(2)", "hipaa:164.312(e)(2)(ii)",
	},
	Aliases: []string{
		"checkov:CKV_AWS_8", "trivy:AVD-AWS-0008", "trivy:AVD-AWS-0131",
		"tfsec:aws-autoscaling-enable-at-rest-encryption", "tfsec:aws-ec2-enable-at-rest-encryption",
		"tfsec:aws-ec2-enable-launch-config-at-rest-encryption", "kics:4de9de27-254e-424f-bd70-4c1e95790838",
		"terrascan:AC_AWS_0167",
	},
	Check: func(p *lint.Pass, r *tf.Resource) {
		switch r.Type {
		case "aws_launch_template":
			p.Require(templateEncrypted(r), r, "launch template %q has a block device that is not encrypted", r.Name)
		case "aws_launch_configuration":
			p.Require(machineEncrypted(r, "image_id"), r, "launch configuration %q has a block device that is not encrypted", r.Name)
		default:
			p.Require(machineEncrypted(r, "ami"), r, "instance %q has a block device that is not encrypted", r.Name)
		}
	},
	Fix: encryptDevices,
}

// encryptDevices sets encryption wherever it is missing. A launch template gets a new version; of a root device that it does not map only
// the image knows the name.
func encryptDevices(c *edit.Change, r *tf.Resource) {
	image := "ami"
	switch r.Type {
	case "aws_launch_template":
		if rootMapped(r).IsNo() {
			c.Impossible()
			return
		}
		encryptUnless(r, "block_device_mappings.ebs")(c, r)
		return
	case "aws_launch_configuration":
		c.Risk("replaces the launch configuration")
		image = "image_id"
	default:
		c.Risk("replaces the instance")
	}
	if !rootEncrypted(r, image).IsYes() {
		c.Set(r.Block, "root_block_device.encrypted", true)
	}
	encryptUnless(r, "ebs_block_device")(c, r)
}

// machineEncrypted says whether all devices of an instance or a launch configuration are encrypted.
func machineEncrypted(m *tf.Resource, imageAttr string) tf.Truth {
	return tf.All(rootEncrypted(m, imageAttr), devicesEncrypted(m))
}

func rootEncrypted(m *tf.Resource, imageAttr string) tf.Truth {
	return tf.Any(m.Attr("root_block_device.encrypted").IsTrue(),
		lint.Exempt(tf.Any(byDefault(m), fromEncryptedImage(m, imageAttr), fromEncryptedTemplate(m))))
}

// templateEncrypted says the same of a launch template.
func templateEncrypted(template *tf.Resource) tf.Truth {
	image := fromEncryptedImage(template, "image_id")
	root := tf.Any(rootMapped(template), lint.Exempt(tf.Any(byDefault(template), image, imageElsewhere(template))))
	devices := tf.Any(mappingsEncrypted(template, "block_device_mappings"), lint.Exempt(image))
	return tf.All(devices, root)
}

// rootMapped says whether a launch template maps the root device. Which mapping does so, only the image knows: any of a volume may.
func rootMapped(template *tf.Resource) tf.Truth {
	mapped := template.Blocks("block_device_mappings").Any(func(mapping *tf.Block) tf.Truth { return mapping.Blocks("ebs").Exist() })
	if mapped.IsNo() {
		return tf.No(template.Because("no volume is among the block device mappings, so the root device is as the image has it"))
	}
	return mapped
}

// imageElsewhere is maybe for a launch template that leaves the image to those who launch it.
func imageElsewhere(template *tf.Resource) tf.Truth {
	image := template.Attr("image_id")
	if image.IsSet().IsNo() {
		return tf.Maybe(image.Because("`%s` is not set, so who launches names the image", image.Path))
	}
	return tf.No()
}

// fromEncryptedTemplate says whether an instance takes its devices from an encrypted launch template.
func fromEncryptedTemplate(m *tf.Resource) tf.Truth {
	return m.Blocks("launch_template").Any(func(b *tf.Block) tf.Truth {
		return tf.Any(m.FollowValue(b.Attr("id"), "id", "aws_launch_template").Any(templateEncrypted),
			m.FollowValue(b.Attr("name"), "name", "aws_launch_template").Any(templateEncrypted))
	})
}

// fromEncryptedImage says whether a machine is made from an encrypted image. An image that is not declared here counts as one of the public
// ones, which are never encrypted, unless a data source looks it up among the account's own.
func fromEncryptedImage(m *tf.Resource, attr string) tf.Truth {
	return tf.Any(
		fromKnown(m, attr, imageEncrypted, "aws_ami", "aws_ami_copy"),
		fromKnown(m, attr, func(image *tf.Resource) tf.Truth {
			return image.Follow("source_instance_id", "id", "aws_instance").Any(func(source *tf.Resource) tf.Truth {
				return source.Attr("root_block_device.encrypted").IsTrue()
			})
		}, "aws_ami_from_instance"),
		fromKnown(m, attr, func(lookup *tf.Resource) tf.Truth {
			return lookup.Attr("owners").Elements().Any(func(owner tf.Value) tf.Truth {
				if !owner.Is("self").IsYes() {
					return tf.No()
				}
				return tf.Maybe(owner.Because("`%s` is \"self\": an image of the account may be encrypted", owner.Path))
			})
		}, "data.aws_ami"),
	)
}
