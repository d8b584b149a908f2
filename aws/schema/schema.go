// SPDX-License-Identifier: Apache-2.0

// Package schema knows the resources, data sources, ephemeral resources and
// the provider block of the Terraform AWS provider, release [ProviderVersion].
//
// The facts are those of the provider's schema, in the shape in which
// "terraform providers schema -json" prints it: types, flags, nested blocks.
// What leaving out an attribute means is not part of that schema; the
// [Default] of an attribute comes from the documentation of the provider and
// of AWS. Descriptions and schema versions are left out.
//
// The schemas lie in the binary as one compact table. Nothing is decoded at
// start-up: a type is decoded when it is first asked for and kept, so types
// that a configuration does not use cost nothing. Everything here is safe for
// concurrent use.
//
// internal/gen/awsschema writes the table and describes its format.
package schema

import (
	_ "embed"
	"iter"
)

// ProviderVersion is the release of hashicorp/aws that the table describes.
const ProviderVersion = "6.47.0"

//go:embed table.bin
var embedded string

var aws = Open(embedded)

// Resource returns the content of a managed resource of the given type, nil
// when the provider has no such type. Equal types return the same pointer.
func Resource(typ string) *Block { return aws.Resource(typ) }

// DataSource returns the content of a data source of the given type, named
// without "data.", nil when the provider has no such type.
func DataSource(typ string) *Block { return aws.DataSource(typ) }

// Ephemeral returns the content of an ephemeral resource of the given type,
// nil when the provider has no such type.
func Ephemeral(typ string) *Block { return aws.Ephemeral(typ) }

// Provider returns the content of the block provider "aws". Its endpoints block
// lists the services that are commonly redirected, not all of them.
func Provider() *Block { return aws.Provider() }

// ResourceTypes yields the types of managed resources in byte order.
func ResourceTypes() iter.Seq[string] { return aws.ResourceTypes() }

// DataSourceTypes yields the types of data sources in byte order, without
// "data.".
func DataSourceTypes() iter.Seq[string] { return aws.DataSourceTypes() }

// EphemeralTypes yields the types of ephemeral resources in byte order.
func EphemeralTypes() iter.Seq[string] { return aws.EphemeralTypes() }

// Defaults returns what is known about omission in resources of type typ, in
// byte order of the paths; data sources are named "data.TYPE". The caller owns
// the slice, which is empty when nothing is known.
func Defaults(typ string) []PathDefault { return aws.Defaults(typ) }
