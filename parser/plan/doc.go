// SPDX-License-Identifier: Apache-2.0

// Package plan reads plans as `terraform show -json` writes them
// (https://developer.hashicorp.com/terraform/internals/json-format) into the model of package tf.
//
// A plan says what resources will be like; its configuration part says what was written and what it refers to. Both are
// needed: values come from the one, references and the difference between "left out" and "computed" from the other. The
// configuration part has gaps: it shows neither local values nor dynamic blocks, and of an index that is computed only the whole
// collection. Where a gap leaves open what a value refers to, the value carries every candidate or none, and so links are
// a maybe instead of a guess.
//
// Reading order: sniff, load, stream, change, build, content, blocks, convert, expression, references, resolved, policy.
package plan
