// SPDX-License-Identifier: Apache-2.0

package schema

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/zclconf/go-cty/cty"
)

// TestAttributes checks facts that the provider's documentation publishes on
// the page of each type (registry.terraform.io/providers/hashicorp/aws).
func TestAttributes(t *testing.T) {
	str, num, yesNo := cty.String, cty.Number, cty.Bool
	for _, test := range []struct {
		block *Block
		path  string
		typ   cty.Type
		flags string // first letters: required, optional, computed, sensitive, write-only, deprecated
	}{
		{Resource("aws_s3_bucket"), "force_destroy", yesNo, "o"},
		{Resource("aws_s3_bucket"), "arn", str, "c"},
		{Resource("aws_s3_bucket"), "bucket", str, "oc"},
		{Resource("aws_s3_bucket"), "acl", str, "ocd"},
		{Resource("aws_s3_bucket"), "versioning.enabled", yesNo, "o"},
		{Resource("aws_s3_bucket"), "lifecycle_rule.transition.storage_class", str, "r"},
		{Resource("aws_s3_bucket_versioning"), "versioning_configuration.status", str, "r"},
		{Resource("aws_instance"), "ami", str, "oc"},
		{Resource("aws_instance"), "tags", cty.Map(str), "o"},
		{Resource("aws_instance"), "vpc_security_group_ids", cty.Set(str), "oc"},
		{Resource("aws_instance"), "metadata_options.http_put_response_hop_limit", num, "oc"},
		{Resource("aws_db_instance"), "password", str, "os"},
		{Resource("aws_db_instance"), "password_wo", str, "osw"},
		{Resource("aws_db_instance"), "password_wo_version", num, "o"},
		{Resource("aws_db_instance"), "instance_class", str, "r"},
		{Resource("aws_db_instance"), "storage_encrypted", yesNo, "o"},
		{Resource("aws_secretsmanager_secret_version"), "secret_string_wo", str, "osw"},
		{Resource("aws_iam_role"), "assume_role_policy", str, "r"},
		{Resource("aws_iam_access_key"), "secret", str, "cs"},
		{Resource("aws_eks_cluster"), "vpc_config.subnet_ids", cty.Set(str), "r"},
		{Resource("aws_eks_cluster"), "vpc_config.endpoint_public_access", yesNo, "o"},
		{Resource("aws_eks_cluster"), "certificate_authority.data", str, "c"},
		{Resource("aws_security_group"), "ingress.cidr_blocks", cty.List(str), "o"}, // as in a block
		{Resource("aws_wafv2_web_acl"), "rule.statement.managed_rule_group_statement.vendor_name", str, "r"},
		{DataSource("aws_iam_policy_document"), "json", str, "c"},
		{DataSource("aws_iam_policy_document"), "statement.principals.identifiers", cty.Set(str), "r"},
		{DataSource("aws_ami"), "owners", cty.List(str), "o"},
		{Ephemeral("aws_secretsmanager_secret_version"), "secret_id", str, "r"},
		{Ephemeral("aws_secretsmanager_secret_version"), "secret_string", str, "cs"},
		{Provider(), "region", str, "o"},
		{Provider(), "allowed_account_ids", cty.Set(str), "o"},
		{Provider(), "default_tags.tags", cty.Map(str), "o"},
		{Provider(), "assume_role.role_arn", str, "o"},
	} {
		a := test.block.Attribute(test.path)
		if a == nil {
			t.Errorf("there is no %s", test.path)
			continue
		}
		if last := test.path[strings.LastIndex(test.path, ".")+1:]; a.Name != last {
			t.Errorf("%s is called %s", test.path, a.Name)
		}
		if !a.Type.Equals(test.typ) {
			t.Errorf("%s is %#v, want %#v", test.path, a.Type, test.typ)
		}
		if got := flags(a); got != test.flags {
			t.Errorf("%s has flags %q, want %q", test.path, got, test.flags)
		}
	}
}

func flags(a *Attribute) string {
	var b strings.Builder
	for i, set := range []bool{a.Required, a.Optional, a.Computed, a.Sensitive, a.WriteOnly, a.Deprecated} {
		if set {
			b.WriteByte("rocswd"[i])
		}
	}
	return b.String()
}

