// SPDX-License-Identifier: Apache-2.0

package database

import (
	"strconv"
	"strings"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var engineOutdated = &lint.Rule{
	ID:        "database-engine-outdated",
	Title:     "Database or broker runs an engine version that is past the end of standard support",
	Why:       "Fixes of vulnerabilities, known to everybody, come late or no more, and AWS bills the extended support or upgrades by force. PostgreSQL versions with the log_fdw advisories, which let users read files of the host, are among them.",
	Remedy:    "Upgrade to a version under standard support; test it on a copy first.",
	Undecided: "the engine or its version is not known, or only a part of the version is given.",
	Severity:  lint.High,
	Pillar:    lint.Infrastructure,
	Resources: []string{
		"aws_db_instance", "aws_rds_cluster", "aws_rds_global_cluster", "aws_elasticache_cluster", "aws_elasticache_replication_group",
		"aws_mq_broker", "aws_mq_configuration",
	},
	Controls: []string{"wa-sec:SEC06-BP01"},
	Aliases: []string{
		"checkov:CKV_AWS_208", "checkov:CKV_AWS_250", "checkov:CKV_AWS_388", "kics:4bd15dd9-8d5e-4008-8532-27eb0c3706d3",
		"kics:254c932d-e3bf-44b2-bc9d-eb5fdb09f8d4", "terrascan:AC_AWS_0102", "terrascan:AC_AWS_0103",
	},
	Check: lint.MustNot(runsEndedVersion, "%q runs an engine version that is past the end of standard support"),
}

// ending is the last version of an engine whose standard support has ended, and the day it did. It has as many numbers as tell versions apart. An
// engine that ends in a hyphen stands for all editions.
type ending struct{ engine, version, day string }

// endings are the ends until November 2026. Sources: "Supported MySQL major versions on Amazon RDS" and the same for MariaDB (RDS User Guide),
// the release calendars of RDS for PostgreSQL, of Aurora PostgreSQL and of Aurora MySQL (their release notes), "ElastiCache versions for Redis
// OSS end of life schedule" and "Extended Support" (ElastiCache User Guide), and the version support calendars of ActiveMQ and RabbitMQ (Amazon MQ
// Developer Guide); "Amazon RDS for Oracle" (RDS User Guide) and Oracle's lifetime support policy; Microsoft's lifecycle of SQL Server 2016. Of Db2,
// Valkey and Memcached none is listed.
var endings = []ending{
	{"mysql", "8.0", "2026-07-31"},
	{"mariadb", "10.6", "2026-08-31"},
	{"postgres", "13", "2026-02-28"},
	{"aurora-postgresql", "13", "2026-02-28"},
	{"aurora-mysql", "5.7", "2024-10-31"},
	{"aurora", "5.7", "2024-10-31"},
	{"oracle-", "18", "2022-07-31"},
	{"sqlserver-", "13", "2026-07-14"},
	{"redis", "5", "2026-01-31"},
	{"activemq", "5.17", "2025-06-16"},
	{"rabbitmq", "3.12", "2025-03-17"},
}

// runsEndedVersion says whether a database names a version of an ended line. One that names none gets the version that AWS chooses, which is
// supported; the engine aurora, compatible with MySQL 5.6 and 5.7, has ended whatever its version.
func runsEndedVersion(database *tf.Resource) tf.Truth {
	engine, version := engineOf(database), database.Attr("engine_version")
	ended := []tf.Truth{engine.IsFold("aurora").Because(engine.Because("the engine aurora is the one before aurora-mysql"))}
	for _, e := range endings {
		past := e.past(version)
		ended = append(ended, tf.All(e.isOf(engine), past.Because(version.Because("support of %s %s ended on %s", strings.TrimSuffix(e.engine, "-"), e.version, e.day))))
	}
	return tf.Any(ended...)
}

func (e ending) isOf(engine tf.Value) tf.Truth {
	return engine.Matches(func(name string) bool {
		name = strings.ToLower(name)
		return name == e.engine || strings.HasSuffix(e.engine, "-") && strings.HasPrefix(name, e.engine)
	})
}

func engineOf(database *tf.Resource) tf.Value {
	if strings.HasPrefix(database.Type, "aws_mq_") {
		return database.Attr("engine_type")
	}
	return database.Attr("engine")
}

// past says whether a version belongs to the ended ones. One that gives fewer numbers may be either when these are the same.
func (e ending) past(version tf.Value) tf.Truth {
	isPast := func(v string, same int) bool { return compareVersions(v, e.version, same) <= 0 }
	surely := version.Matches(func(v string) bool { return isPast(v, 1) })
	perhaps := version.Matches(func(v string) bool { return isPast(v, 0) })
	if surely.IsNo() && perhaps.IsYes() {
		return tf.Maybe(version.Because("`%s` is %s, which names several versions", version.Path, version.Show()))
	}
	return surely
}

// compareVersions compares a version by as many numbers as the other one has: "5.7.mysql_aurora.2.11.2" is the same as "5.7". Where it has fewer
// and these are the same, the result is missing.
func compareVersions(version, with string, missing int) int {
	have := strings.Split(version, ".")
	for i, want := range strings.Split(with, ".") {
		if i == len(have) {
			return missing
		}
		limit, _ := strconv.Atoi(want)
		n, err := strconv.Atoi(have[i])
		switch {
		case err != nil:
			return missing
		case n != limit:
			return n - limit
		}
	}
	return 0
}
