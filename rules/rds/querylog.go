// SPDX-License-Identifier: Apache-2.0

package rds

import (
	"strings"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var queryLogging = &lint.Rule{
	ID:           "rds-postgres-query-logging",
	Title:        "PostgreSQL does not log statements",
	Why:          "What was asked of the database and changed in it, and which queries are slow, cannot be found out afterwards.",
	Remedy:       "Set the parameter log_statement to ddl or all, or log_min_duration_statement, in the parameter group.",
	Undecided:    "the parameters are not known, or the parameter group is declared elsewhere.",
	Severity:     lint.Low,
	Pillar:       lint.Detection,
	Resources:    []string{"aws_db_instance", "aws_rds_cluster"},
	Companions:   []string{"aws_db_parameter_group", "aws_rds_cluster_parameter_group", "aws_rds_cluster_instance"},
	Controls:     []string{"wa-sec:SEC04-BP01"},
	Aliases:      []string{"checkov:CKV2_AWS_27", "checkov:CKV2_AWS_30"},
	OffByDefault: true,
	Check: lint.Must(func(database *tf.Resource) tf.Truth {
		return tf.Any(logsQueries(database), lint.Exempt(tf.Not(database.Attr("engine").Is("postgres", "aurora-postgresql"))))
	}, "database %q does not log statements"),
}

// logsQueries says whether the parameter group of a database logs statements, or for a cluster those of all its instances do.
func logsQueries(database *tf.Resource) tf.Truth {
	if database.Type == "aws_db_instance" {
		return groupLogs(database, "parameter_group_name", "aws_db_parameter_group")
	}
	members := database.Linked("aws_rds_cluster_instance", "cluster_identifier", "cluster_identifier")
	byMembers := tf.Of(len(members.Items) > 0)
	for _, m := range members.Items {
		byMembers = tf.All(byMembers, groupLogs(m.Resource, "db_parameter_group_name", "aws_db_parameter_group"))
	}
	return tf.Any(groupLogs(database, "db_cluster_parameter_group_name", "aws_rds_cluster_parameter_group"), lint.Exempt(byMembers))
}

// groupLogs says whether a parameter group logs statements, which those that AWS provides do not.
func groupLogs(r *tf.Resource, attr, typ string) tf.Truth {
	group := r.Attr(attr)
	if lint.Given(group).IsNo() {
		return tf.No(r.Because("without a parameter group of its own it has the default one, which logs no statements"))
	}
	if group.Matches(func(name string) bool { return strings.HasPrefix(name, "default.") }).IsYes() {
		return tf.No(group.Because("`%s` is %s, which logs no statements", group.Path, group.Show()))
	}
	logs := r.Follow(attr, "name", typ).Any(func(g *tf.Resource) tf.Truth { return g.Blocks("parameter").Any(logsStatements) })
	if logs.IsNo() {
		return tf.No(group.Because("`%s` names a group that sets neither log_statement nor log_min_duration_statement", group.Path))
	}
	return logs
}

func logsStatements(parameter *tf.Block) tf.Truth {
	name, value := parameter.Attr("name"), parameter.Attr("value")
	return tf.Any(
		tf.All(name.Is("log_statement"), tf.Not(value.IsFold("none"))),
		tf.All(name.Is("log_min_duration_statement"), tf.Not(value.Is("-1"))),
	)
}
