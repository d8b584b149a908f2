// SPDX-License-Identifier: Apache-2.0

// Package network answers who can reach what, as far as a Terraform configuration tells. Answers are three-valued and carry as
// evidence the attributes that admit.
//
// Reading order: spans (address arithmetic), source (what a rule's sources admit), traffic (protocols and ports), permission (the
// four spellings of an ingress rule), opening (what the internet reaches through them), acl (the same of network ACLs).
package network
