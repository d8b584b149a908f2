// SPDX-License-Identifier: Apache-2.0

// Package memorydb holds the guardrails for Amazon MemoryDB.
package memorydb

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{clusterTLS}

var clusterTLS = &lint.Rule{
	ID:        "memorydb-cluster-tls",
	Title:     "MemoryDB cluster takes connections without TLS or without a login",
	Why:       "Without TLS data crosses the network in the clear and clients cannot log in. With the list open-access they need not.",
	Remedy:    "Remove tls_enabled = false, and name an access control list of your own in acl_name.",
	Undecided: "tls_enabled or acl_name is not known until apply or comes from a variable without a value.",
	Severity:  lint.High,
	Pillar:    lint.Data,
	Resources: []string{"aws_memorydb_cluster"},
	Controls:  []string{"wa-sec:SEC09-BP02"},
	Aliases:   []string{"checkov:CKV_AWS_202"},
	Check: lint.MustMeet(func(cluster *tf.Resource) []lint.Demand {
		return []lint.Demand{
			{Severity: lint.High, Holds: cluster.Attr("tls_enabled").IsTrue(), Message: "cluster %q does not encrypt connections"},
			{Severity: lint.Medium, Holds: asksForLogin(cluster), Message: "cluster %q lets everybody who reaches it in"},
		}
	}),
	Fix: edit.Risky("replaces the cluster", edit.Set("tls_enabled", true)),
}

// asksForLogin says whether a cluster names a list other than the one that lets everybody in, such as one that is declared here.
func asksForLogin(cluster *tf.Resource) tf.Truth {
	ts := []tf.Truth{tf.Not(cluster.Attr("acl_name").Is("open-access"))}
	for _, list := range cluster.Follow("acl_name", "name", "aws_memorydb_acl").Items {
		ts = append(ts, list.Sure)
	}
	return tf.Any(ts...)
}
