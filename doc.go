// SPDX-License-Identifier: Apache-2.0

// Package guardlint scans Terraform configuration and plans for AWS guardrail violations. Scan is the whole pipeline:
//
//	parser.Load ─→ *tf.Config ─→ lint.Run(rules) ─→ *lint.Report ─→ policy.Apply
//
// Nothing flows back, and the same input gives the same report whatever the number of processors.
//
// # Reading order
//
//   - tf: configuration as rules see it; start with Truth, which is yes, no or maybe and remembers why
//   - one rule, for example in rules/s3: metadata first, logic second
//   - lint: what runs rules and what a finding is
//   - parser: how HCL and plans become what tf describes
//   - aws/iam: what policies say; then aws/iam/decide for one request and aws/iam/access for all of them
//   - policy: what a comment in the source may decide about a finding
//   - edit and fix: how what a rule says to change becomes edits, and edits become files
//   - report: one file per format
//   - cmd/guardlint: flags and exit statuses
//
// The rooms and which may import which are a table in arch_test.go.
package guardlint