// Limits and nesting as the provider's documentation has them: "one block",
// "one or more", "can be specified multiple times".
func TestNestedBlocks(t *testing.T) {
	for _, test := range []struct {
		typ, block string
		nesting    Nesting
		min, max   int
	}{
		{"aws_eks_cluster", "vpc_config", List, 1, 1},
		{"aws_s3_bucket", "versioning", List, 0, 1},
		{"aws_s3_bucket", "grant", Set, 0, 0},
		{"aws_instance", "ebs_block_device", Set, 0, 0},
		{"aws_instance", "root_block_device", List, 0, 1},
		{"aws_instance", "timeouts", Single, 0, 0},
		{"aws_cloudfront_distribution", "origin", Set, 1, 0},
		{"aws_cloudfront_distribution", "default_cache_behavior", List, 1, 1},
		{"aws_autoscaling_group", "tag", Set, 0, 0},
	} {
		n := Resource(test.typ).Blocks[test.block]
		if n == nil {
			t.Errorf("%s has no block %s", test.typ, test.block)
			continue
		}
		if n.Nesting != test.nesting || n.MinItems != test.min || n.MaxItems != test.max {
			t.Errorf("%s %s is a %s of %d to %d", test.typ, test.block, n.Nesting, n.MinItems, n.MaxItems)
		}
	}
}

func TestAbsent(t *testing.T) {
	for _, typ := range []string{"", "aws", "aws_", "aws_instance_", "aws_iam_policy_document", "zzz", "data.aws_ami"} {
		if Resource(typ) != nil {
			t.Errorf("there is a resource %q", typ)
		}
	}
	if DataSource("aws_security_group_rule") != nil || Ephemeral("aws_instance") != nil {
		t.Error("the kinds are mixed up")
	}
	instance := Resource("aws_instance")
	for _, path := range []string{"", ".", "nothing", "root_block_device", "root_block_device.", "root_block_device.nothing", "ami.name", "tags.Name", "vpc_security_group_ids.0"} {
		if a := instance.Attribute(path); a != nil {
			t.Errorf("path %q leads to %s", path, a.Name)
		}
	}
}

func TestAttributesAsBlocks(t *testing.T) {
	for _, test := range []struct {
		typ, attribute string
		want           bool
	}{
		{"aws_security_group", "ingress", true},
		{"aws_security_group", "egress", true},
		{"aws_route_table", "route", true},
		{"aws_network_acl", "ingress", true},
		{"aws_security_group", "name", false},
		{"aws_security_group", "tags", false},
		{"aws_instance", "security_groups", false},
		{"aws_s3tables_table_bucket", "encryption_configuration", false}, // one object
	} {
		if got := Resource(test.typ).Attributes[test.attribute].IsBlockLike(); got != test.want {
			t.Errorf("%s %s: block-like is %t", test.typ, test.attribute, got)
		}
	}
}

func TestContent(t *testing.T) {
	ingress := Resource("aws_security_group").Attributes["ingress"].Content()
	names := slices.Sorted(func(yield func(string) bool) {
		for name, a := range ingress.Attributes {
			if !a.Optional && !a.Required {
				t.Errorf("%s cannot be set", name)
			}
			if !yield(name) {
				return
			}
		}
	})
	want := "cidr_blocks description from_port ipv6_cidr_blocks prefix_list_ids protocol security_groups self to_port"
	if got := strings.Join(names, " "); got != want {
		t.Errorf("ingress holds %s", got)
	}
	if ca := Resource("aws_eks_cluster").Attributes["certificate_authority"].Content().Attributes["data"]; !ca.Computed || ca.Optional {
		t.Error("what the cluster exports can be set")
	}
	if Resource("aws_instance").Attributes["tags"].Content() != nil {
		t.Error("a map of strings holds objects")
	}
	if a := Resource("aws_s3tables_table_bucket").Attribute("encryption_configuration.kms_key_arn"); a == nil || a.Type != cty.String {
		t.Error("a path does not lead through an attribute that is an object")
	}
}

func TestImpliedType(t *testing.T) {
	b := Resource("aws_ebs_encryption_by_default")
	if got, want := b.ImpliedType(), cty.Object(map[string]cty.Type{"id": cty.String, "enabled": cty.Bool, "region": cty.String}); !got.Equals(want) {
		t.Errorf("the type is %#v", got)
	}
	instance := Resource("aws_instance").ImpliedType()
	for name, want := range map[string]func(cty.Type) bool{
		"timeouts":          cty.Type.IsObjectType,
		"root_block_device": cty.Type.IsListType,
		"ebs_block_device":  cty.Type.IsSetType,
		"tags":              cty.Type.IsMapType,
	} {
		if !want(instance.AttributeType(name)) {
			t.Errorf("%s is %#v", name, instance.AttributeType(name))
		}
	}
}

