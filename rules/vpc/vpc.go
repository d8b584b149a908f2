// SPDX-License-Identifier: Apache-2.0

// Package vpc holds the guardrails for networks: security groups, network ACLs, gateways, endpoints and flow logs.
package vpc

import "github.com/guardlint/guardlint/lint"

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{
	blockPublicAccess,
	defaultInUse,
	eipUnassociated,
	encryptionInTransit,
	endpointMissing,
	endpointServiceAcceptance,
	endpointUnusable,
	firewallMissing,
	flowLogsEnabled,
	naclAllowsAll,
	naclRiskyPortsOpen,
	naclRuleShadowed,
	naclUnattached,
	natInstance,
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
	sgRulesMixed,
	sgSSHOpen,
	sgServicePortsOpen,
	sgSubnetNotGroup,
	sgUnattached,
	sgWebAlternatePortsOpen,
	sgWebOpen,
	sgWideRange,
	subnetPublicIP,
}
