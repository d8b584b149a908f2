// SPDX-License-Identifier: Apache-2.0

// Package database holds the guardrails that databases of several services share.
package database

import (
	"strings"

	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{minorUpgrade, defaultPort, defaultSubnet, engineOutdated, multiZone}

var minorUpgrade = &lint.Rule{
	ID:        "database-minor-version-upgrade",
	Title:     "Database does not take minor upgrades by itself",
	Why:       "Minor versions bring the fixes of vulnerabilities that are public by then. Without automatic upgrades they arrive when somebody thinks of it.",
	Remedy:    "Set auto_minor_version_upgrade (Redshift: allow_version_upgrade) to true, or leave it out where that is the default.",
	Undecided: "the setting is not known until apply or comes from a variable without a value.",
	Severity:  lint.Low,
	Pillar:    lint.Infrastructure,
	Resources: []string{
		"aws_db_instance", "aws_rds_cluster_instance", "aws_elasticache_cluster", "aws_elasticache_replication_group",
		"aws_dms_replication_instance", "aws_mq_broker", "aws_redshift_cluster",
	},
	Controls: []string{
		"wa-sec:SEC06-BP01", "fsbp:DMS.6", "fsbp:ElastiCache.2", "fsbp:MQ.3", "fsbp:RDS.13", "fsbp:RDS.35",
		"fsbp:Redshift.6", "cis-aws-7.0:3.2.2", "cis-aws-5.0:2.2.2", "cis-aws-3.0:2.3.2", "cis-aws-2.0:2.3.2",
		"nist-800-53-r5:CM-2", "nist-800-53-r5:CM-3", "nist-800-53-r5:SI-2", "pci-dss-4.0:6.3.3",
	},
	Aliases: []string{
		"checkov:CKV_AWS_141", "checkov:CKV_AWS_207", "checkov:CKV_AWS_222", "checkov:CKV_AWS_226", "checkov:CKV_AWS_322",
		"kics:3b6d777b-76e3-4133-80a3-0d6f667ade7f", "terrascan:AC_AWS_0056",
	},
	Check: lint.Must(func(database *tf.Resource) tf.Truth {
		return tf.Any(upgradesItself(database), lint.Exempt(isCustom(database)))
	}, "%q does not take minor upgrades by itself"),
	Fix: func(c *edit.Change, database *tf.Resource) {
		c.Set(database.Block, upgradeSetting(database), true)
		if line := lineOfBroker(database); line != "" {
			c.Set(database.Block, "engine_version", line)
		}
	},
}

// lineOfBroker is the version without its last number of a broker that names three: of these lines Amazon MQ chooses the last one itself, and the
// provider reads the other two (Amazon MQ API Reference, UpdateBroker).
func lineOfBroker(broker *tf.Resource) string {
	first := map[string]string{"activemq": "5.18", "rabbitmq": "3.13"}
	engine, _ := broker.Attr("engine_type").Text()
	version, _ := broker.Attr("engine_version").Text()
	numbers := strings.Split(version, ".")
	if since := first[strings.ToLower(engine)]; since == "" || len(numbers) != 3 || compareVersions(version, since, 0) < 0 {
		return ""
	}
	return numbers[0] + "." + numbers[1]
}

func upgradeSetting(database *tf.Resource) string {
	if database.Type == "aws_redshift_cluster" {
		return "allow_version_upgrade"
	}
	return "auto_minor_version_upgrade"
}

// upgradesItself knows that only brokers and replication instances have to be told so.
func upgradesItself(database *tf.Resource) tf.Truth {
	setting := database.Attr(upgradeSetting(database))
	switch database.Type {
	case "aws_dms_replication_instance", "aws_mq_broker":
		return setting.IsTrue()
	}
	return tf.Any(lint.Exempt(tf.Not(setting.IsSet())), setting.IsTrue())
}

// isCustom says whether it is RDS Custom, which leaves upgrades to its owner.
func isCustom(database *tf.Resource) tf.Truth {
	return database.Attr("engine").Matches(func(name string) bool { return strings.HasPrefix(name, "custom-") })
}

var defaultSubnet = &lint.Rule{
	ID:        "database-default-subnet",
	Title:     "Database is put into the default VPC",
	Why:       "Subnets of the default VPC route to the internet and are shared by all that names no network, so that one wrong setting exposes the database.",
	Remedy:    "Name a subnet group of private subnets.",
	Undecided: "the subnet group is not known, or the cluster belongs to a group that is declared elsewhere.",
	Severity:  lint.Medium,
	Pillar:    lint.Infrastructure,
	Resources: []string{"aws_redshift_cluster", "aws_elasticache_cluster", "aws_elasticache_replication_group"},
	Controls: []string{
		"wa-sec:SEC05-BP01", "fsbp:ElastiCache.7", "pci-dss-4.0:1.3.1", "pci-dss-4.0:1.3.2", "pci-dss-4.0:1.4.1",
		"pci-dss-4.0:1.4.4",
	},
	Aliases: []string{
		"checkov:CKV_AWS_154", "checkov:CKV_AWS_323", "trivy:AVD-AWS-0127", "tfsec:aws-redshift-use-vpc",
		"kics:0a494a6a-ebe2-48a0-9d77-cf9d5125e1b3", "kics:8c849af7-a399-46f7-a34c-32d3dc96f1fc",
	},
	Check: lint.Must(func(database *tf.Resource) tf.Truth {
		return tf.Any(namesSubnetGroup(database), lint.Exempt(isMember(database)))
	}, "%q is put into the default VPC"),
}

// namesSubnetGroup says whether a database names a subnet group other than the default one, which no configuration makes: what is another object's
// name is not that.
func namesSubnetGroup(database *tf.Resource) tf.Truth {
	group := subnetGroup(database)
	given := lint.Given(group)
	if given.IsYes() && !group.IsKnown() {
		return given
	}
	return tf.All(given, tf.Not(group.IsFold("default")))
}

// isMember says whether a cache is a member of a replication group, which decides where it is.
func isMember(database *tf.Resource) tf.Truth {
	if database.Type != "aws_elasticache_cluster" {
		return tf.No()
	}
	return lint.Given(database.Attr("replication_group_id"))
}

func subnetGroup(database *tf.Resource) tf.Value {
	if database.Type == "aws_redshift_cluster" {
		return database.Attr("cluster_subnet_group_name")
	}
	return database.Attr("subnet_group_name")
}
