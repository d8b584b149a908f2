// SPDX-License-Identifier: Apache-2.0

package backup

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var plan = &lint.Rule{
	ID:        "backup-plan-missing",
	Title:     "Backups are not planned, or kept for less than 7 days",
	Why:       "Damage that is found after a holiday weekend can then not be undone: a deletion, a bad migration, data that an intruder changed.",
	Remedy:    "Declare aws_backup_plan with an aws_backup_selection, or aws_dlm_lifecycle_policy, and keep what they make for 7 days or more.",
	Undecided: "how long backups are kept is not known, or depends on a schedule that is written as a cron expression.",
	Severity:  lint.Low,
	Pillar:    lint.Response,
	Resources: []string{"aws_backup_plan", "aws_dlm_lifecycle_policy"},
	Controls:  []string{"pci-dss-4.0:3.2.1", "pci-dss-4.0:10.5.1", "iso-27001-2022:A.8.13", "soc2:CC7.5", "soc2:PI1.5"},
	Absent: []*lint.Absence{{Message: "the account plans no backups", For: []string{
		"aws_db_instance", "aws_docdb_cluster", "aws_dynamodb_table", "aws_ebs_volume", "aws_efs_file_system", "aws_neptune_cluster",
		"aws_rds_cluster", "aws_s3_bucket",
	}}},
	OffByDefault: true,
	Check: func(p *lint.Pass, r *tf.Resource) {
		if r.Type == "aws_backup_plan" {
			p.Require(r.Blocks("rule").Any(keepsWeek), r, "what backup plan %q makes is kept for less than 7 days", r.Name)
			return
		}
		if off := r.Attr("state").Is("DISABLED"); off.IsYes() {
			p.Forbid(off, r, "snapshot lifecycle policy %q is switched off", r.Name)
			return
		}
		p.Require(policyKeepsWeek(r), r, "what snapshot lifecycle policy %q makes is kept for less than 7 days", r.Name)
	},
}

// keepsWeek knows that without an end recovery points are kept for ever.
func keepsWeek(rule *tf.Block) tf.Truth {
	days := rule.Attr("lifecycle.delete_after")
	return tf.Any(tf.Not(days.IsSet()), days.AtLeast(7))
}

// policyKeepsWeek asks for one schedule that keeps for a week. Default policies and those that copy on events are kept by other rules.
func policyKeepsWeek(policy *tf.Resource) tf.Truth {
	return policy.Blocks("policy_details").Any(func(details *tf.Block) tf.Truth {
		return tf.Any(tf.Not(details.Blocks("schedule").Exist()), details.Blocks("schedule").Any(scheduleKeepsWeek))
	})
}

// inDays are the units of DLM (Amazon DLM API Reference, "RetainRule").
var inDays = []struct {
	unit string
	days float64
}{{"DAYS", 1}, {"WEEKS", 7}, {"MONTHS", 30}, {"YEARS", 365}}

func scheduleKeepsWeek(schedule *tf.Block) tf.Truth {
	retain, create := func(name string) tf.Value { return schedule.Attr("retain_rule." + name) }, schedule.Attr("create_rule.interval")
	ts := []tf.Truth{tf.All(retain("count").IsSet(), byCount(retain("count"), create))}
	for _, in := range inDays {
		ts = append(ts, tf.All(retain("interval_unit").Is(in.unit), retain("interval").AtLeast(7/in.days)))
	}
	return tf.Any(ts...)
}

// byCount says whether so many snapshots last for a week: they are made every so many hours. A cron expression is not read.
func byCount(count, hours tf.Value) tf.Truth {
	n, known := hours.Int()
	if known && n > 0 {
		return count.AtLeast(7 * 24 / float64(n))
	}
	return tf.Any(count.AtLeast(7*24), tf.Maybe(count.Because("how long `%s` snapshots last depends on the schedule", count.Path)))
}
