// SPDX-License-Identifier: Apache-2.0

package jsonsyntax

import (
	"maps"

	"github.com/guardlint/guardlint/aws/schema"
)

// bodySpec is what Terraform expects in a block's body: which properties are nested blocks, and which arguments are not read as
// ordinary expressions. Everything else is an argument.
type bodySpec struct {
	rest   mode            // how arguments are read
	args   map[string]mode // but these
	blocks map[string]blockSpec
	closed bool // other properties are errors: only the root is closed
}

// blockSpec is a type of nested block: how many labels it has, and its body, which may depend on them.
type blockSpec struct {
	labels int
	body   func(labels []string) bodySpec
}

func block(labels int, body bodySpec) blockSpec {
	return blockSpec{labels, func([]string) bodySpec { return body }}
}

// rootSpec is a whole file.
var rootSpec = bodySpec{closed: true, blocks: map[string]blockSpec{
	"terraform": block(0, terraformSpec),
	"provider":  {1, providerSpec},
	"variable": block(1, bodySpec{rest: literal, args: map[string]mode{"type": reference},
		blocks: map[string]blockSpec{"validation": block(0, bodySpec{})}}),
	"locals": block(0, bodySpec{}),
	"output": block(1, bodySpec{args: map[string]mode{"description": literal, "deprecated": literal, "sensitive": literal,
		"ephemeral": literal, "type": reference, "depends_on": reference},
		blocks: map[string]blockSpec{"precondition": block(0, bodySpec{})}}),
	"module": block(1, bodySpec{args: map[string]mode{"source": literal, "version": literal, "providers": reference,
		"depends_on": reference}}),
	"resource":  {2, func(labels []string) bodySpec { return resourceSpec(resourceBlocks(labels[0])) }},
	"ephemeral": {2, func(labels []string) bodySpec { return resourceSpec(ephemeralBlocks(labels[0])) }},
	"data":      {2, dataSpec},
	"action":    {2, actionSpec},
	"check": block(1, bodySpec{blocks: map[string]blockSpec{
		"data": {2, dataSpec}, "assert": block(0, bodySpec{})}}),
	"moved":  block(0, bodySpec{rest: reference}),
	"import": block(0, bodySpec{args: map[string]mode{"to": reference, "provider": reference}}),
	"removed": block(0, bodySpec{rest: reference, blocks: map[string]blockSpec{
		"lifecycle": lifecycle, "connection": connection, "provisioner": provisioner}}),
}}

// terraformSpec: no setting accepts references, so strings are literal.
var terraformSpec = bodySpec{rest: literal, blocks: map[string]blockSpec{
	"required_providers": block(0, bodySpec{rest: literal}),
	"provider_meta":      block(1, bodySpec{}),
	"backend":            block(1, bodySpec{rest: literal, blocks: map[string]blockSpec{"workspaces": block(0, bodySpec{rest: literal})}}),
	"cloud":              block(0, bodySpec{rest: literal, blocks: map[string]blockSpec{"workspaces": block(0, bodySpec{rest: literal})}}),
	"encryption":         block(0, encryptionSpec), // OpenTofu
}}

var encryptionSpec = bodySpec{blocks: map[string]blockSpec{
	"key_provider": block(2, bodySpec{}),
	"method":       block(2, bodySpec{args: map[string]mode{"keys": template}}),
	"state":        block(0, encryptionTarget),
	"plan":         block(0, encryptionTarget),
	"remote_state_data_sources": block(0, bodySpec{blocks: map[string]blockSpec{
		"default": block(0, encryptionTarget), "remote_state_data_source": block(1, encryptionTarget)}}),
}}

var encryptionTarget = bodySpec{blocks: map[string]blockSpec{"fallback": block(0, bodySpec{})}}

var (
	lifecycle = block(0, bodySpec{
		args: map[string]mode{"ignore_changes": reference, "replace_triggered_by": reference},
		blocks: map[string]blockSpec{"precondition": block(0, bodySpec{}), "postcondition": block(0, bodySpec{}),
			"action_trigger": block(0, bodySpec{args: map[string]mode{"events": reference, "actions": reference}})},
	})
	connection  = block(0, bodySpec{args: map[string]mode{"type": literal}})
	provisioner = block(1, bodySpec{args: map[string]mode{"when": reference, "on_failure": reference},
		blocks: map[string]blockSpec{"connection": connection}})
)

var metaArguments = map[string]mode{"provider": reference, "depends_on": reference}

// resourceSpec is the body of a resource whose type has the schema b, nil when that is not known.
func resourceSpec(b *schema.Block) bodySpec {
	spec := schemaSpec(b)
	spec.args = metaArguments
	maps.Copy(spec.blocks, map[string]blockSpec{"lifecycle": lifecycle, "connection": connection, "provisioner": provisioner,
		"_": block(0, schemaSpec(b))}) // "_" escapes arguments that are named like meta-arguments
	return spec
}

func dataSpec(labels []string) bodySpec {
	spec := resourceSpec(dataBlocks(labels[0]))
	delete(spec.blocks, "connection")
	delete(spec.blocks, "provisioner")
	return spec
}

func providerSpec(labels []string) bodySpec {
	spec := schemaSpec(providerBlocks(labels[0]))
	spec.args = map[string]mode{"alias": literal, "version": literal}
	return spec
}

// actionSpec: what an action is configured with is unknown here, so all of it is arguments.
func actionSpec([]string) bodySpec {
	return bodySpec{args: metaArguments, blocks: map[string]blockSpec{"config": block(0, bodySpec{})}}
}
