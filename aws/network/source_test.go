// SPDX-License-Identifier: Apache-2.0

package network

import (
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/tf"
)

// attributes is the content of a resource that has only attributes.
type attributes map[string]cty.Value

func (a attributes) Attr(name string) tf.Value {
	if v, ok := a[name]; ok {
		return value(name, v)
	}
	return tf.Absent(name, tf.Range{File: "x.tf"}, nil)
}
func (a attributes) Blocks(string) tf.Blocks         { return tf.Blocks{} }
func (a attributes) Names() (attrs, blocks []string) { return nil, nil }

func TestIsNarrow(t *testing.T) {
	unknown := cty.UnknownVal(cty.String)
	template := func(parts ...cty.Value) cty.Value { return tf.MarkParts(unknown, parts) }
	ref := func(address, attr string) tf.Ref { return tf.Ref{Address: address, Attr: attr} }
	derived := func(address, attr string) tf.Ref { return tf.Ref{Address: address, Attr: attr, Derived: true} }
	input := tf.Ref{Address: "var.x", Input: true}
	why := tf.Why{Text: "variable \"x\" has no default"}
	other := tf.Why{Text: "module is not there"}

	// A VPC whose CIDR comes from a variable without a value.
	vpc := &tf.Resource{Address: "aws_vpc.v", Type: "aws_vpc", Block: &tf.Block{Content: attributes{"cidr_block": unknown.Mark(input).Mark(why)}}}
	a := &analysis{byAddress: map[string]*tf.Resource{vpc.Address: vpc}}
	for _, c := range []struct {
		name string
		v    cty.Value
		want bool
	}{
		{"nothing known", unknown, false},
		{"nothing known, not even the type", cty.DynamicVal, false},
		{"one address", template(unknown, cty.StringVal("/32")), true},
		{"a wide prefix", template(unknown, cty.StringVal("/1")), false},
		{"everything", template(unknown, cty.StringVal("/0")), false},
		{"unknown length", template(unknown, cty.StringVal("/"), unknown), false},
		{"beginning", unknown.Refine().StringPrefixFull("10.").NewValue(), true},
		{"half the internet begins like this", unknown.Refine().StringPrefixFull("0.").NewValue(), false},
		{"number that may go on", unknown.Refine().StringPrefixFull("1").NewValue(), false},
		{"IPv6 beginning", unknown.Refine().StringPrefixFull("2001:db8:").NewValue(), true},
		{"all of IPv6 begins like this", unknown.Refine().StringPrefixFull("::").NewValue(), false},
		{"global unicast begins like this", unknown.Refine().StringPrefixFull("2000:").NewValue(), false},
		{"a network's own", unknown.Mark(ref("aws_subnet.s", "cidr_block")), true},
		{"computed from it", unknown.Mark(derived("aws_subnet.s", "cidr_block")), true},
		{"in a module, of an instance", unknown.Mark(ref(`module.m["a.b"].aws_subnet.s[0]`, "cidr_block")), true},
		{"data source", unknown.Mark(ref("module.m.data.aws_vpc.v", "cidr_block")), true},
		{"another attribute", unknown.Mark(ref("aws_subnet.s", "id")), false},
		{"another resource", unknown.Mark(ref("aws_ssm_parameter.s", "cidr_block")), false},
		{"variable", unknown.Mark(input).Mark(why), false},
		{"network or variable", unknown.Mark(ref("aws_subnet.s", "cidr_block")).Mark(input).Mark(why), false},
		{"network that comes from a variable", unknown.Mark(ref("aws_vpc.v", "cidr_block")).Mark(input).Mark(why), true},
		{"that network or something else", unknown.Mark(ref("aws_vpc.v", "cidr_block")).Mark(input).Mark(why).Mark(other), false},
		{"ranges of AWS", cty.UnknownVal(cty.List(cty.String)).Mark(ref("data.aws_ip_ranges.r", "cidr_blocks")), true},
	} {
		if got := a.isNarrow(value("cidr", c.v)); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestCIDRs(t *testing.T) {
	a := &analysis{}
	for _, c := range []struct {
		name string
		v    cty.Value
		want string
	}{
		{"null", cty.NullVal(cty.List(cty.String)), "no"},
		{"empty", cty.ListValEmpty(cty.String), "no"},
		{"one string", cty.StringVal("::/0"), "yes"},
		{"null and empty elements", cty.ListVal([]cty.Value{cty.NullVal(cty.String), cty.StringVal("")}), "no"},
		{"one of several", cty.ListVal([]cty.Value{cty.StringVal("10.0.0.0/8"), cty.StringVal("0.0.0.0/0")}), "yes"},
		{"together", cty.SetVal([]cty.Value{cty.StringVal("0.0.0.0/1"), cty.StringVal("128.0.0.0/1")}), "yes"},
		{"not a CIDR", cty.StringVal("everywhere"), "maybe"},
		{"unknown element", cty.ListVal([]cty.Value{cty.StringVal("10.0.0.0/8"), cty.UnknownVal(cty.String)}), "maybe"},
		{"unknown beside the internet", cty.ListVal([]cty.Value{cty.UnknownVal(cty.String), cty.StringVal("0.0.0.0/0")}), "yes"},
		{"unknown", cty.UnknownVal(cty.List(cty.String)), "maybe"},
		{"sensitive", cty.StringVal("0.0.0.0/0").Mark(tf.Sensitive{}), "yes"},
	} {
		got := a.cidrs(value("cidr_blocks", c.v)).internet()
		if got.String() != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
		if len(got.Evidence()) == 0 && !got.IsNo() {
			t.Errorf("%s: no evidence", c.name)
		}
		for _, e := range got.Evidence() {
			if e.Path() == "" || c.name == "sensitive" && e.Text != "`cidr_blocks` is a sensitive value" {
				t.Errorf("%s: evidence %q about %q", c.name, e.Text, e.Path())
			}
		}
	}
}
