// SPDX-License-Identifier: Apache-2.0

// Package terraform holds the guardrails about how configurations are written, whatever the service.
package terraform

import "github.com/guardlint/guardlint/lint"

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{
	awsKeyLiteral, defaultTagsOwner, exfiltrationHTTP, ignoreChangesSecurity, localExecCLI, plaintextSecretValue, preventDestroyMissing, providerStaticCredentials, secretKeptInState, sensitiveOutput,
	stateBackendUnprotected, unpinnedSource,
}
