// SPDX-License-Identifier: Apache-2.0

package dynamodb

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var autoscaling = &lint.Rule{
	ID:           "dynamodb-autoscaling",
	Title:        "Capacity of a DynamoDB table does not follow the demand",
	Why:          "When requests exceed the capacity that somebody once chose, DynamoDB refuses them: a flood, or a good day, takes the application down.",
	Remedy:       "Set billing_mode to PAY_PER_REQUEST, or declare aws_appautoscaling_target with a policy for reads and writes.",
	Undecided:    "billing_mode is not known, or a target may be declared where the table's name is handed to.",
	Severity:     lint.Low,
	Pillar:       lint.Response,
	Resources:    []string{"aws_dynamodb_table"},
	Companions:   []string{"aws_appautoscaling_target"},
	Controls:     []string{"fsbp:DynamoDB.1"},
	Aliases:      []string{"checkov:CKV2_AWS_16"},
	OffByDefault: true,
	Check: lint.Must(func(table *tf.Resource) tf.Truth {
		return tf.Any(isScaled(table), lint.Exempt(table.Attr("billing_mode").Is("PAY_PER_REQUEST")))
	}, "capacity of table %q does not follow the demand"),
	Fix: edit.Risky("bills each request instead of capacity", func(c *edit.Change, table *tf.Resource) {
		c.Set(table.Block, "billing_mode", "PAY_PER_REQUEST")
		for _, b := range append([]*tf.Block{table.Block}, table.Blocks("global_secondary_index").Items...) {
			for _, capacity := range []string{"read_capacity", "write_capacity"} {
				if b.Attr(capacity).IsWritten() {
					c.Remove(b, capacity)
				}
			}
		}
	}),
}

// isScaled says whether a target names a table: "table/" with its name.
func isScaled(table *tf.Resource) tf.Truth {
	named := table.Linked("aws_appautoscaling_target", "resource_id", "name")
	ts := []tf.Truth{tf.No(table.Because("the capacity is provisioned, and no aws_appautoscaling_target names the table"))}
	for _, link := range named.Items { // computed from the table's name
		ts = append(ts, tf.All(table.With(link.Resource), isForTables(link.Resource)))
	}
	if name, known := table.Attr("name").Text(); known {
		for _, target := range tf.View(table.Root, targetsOf)["table/"+name] {
			ts = append(ts, tf.All(table.With(target), isForTables(target)))
		}
	}
	if len(named.Open) > 0 {
		ts = append(ts, tf.Maybe(named.Open...))
	}
	return tf.Any(ts...)
}

func isForTables(target *tf.Resource) tf.Truth {
	return target.Attr("service_namespace").Is("dynamodb")
}

// targets are those of a root by the id of what they scale, as far as it is known.
type targets map[string][]*tf.Resource

func targetsOf(root *tf.Root) targets {
	byID := make(targets)
	for _, target := range root.OfType("aws_appautoscaling_target") {
		if id, known := target.Attr("resource_id").Text(); known {
			byID[id] = append(byID[id], target)
		}
	}
	return byID
}
