// SPDX-License-Identifier: Apache-2.0

package emr

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var blockPublicAccess = &lint.Rule{
	ID:        "emr-block-public-access",
	Title:     "EMR does not refuse clusters that the internet reaches",
	Why:       "The nodes run web consoles and job services that ask for no login. Without the block one wide rule of a security group opens them to everybody.",
	Remedy:    "Set block_public_security_group_rules to true, and permit no range but port 22.",
	Undecided: "block_public_security_group_rules or a permitted range is not known.",
	Severity:  lint.High,
	Pillar:    lint.Infrastructure,
	Resources: []string{"aws_emr_block_public_access_configuration"},
	Controls: []string{
		"wa-sec:SEC03-BP07", "fsbp:EMR.2", "pci-dss-4.0:1.2.8", "pci-dss-4.0:1.3.1", "pci-dss-4.0:1.3.2", "pci-dss-4.0:1.4.2",
	},
	Aliases: []string{"checkov:CKV_AWS_390"},
	Check: lint.MustNot(func(r *tf.Resource) tf.Truth {
		return tf.Any(tf.Not(r.Attr("block_public_security_group_rules").IsTrue()), permitsMore(r))
	}, "configuration %q lets the internet reach EMR clusters"),
	Fix: func(c *edit.Change, r *tf.Resource) {
		if !permitsMore(r).IsNo() {
			c.Impossible() // which ports are meant to be open only people know
			return
		}
		c.Risk("refuses new clusters in the account whose security groups admit the internet")
		c.Set(r.Block, "block_public_security_group_rules", true)
	},
}

// permitsMore says whether a range is permitted that holds another port than that of SSH, which is permitted in every new account (EMR
// Management Guide, "Using Amazon EMR block public access").
func permitsMore(r *tf.Resource) tf.Truth {
	return r.Blocks("permitted_public_security_group_rule_range").Any(func(ports *tf.Block) tf.Truth {
		return tf.Not(tf.All(ports.Attr("min_range").Is("22"), ports.Attr("max_range").Is("22")))
	})
}
