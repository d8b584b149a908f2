// SPDX-License-Identifier: Apache-2.0

// Package msk holds the guardrails for Amazon Managed Streaming for Apache Kafka.
package msk

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{encryptionAtRest, encryptionInTransit, logging, public}

var encryptionAtRest = &lint.Rule{
	ID:           "msk-encryption-at-rest",
	Title:        "MSK cluster is not encrypted with a key of the account",
	Why:          "Every cluster is encrypted, but with a key that AWS manages. Nobody can restrict its use or revoke it.",
	Remedy:       "Set encryption_at_rest_kms_key_arn to a key of your own; the cluster is replaced.",
	Undecided:    "the key comes from a value that may turn out to be null.",
	Severity:     lint.Medium,
	Pillar:       lint.Data,
	Resources:    []string{"aws_msk_cluster"},
	Controls:     []string{"wa-sec:SEC08-BP02", "iso-27001-2022:A.8.24"},
	Aliases:      []string{"trivy:AVD-AWS-0179"},
	OffByDefault: true,
	Check: lint.Must(func(cluster *tf.Resource) tf.Truth {
		return lint.OwnKey(cluster, cluster.Attr("encryption_info.encryption_at_rest_kms_key_arn"))
	}, "cluster %q is not encrypted with a key of the account"),
}

var encryptionInTransit = &lint.Rule{
	ID:        "msk-encryption-in-transit",
	Title:     "MSK cluster or connector takes or makes connections without TLS",
	Why:       "Messages, and what brokers replicate among themselves, cross the network in the clear. Everything in the same network can read and change them.",
	Remedy:    "Set client_broker to TLS and in_cluster to true, and encryption_type of connectors to TLS.",
	Undecided: "client_broker, in_cluster or encryption_type is not known until apply or comes from a variable without a value.",
	Severity:  lint.High,
	Pillar:    lint.Data,
	Resources: []string{"aws_msk_cluster", "aws_mskconnect_connector"},
	Controls: []string{
		"wa-sec:SEC09-BP02", "fsbp:MSK.1", "pci-dss-4.0:2.2.7", "pci-dss-4.0:4.2.1", "pci-dss-4.0:4.2.1.1",
		"pci-dss-4.0:8.3.2", "iso-27001-2022:A.8.12", "iso-27001-2022:A.8.24", "soc2:CC6.7",
	},
	Aliases: []string{
		"checkov:CKV_AWS_81", "trivy:AVD-AWS-0073", "tfsec:aws-msk-enable-in-transit-encryption",
		"kics:6db52fa6-d4da-4608-908a-89f0c59e743e",
	},
	Check: func(p *lint.Pass, r *tf.Resource) {
		if r.Type == "aws_mskconnect_connector" {
			p.Require(r.Attr("kafka_cluster_encryption_in_transit.encryption_type").Is("TLS"), r, "connector %q does not encrypt connections", r.Name)
			return
		}
		p.Require(encryptsConnections(r), r, "cluster %q does not encrypt all connections", r.Name)
	},
	Fix: encryptTransit,
}

func encryptTransit(c *edit.Change, r *tf.Resource) {
	if r.Type == "aws_mskconnect_connector" {
		c.Risk("replaces the connector")
		c.Set(r.Block, "kafka_cluster_encryption_in_transit.encryption_type", "TLS")
		return
	}
	if admitsPlain(r).IsYes() {
		c.Set(r.Block, clientBroker, "TLS")
	}
	if plainInside(r).IsYes() {
		c.Risk("replaces the cluster")
		c.Set(r.Block, inCluster, true)
	}
}

// encryptsConnections says whether a cluster encrypts what clients and what its brokers exchange, as it does unless asked otherwise.
func encryptsConnections(cluster *tf.Resource) tf.Truth {
	return tf.Not(tf.Any(admitsPlain(cluster), plainInside(cluster)))
}

const (
	clientBroker = "encryption_info.encryption_in_transit.client_broker"
	inCluster    = "encryption_info.encryption_in_transit.in_cluster"
)

func admitsPlain(cluster *tf.Resource) tf.Truth {
	return cluster.Attr(clientBroker).Is("PLAINTEXT", "TLS_PLAINTEXT")
}

func plainInside(cluster *tf.Resource) tf.Truth { return cluster.Attr(inCluster).Is("false") }
