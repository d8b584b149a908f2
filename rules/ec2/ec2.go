// SPDX-License-Identifier: Apache-2.0

// Package ec2 holds the guardrails for Amazon EC2: machines, what they are launched from, images and transit gateways.
package ec2

import "github.com/guardlint/guardlint/lint"

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{
	amiLookupOwner, amiPublic, autoscalingLaunchTemplate, autoscalingResilience, detailedMonitoring, instanceDefaultGroup, instanceIMDSv2, instanceNoRole,
	keysInUserData, metadataHopLimit, sharedRole, publicIP, templateIMDSv2, transitApplianceMode, transitAutoAccept, transitDefaultRouteTable,
}
