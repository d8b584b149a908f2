// SPDX-License-Identifier: Apache-2.0

package ebs

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var imageEncryption = &lint.Rule{
	ID:         "ec2-ami-encryption",
	Title:      "AMI is not encrypted",
	Why:        "Its snapshots, and by default the volumes of all that is launched from it, are in the clear. So are the secrets that were baked in.",
	Remedy:     "Set encrypted to true on each block device, or on the copy.",
	Undecided:  "encrypted is not known, or a snapshot is declared elsewhere.",
	Severity:   lint.Medium,
	Pillar:     lint.Data,
	Resources:  []string{"aws_ami", "aws_ami_copy", "aws_imagebuilder_image_recipe"},
	Companions: []string{"aws_ebs_volume", "aws_ebs_encryption_by_default", "aws_ebs_snapshot", "aws_ebs_snapshot_copy", "aws_ebs_snapshot_import"},
	Controls:   []string{"wa-sec:SEC08-BP02"},
	Aliases: []string{
		"checkov:CKV_AWS_200", "checkov:CKV_AWS_204", "checkov:CKV_AWS_235", "kics:8bbb242f-6e38-4127-86d4-d8f0b2687ae2",
		"terrascan:AC_AWS_0005",
	},
	Check: func(p *lint.Pass, r *tf.Resource) {
		if r.Type == "aws_imagebuilder_image_recipe" {
			p.Require(mappingsEncrypted(r, "block_device_mapping"), r, "image recipe %q has a block device that is not encrypted", r.Name)
			return
		}
		p.Require(imageEncrypted(r), r, "image %q is not encrypted", r.Name)
	},
	Fix: encryptImage,
}

// encryptImage cannot help an image that is registered from a snapshot: it is encrypted as that is.
func encryptImage(c *edit.Change, r *tf.Resource) {
	switch r.Type {
	case "aws_ami_copy":
		c.Risk("replaces the copy")
		c.Set(r.Block, "encrypted", true)
	case "aws_imagebuilder_image_recipe":
		c.Risk("replaces the recipe")
		encryptUnless(r, "block_device_mapping.ebs")(c, r)
	default:
		c.Risk("replaces the image")
		for _, device := range r.Blocks("ebs_block_device").Items {
			if lint.Given(device.Attr("snapshot_id")).IsNo() {
				continue
			}
			if !deviceEncrypted(r, device).IsYes() {
				c.Impossible()
			}
		}
		encryptUnless(r, "ebs_block_device")(c, r)
	}
}

// encryptUnless sets encryption in the nested blocks at a path that are not encrypted.
func encryptUnless(r *tf.Resource, path string) edit.Recipe {
	return edit.SetIn(path, func(device *tf.Block) tf.Truth { return tf.Not(deviceEncrypted(r, device)) }, "encrypted", true)
}

// imageEncrypted says whether an image is encrypted with all its block devices.
func imageEncrypted(image *tf.Resource) tf.Truth {
	if image.Type == "aws_ami_copy" { // the copy of an encrypted image is encrypted too
		return tf.Any(encrypted(image), lint.Exempt(fromKnown(image, "source_ami_id", devicesEncrypted, "aws_ami")))
	}
	return devicesEncrypted(image)
}

// devicesEncrypted says whether the devices in the blocks ebs_block_device of an image or a machine are encrypted.
func devicesEncrypted(r *tf.Resource) tf.Truth {
	return r.Blocks("ebs_block_device").All(func(device *tf.Block) tf.Truth { return deviceEncrypted(r, device) })
}

// mappingsEncrypted says whether the volumes in the mappings of a recipe or a launch template are encrypted.
func mappingsEncrypted(r *tf.Resource, blocks string) tf.Truth {
	return r.Blocks(blocks).All(func(mapping *tf.Block) tf.Truth {
		return mapping.Blocks("ebs").All(func(device *tf.Block) tf.Truth { return deviceEncrypted(r, device) })
	})
}

// deviceEncrypted says whether a block device is encrypted: by itself, by the default of the region or by the snapshot it is made from.
func deviceEncrypted(r *tf.Resource, device *tf.Block) tf.Truth {
	return tf.Any(device.Attr("encrypted").IsTrue(), lint.Exempt(tf.Any(
		device.Attr("no_device").IsTrue(), byDefault(r), fromEncryptedSnapshot(r, device.Attr("snapshot_id")))))
}

// fromKnown says whether an attribute names a resource that is declared here and of which f is yes.
func fromKnown(r *tf.Resource, attr string, f func(*tf.Resource) tf.Truth, types ...string) tf.Truth {
	var ts []tf.Truth
	for _, link := range r.Follow(attr, "id", types...).Items {
		ts = append(ts, tf.All(link.Sure, f(link.Resource)))
	}
	return tf.Any(ts...)
}
