// SPDX-License-Identifier: Apache-2.0

// Package vpc holds the guardrails for networks: security groups, network ACLs, gateways, endpoints and flow logs.
package vpc

import "github.com/guardlint/guardlint/lint"

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{
	blockPublicAccess,
	endpointServiceAcceptance,
	flowLogsEnabled,
	naclAllowsAll,
	naclRiskyPortsOpen,
	peeringRouteBroad,
	privateSubnetInternetRoute,
	sgAllPortsOpen,
	sgAnyOpen,
	sgDataPortsOpen,
	sgDefaultAllowsTraffic,
	sgDefaultNotAdopted,
	sgDescriptionMissing,
	sgEgressAllOpen,
	sgRDPOpen,
	sgSSHOpen,
	sgServicePortsOpen,
	sgWebAlternatePortsOpen,
	sgWebOpen,
	sgWideRange,
	subnetPublicIP,
}
