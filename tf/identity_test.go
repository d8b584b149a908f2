// SPDX-License-Identifier: Apache-2.0

package tf

import (
	"testing"

	"github.com/zclconf/go-cty/cty"
)

// given is a content of attributes.
type given map[string]cty.Value

func (c given) Attr(name string) Value {
	if v, ok := c[name]; ok {
		return NewValue(v, name, Range{}, nil)
	}
	return Absent(name, Range{}, nil)
}
func (given) Blocks(string) Blocks            { return Blocks{} }
func (given) Names() (attrs, blocks []string) { return nil, nil }

// A reference leads to what it names in the end.
func TestLinksThroughOthers(t *testing.T) {
	ref := func(refs ...Ref) cty.Value {
		v := cty.UnknownVal(cty.String)
		for _, r := range refs {
			v = v.Mark(r)
		}
		return v
	}
	at := func(address, attr string) Ref { return Ref{Address: address, Attr: attr} }
	root := &Root{}
	add := func(typ, name string, c given) *Resource {
		r := &Resource{Block: &Block{Content: c, Exists: Yes()}, Address: typ + "." + name, Type: typ, Name: name, Root: root}
		root.Resources = append(root.Resources, r)
		return r
	}
	bucket := add("aws_s3_bucket", "b", given{})
	other := add("aws_s3_bucket", "other", given{})
	named := add("aws_s3_bucket", "named", given{"bucket": ref(at("random_pet.p", "id"))})
	add("aws_s3_bucket_policy", "p", given{"bucket": ref(at("aws_s3_bucket.b", "id"))})
	add("aws_s3_bucket_policy", "round", given{"bucket": ref(at("aws_s3_bucket_policy.round", "id"))})
	vpc := add("aws_vpc", "v", given{})
	add("aws_subnet", "s", given{"vpc_id": ref(at("aws_vpc.v", "id"))})

	policy := at("aws_s3_bucket_policy.p", "id")
	tests := []struct {
		name string
		of   *Resource
		to   cty.Value
		want string
	}{
		{"id of a companion", bucket, ref(policy), "yes"},
		{"id of a companion, or itself", bucket, ref(policy, at("aws_s3_bucket.b", "id")), "yes"},
		{"id of a companion, or another", bucket, ref(policy, at("aws_s3_bucket.other", "id")), "maybe"},
		{"another bucket", other, ref(policy), "no"},
		{"computed from the id of a companion", bucket, ref(Ref{Address: policy.Address, Attr: "id", Derived: true}), "maybe"},
		{"attribute of another", vpc, ref(at("aws_subnet.s", "vpc_id")), "yes"},
		{"attribute of another, with what that is", vpc, ref(at("aws_subnet.s", "vpc_id"), at("aws_vpc.v", "id")), "yes"},
		{"itself, with its unknown name", named, ref(at("aws_s3_bucket.named", "bucket"), at("random_pet.p", "id")), "yes"},
		{"round in circles", bucket, ref(at("aws_s3_bucket_policy.round", "id")), "no"},
	}
	for _, test := range tests {
		add(test.name, "c", given{"to": test.to})
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			links := test.of.Linked(test.name, "to", "id")
			if got := links.Exist(); got.String() != test.want {
				t.Errorf("the link is %s, want %s: %v", got, test.want, links.Items)
			}
		})
	}
}
