// SPDX-License-Identifier: Apache-2.0

// Package plan holds the guardrails for what a plan does: they compare a resource before and after the change, and say nothing of
// configuration, which has no before.
package plan

import "github.com/guardlint/guardlint/lint"

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{destroyProtected, disableDetection, encryptionRemoved, permissionIncrease, publicExposureIncrease}
