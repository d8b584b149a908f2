// SPDX-License-Identifier: Apache-2.0

package database

import (
	"slices"
	"strings"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var defaultPort = &lint.Rule{
	ID:        "database-default-port",
	Title:     "Database answers on the default port of its engine",
	Why:       "Scanners try the default ports first. Another port hides a database from them, not from those who look for it: this is no defence by itself.",
	Remedy:    "Set port to another number, and tell clients and security groups. RDS databases change it in place, caches are replaced.",
	Undecided: "the port or the engine is not known, or the database is restored and keeps the port that it had.",
	Severity:  lint.Low,
	Pillar:    lint.Infrastructure,
	Resources: []string{
		"aws_db_instance", "aws_rds_cluster", "aws_redshift_cluster", "aws_elasticache_cluster", "aws_elasticache_replication_group",
	},
	Controls: []string{"fsbp:RDS.23"},
	Aliases: []string{
		"kics:5d89db57-8b51-4b38-bb76-b9bd42bd40f0", "kics:41abc6cc-dde1-4217-83d3-fb5f0cc09d8f",
		"kics:bca7cc4d-b3a4-4345-9461-eb69c68fcd26",
	},
	OffByDefault: true,
	Check: lint.MustNot(func(database *tf.Resource) tf.Truth {
		port := database.Attr("port")
		return tf.Any(tf.All(tf.Not(port.IsSet()), tf.Not(hasPortOfSource(database))), isDefaultPort(database, port))
	}, "%q answers on the default port of its engine"),
}

// defaultPorts are the ports of engines, by the beginning of their names (RDS API Reference, CreateDBInstance and CreateDBCluster; ElastiCache User
// Guide, "Finding connection endpoints").
var defaultPorts = []struct{ engine, port string }{
	{"mysql", "3306"}, {"mariadb", "3306"}, {"aurora", "3306"}, {"postgres", "5432"}, {"aurora-postgresql", "5432"},
	{"oracle-", "1521"}, {"custom-oracle-", "1521"}, {"sqlserver-", "1433"}, {"custom-sqlserver-", "1433"}, {"db2-", "50000"},
	{"redis", "6379"}, {"valkey", "6379"}, {"memcached", "11211"},
}

// isDefaultPort says whether a port is the one of the engine; an engine that is not known may have any.
func isDefaultPort(database *tf.Resource, port tf.Value) tf.Truth {
	if database.Type == "aws_redshift_cluster" {
		return port.Is("5439")
	}
	var ts []tf.Truth
	for _, d := range defaultPorts {
		ts = append(ts, tf.All(port.Is(d.port), isEngine(database, d.engine)))
	}
	return tf.Any(ts...)
}

// isEngine knows that a database that names no engine is made from something that decides it.
func isEngine(database *tf.Resource, name string) tf.Truth {
	engine := database.Attr("engine")
	if strings.HasPrefix(database.Type, "aws_db_") && engine.IsSet().IsNo() {
		return tf.Maybe(database.Because("what the database is made from decides its engine"))
	}
	return engine.Matches(func(own string) bool {
		own = strings.ToLower(own)
		if name == "aurora" { // the MySQL of Aurora, by its old name too
			return slices.Contains([]string{"aurora", "aurora-mysql"}, own)
		}
		return own == name || strings.HasSuffix(name, "-") && strings.HasPrefix(own, name)
	})
}

// hasPortOfSource says whether a database that names no port has that of its source, as replicas and members of replication groups do (RDS API
// Reference, CreateDBInstanceReadReplica), or of what it was, as restored databases do.
func hasPortOfSource(database *tf.Resource) tf.Truth {
	return tf.Any(
		lint.Given(database.Attr("replicate_source_db")),
		isMember(database),
		tf.All(isRestored(database), tf.Maybe(database.Because("a restored database keeps the port that it had"))),
	)
}

func isRestored(database *tf.Resource) tf.Truth {
	return tf.Any(lint.Given(database.Attr("snapshot_identifier")), database.Blocks("restore_to_point_in_time").Exist())
}
