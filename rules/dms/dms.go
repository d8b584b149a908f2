// SPDX-License-Identifier: Apache-2.0

// Package dms holds the guardrails for AWS Database Migration Service.
package dms

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{endpointTLS, instancePublic}

var endpointTLS = &lint.Rule{
	ID:        "dms-endpoint-tls",
	Title:     "DMS endpoint connects without TLS",
	Why:       "Whole databases, and the password that opens them, cross the network in the clear. Migrations run for weeks and between networks, where there is time to listen.",
	Remedy:    "Set ssl_mode to the strictest mode that the engine knows; use ssl-encryption for Redis and ssl-encryption or sasl-ssl for Kafka.",
	Undecided: "the engine or the mode is not known, or security_protocol is left out for Kafka.",
	Severity:  lint.High,
	Pillar:    lint.Data,
	Resources: []string{"aws_dms_endpoint"},
	Controls: []string{
		"wa-sec:SEC09-BP02", "fsbp:DMS.9", "fsbp:DMS.12", "pci-dss-4.0:2.2.7", "pci-dss-4.0:4.2.1",
		"pci-dss-4.0:4.2.1.1", "pci-dss-4.0:8.3.2", "iso-27001-2022:A.8.24", "soc2:CC6.7",
	},
	Aliases: []string{"checkov:CKV2_AWS_49", "kics:e6f7g8h9-i0j1-4klm-56no-7890pqrstu12"},
	Check: lint.MustNot(func(endpoint *tf.Resource) tf.Truth {
		return tf.Any(
			plainEngine(endpoint), plainRedis(endpoint), endpoint.Blocks("kafka_settings").Any(plainKafka),
		)
	}, "endpoint %q connects without TLS"),
	Fix: edit.Risky("needs a server that offers TLS", encryptConnections),
}

// encryptConnections asks for the strictest TLS that needs nothing else: the server's certificate is checked when there is one to check it by,
// and engines that can do nothing less stay as they are (DMS User Guide, "Using SSL with AWS Database Migration Service").
func encryptConnections(c *edit.Change, endpoint *tf.Resource) {
	if plainEngine(endpoint).IsYes() {
		checks := lint.Given(endpoint.Attr("certificate_arn")).IsYes()
		switch engine := endpoint.Attr("engine_name"); {
		case checks && engine.Is("oracle", "db2").IsYes():
			c.Set(endpoint.Block, "ssl_mode", "verify-ca")
		case checks:
			c.Set(endpoint.Block, "ssl_mode", "verify-full")
		case engine.Is("aurora-postgresql", "aurora-postgresql-serverless", "docdb", "mongodb", "postgres", "sqlserver").IsYes():
			c.Set(endpoint.Block, "ssl_mode", "require")
		default:
			c.Impossible()
		}
	}
	if plainRedis(endpoint).IsYes() {
		c.Set(endpoint.Block, "redis_settings.ssl_security_protocol", "ssl-encryption")
	}
	edit.SetIn("kafka_settings", plainKafka, "security_protocol", "ssl-encryption")(c, endpoint)
}

func plainEngine(endpoint *tf.Resource) tf.Truth {
	return tf.All(endpoint.Attr("ssl_mode").Is("none"), endpoint.Attr("engine_name").Is(enginesWithSSLMode...))
}

func plainRedis(endpoint *tf.Resource) tf.Truth {
	return endpoint.Attr("redis_settings.ssl_security_protocol").Is("plaintext")
}

// enginesWithSSLMode are the engines whose connections ssl_mode decides (DMS User Guide, "Using SSL with AWS Database Migration Service").
// The others, of AWS's own services, always use TLS or have a setting of their own.
var enginesWithSSLMode = []string{
	"aurora", "aurora-postgresql", "aurora-postgresql-serverless", "aurora-serverless", "azuredb", "azure-sql-managed-instance", "db2", "docdb",
	"mariadb", "mongodb", "mysql", "oracle", "postgres", "sqlserver", "sybase",
}

// plainKafka says whether a Kafka endpoint is plaintext. What DMS does when nothing is said is not documented.
func plainKafka(kafka *tf.Block) tf.Truth {
	protocol := kafka.Attr("security_protocol")
	if protocol.IsSet().IsNo() {
		return tf.Maybe(protocol.Because("`%s` is not set, so the service chooses", protocol.Path))
	}
	return protocol.Is("plaintext")
}
