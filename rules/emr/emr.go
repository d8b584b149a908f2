// SPDX-License-Identifier: Apache-2.0

// Package emr holds the guardrails for Amazon EMR.
package emr

import "github.com/guardlint/guardlint/lint"

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{
	blockPublicAccess, clusterSecurityGroupOpen, clusterVPC, encryptionInTransit, kerberosRealm, securityConfiguration, storageEncryption,
}
