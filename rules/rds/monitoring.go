// SPDX-License-Identifier: Apache-2.0

package rds

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var monitoring = &lint.Rule{
	ID:         "rds-monitoring",
	Title:      "Database is not monitored closely",
	Why:        "Without enhanced monitoring and Performance Insights nobody sees which process or which query loads the database, by mistake or in an attack.",
	Remedy:     "Set monitoring_interval with a monitoring_role_arn, and performance_insights_enabled to true.",
	Undecided:  "a setting is not known, or the cluster that may have it is declared elsewhere.",
	Severity:   lint.Low,
	Pillar:     lint.Detection,
	Resources:  []string{"aws_db_instance", "aws_rds_cluster_instance"},
	Companions: []string{"aws_rds_cluster"},
	Controls:   []string{"wa-sec:SEC04-BP01", "fsbp:RDS.6", "nist-800-53-r5:AU-12", "nist-800-53-r5:AU-14", "nist-800-53-r5:CA-7"},
	Aliases: []string{
		"checkov:CKV_AWS_118", "checkov:CKV_AWS_353", "trivy:AVD-AWS-0133", "tfsec:aws-rds-enable-performance-insights",
	},
	OffByDefault: true,
	Check: lint.MustMeet(func(database *tf.Resource) []lint.Demand {
		return []lint.Demand{
			{Severity: lint.Low, Holds: orCluster(database, isMonitored), Message: "database %q has no enhanced monitoring"},
			{Severity: lint.Low, Holds: orCluster(database, hasInsights), Message: "database %q does not use Performance Insights"},
		}
	}),
}

func isMonitored(r *tf.Resource) tf.Truth { return r.Attr("monitoring_interval").AtLeast(1) }

func hasInsights(r *tf.Resource) tf.Truth { return r.Attr("performance_insights_enabled").IsTrue() }

// orCluster says whether f is yes of a database or of the cluster that it belongs to, which may have the setting for all its instances (RDS API
// Reference, CreateDBCluster).
func orCluster(database *tf.Resource, f func(*tf.Resource) tf.Truth) tf.Truth {
	clusters := database.Follow("cluster_identifier", "cluster_identifier", "aws_rds_cluster")
	return tf.Any(f(database), lint.Exempt(clusters.Shown(f)))
}
