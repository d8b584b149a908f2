// SPDX-License-Identifier: Apache-2.0

package kms

import (
	"slices"

	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var rotationPlan = &lint.Rule{
	ID:           "kms-key-rotation-plan",
	Title:        "KMS key has no plan for its rotation",
	Why:          "Material that stays for years protects ever more data, and a key without an alias can only be replaced by changing everything that names it.",
	Remedy:       "Set rotation_period_in_days to 365 or less; give keys that KMS cannot rotate an alias, and let everything use it.",
	Undecided:    "the period or the kind of key is not known, or an alias may be declared where the key is handed to.",
	Severity:     lint.Low,
	Pillar:       lint.Data,
	Resources:    []string{"aws_kms_key", "aws_kms_external_key"},
	Companions:   []string{"aws_kms_alias"},
	Controls:     []string{"wa-sec:SEC08-BP01"},
	OffByDefault: true,
	Check: lint.MustMeet(func(key *tf.Resource) []lint.Demand {
		if key.Type == "aws_kms_external_key" {
			return []lint.Demand{{Severity: lint.Low, Holds: hasAlias(key), Message: noAlias}}
		}
		outside := tf.Any(lint.Given(key.Attr("custom_key_store_id")), lint.Given(key.Attr("xks_key_id")))
		return []lint.Demand{
			{Severity: lint.Low, Holds: tf.Not(rotatesSeldom(key)), Message: "key %q is rotated less often than once a year"},
			{Severity: lint.Low, Holds: tf.Any(tf.Not(outside), hasAlias(key)), Message: noAlias},
		}
	}),
	Fix: func(c *edit.Change, key *tf.Resource) {
		if !rotatesSeldom(key).IsYes() { // how an alias is called its author knows
			c.Impossible()
			return
		}
		c.Set(key.Block, "rotation_period_in_days", 365)
	},
}

const noAlias = "key %q, which nothing rotates by itself, has no alias"

func rotatesSeldom(key *tf.Resource) tf.Truth {
	return key.Attr("rotation_period_in_days").Number(func(days float64) bool { return days > 365 })
}

func hasAlias(key *tf.Resource) tf.Truth { return namedBy(key, "aws_kms_alias", "target_key_id") }

// namedBy says whether a companion names a key, by whatever attribute. It passes over those that name another key of the configuration.
func namedBy(key *tf.Resource, typ, attr string) tf.Truth {
	links := key.Linked(typ, attr, "id")
	links.Items = slices.DeleteFunc(links.Items, func(link tf.Link) bool {
		named := link.Resource.Follow(attr, "id", keyTypes...).Items
		return len(named) > 0 && !slices.ContainsFunc(named, func(n tf.Link) bool { return n.Resource == key })
	})
	for i, link := range links.Items {
		for _, n := range link.Resource.Follow(attr, "id", keyTypes...).Items {
			if n.Resource == key && n.Sure.IsYes() {
				links.Items[i].Sure = tf.All(key.With(link.Resource), n.Sure)
			}
		}
	}
	if len(links.Items) == 0 && key.Root.Escapes != nil {
		links.Open = key.Root.Escapes(key)
	}
	return links.Exist()
}

var keyTypes = []string{"aws_kms_key", "aws_kms_external_key", "aws_kms_replica_key", "aws_kms_replica_external_key"}
