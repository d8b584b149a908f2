// SPDX-License-Identifier: Apache-2.0

package s3

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var accessPointPublicAccessBlock = &lint.Rule{
	ID:         "s3-access-point-public-access-block",
	Title:      "S3 access point switches a setting of its public access block off",
	Why:        "One mistake in the access point's policy then publishes the bucket behind it. The settings cannot be changed after the access point is made.",
	Remedy:     "Remove the block, or set all four settings to true; the access point is replaced.",
	Undecided:  "a setting is not known until apply or comes from a variable without a value.",
	Severity:   lint.High,
	Pillar:     lint.Data,
	Resources:  []string{"aws_s3_access_point", "aws_s3control_multi_region_access_point"},
	Companions: []string{"aws_s3_account_public_access_block"},
	Controls: []string{
		"wa-sec:SEC03-BP07", "fsbp:S3.19", "fsbp:S3.24", "pci-dss-4.0:1.2.8", "pci-dss-4.0:1.3.1", "pci-dss-4.0:1.3.2",
		"pci-dss-4.0:1.4.2",
	},
	Aliases: []string{"checkov:CKV_AWS_392"},
	Check: lint.Must(func(point *tf.Resource) tf.Truth {
		return accessPointBlocks(point).All(func(block *tf.Block) tf.Truth { // without a block all settings are on
			var on []tf.Truth
			for _, setting := range blockSettings {
				on = append(on, tf.Any(block.Attr(setting).IsTrue(), lint.Exempt(onAccount(point.Root, setting))))
			}
			return tf.All(on...)
		})
	}, "access point %q switches a setting of its public access block off"),
	Fix: edit.Risky("replaces the access point", func(c *edit.Change, point *tf.Resource) {
		for _, block := range accessPointBlocks(point).Items {
			for _, setting := range blockSettings {
				c.Set(block, setting, true)
			}
		}
	}),
}

func accessPointBlocks(point *tf.Resource) tf.Blocks {
	if details := point.Blocks("details"); len(details.Items) == 1 { // of a multi-region access point
		return details.Items[0].Blocks("public_access_block")
	}
	return point.Blocks("public_access_block_configuration")
}