// Terraform has nesting modes that the provider does not use.
func TestImpliedTypeOfBlocksMadeByHand(t *testing.T) {
	inner := Block{Attributes: map[string]*Attribute{"a": {Name: "a", Type: cty.Bool}}}
	object := cty.Object(map[string]cty.Type{"a": cty.Bool})
	for nesting, want := range map[Nesting]cty.Type{
		Single: object, Group: object, List: cty.List(object), Set: cty.Set(object), Map: cty.Map(object),
	} {
		outer := &Block{Blocks: map[string]*NestedBlock{"b": {Block: inner, Nesting: nesting}}}
		if got := outer.ImpliedType().AttributeType("b"); !got.Equals(want) {
			t.Errorf("%s makes %#v", nesting, got)
		}
	}
}

// Every type decodes, knows its attributes by name and is listed in order.
func TestAllTypes(t *testing.T) {
	for _, kind := range []struct {
		name  string
		types []string
		get   func(string) *Block
		want  int
	}{
		{"resources", slices.Collect(ResourceTypes()), Resource, 1659},
		{"data sources", slices.Collect(DataSourceTypes()), DataSource, 662},
		{"ephemeral resources", slices.Collect(EphemeralTypes()), Ephemeral, 10},
	} {
		if len(kind.types) != kind.want {
			t.Errorf("there are %d %s, want %d", len(kind.types), kind.name, kind.want)
		}
		if !slices.IsSorted(kind.types) || len(slices.Compact(slices.Clone(kind.types))) != len(kind.types) {
			t.Errorf("the %s are not sorted", kind.name)
		}
		for _, typ := range kind.types {
			b := kind.get(typ)
			if b == nil || !strings.HasPrefix(typ, "aws_") {
				t.Fatalf("%s %s is listed but not there", kind.name, typ)
			}
			sound(t, typ, b)
			if implied := b.ImpliedType(); len(implied.AttributeTypes()) != len(b.Attributes)+len(b.Blocks) {
				t.Errorf("%s implies %#v", typ, implied)
			}
		}
	}
	sound(t, "provider", Provider())
}

// sound checks what holds in any schema that Terraform accepts.
func sound(t *testing.T, path string, b *Block) {
	for name, a := range b.Attributes {
		switch {
		case a.Name != name || b.Blocks[name] != nil:
			t.Errorf("%s.%s is mixed up with another", path, name)
		case a.Required == (a.Optional || a.Computed):
			t.Errorf("%s.%s has flags %s", path, name, flags(a))
		case a.Type == cty.NilType:
			t.Errorf("%s.%s has no type", path, name)
		}
	}
	for name, n := range b.Blocks {
		if n.MaxItems != 0 && n.MinItems > n.MaxItems {
			t.Errorf("%s.%s occurs %d to %d times", path, name, n.MinItems, n.MaxItems)
		}
		if !strings.HasPrefix(path, "aws_wafv2_") { // tens of thousands, a few hundred different ones
			sound(t, path+"."+name, &n.Block)
		}
	}
}

// A fresh table, so that the goroutines really decode, and really at once.
func TestConcurrentDecoding(t *testing.T) {
	table := Open(embedded)
	types := []string{"aws_instance", "aws_wafv2_web_acl", "aws_wafv2_rule_group", "aws_s3_bucket", "aws_security_group"}
	got := make([][]*Block, 8)
	var wg sync.WaitGroup
	for i := range got {
		wg.Go(func() {
			for _, typ := range types {
				b := table.Resource(typ)
				b.ImpliedType()
				got[i] = append(got[i], b)
			}
		})
	}
	wg.Wait()
	for i := range got {
		if !slices.Equal(got[i], got[0]) {
			t.Error("two goroutines were given different blocks for one type")
		}
	}
}

func TestTableIsSmall(t *testing.T) {
	const limit = 600 << 10
	if len(embedded) > limit {
		t.Errorf("the table takes %d bytes of the binary, more than %d", len(embedded), limit)
	}
}

func BenchmarkResourceWarm(b *testing.B) {
	Resource("aws_instance")
	b.ReportAllocs()
	for b.Loop() {
		Resource("aws_instance")
	}
}

func BenchmarkResourceCold(b *testing.B) {
	for _, typ := range []string{"aws_instance", "aws_s3_bucket_versioning", "aws_wafv2_web_acl"} {
		b.Run(typ, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Open(embedded).Resource(typ)
			}
		})
	}
}

func BenchmarkImpliedTypeCold(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Open(embedded).Resource("aws_instance").ImpliedType()
	}
}

func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		Open(embedded)
	}
}
