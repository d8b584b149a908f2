// SPDX-License-Identifier: Apache-2.0

// Package tf is configuration as rules see it: roots, resources, blocks and values, each answering questions
// with a three-valued Truth that remembers its evidence.
//
// Nothing here knows whether a resource was read from HCL or from a plan: package parser builds the model,
// packages lint and rules ask it. Reading order: Truth, Value, Block, Resource, Links, Root.
package tf
