// SPDX-License-Identifier: Apache-2.0

// Package ssm holds the guardrails for AWS Systems Manager.
package ssm

import "github.com/guardlint/guardlint/lint"

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{documentPublic, parameterSecureString, sessionProtection}
