// SPDX-License-Identifier: Apache-2.0

// Package policy applies to a report what the organisation decided about its findings. Beside the code that is the inline ignore:
//
//	# guardlint:ignore s3-bucket-logging,kms-* until=2027-06-30 -- the access logs of this bucket go to CloudTrail
//
// It names rules by id, alias or glob, may name the last day on which it holds, and must give a reason. It is written with #, // or
// /* */ and covers the attribute or block that starts on its line or, when it stands alone, the next one below it:
//
//   - above or behind an attribute: findings about this attribute;
//   - above or behind the first line of a resource, data or nested block: findings that point into the block, and for a resource all
//     its findings, wherever they point;
//   - above or behind the first line of a module block: findings of everything that the call creates.
//
// An ignore marks findings, it never deletes them. One that is expired, malformed or without effect is a finding itself.
//
// Comments that were written for other tools count too, where these tools honour them, and mean the rules that have the other tool's check
// among their aliases. They need no reason; what is expired, malformed or bound to another workspace or to a value hides nothing.
//
// For a project, settings say which rules run and how much they weigh, which paths are skipped, and which findings are waived by whom until
// when. Its organisation's settings stand above them and may lock what nobody below can loosen.
//
// Reading order: comments (where the ignores are), parse (what one says), bind (what it covers), foreign (those of other tools), settings and
// settingsfile (what a project decides), waivers, locks, Apply; baseline stands alone.
package policy
