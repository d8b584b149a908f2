// SPDX-License-Identifier: Apache-2.0

package actions

import (
	"strings"
	"testing"
)

// The counts are those of the source's release 0.21.202609261.
func TestTableIsWhole(t *testing.T) {
	var services, actions, keys, resources, wildcardOnly int
	levels := make(map[Level]int)
	for _, prefix := range Prefixes() {
		s, ok := ServiceOf(prefix)
		if !ok {
			t.Fatalf("service %s is listed but cannot be found", prefix)
		}
		services++
		keys += len(s.Keys)
		resources += len(s.Resources)
		for i := range s.Actions {
			actions++
			levels[s.Actions[i].Level]++
			if s.Actions[i].WildcardOnly() {
				wildcardOnly++
			}
			if a, ok := s.Action(strings.ToUpper(s.Actions[i].Name)); !ok || a != &s.Actions[i] {
				t.Errorf("%s:%s is not found", prefix, s.Actions[i].Name)
			}
		}
	}
	if services != 456 || actions != 22091 || keys != 2578 || resources != 2334 || wildcardOnly != 6724 {
		t.Errorf("%d services, %d actions, %d keys, %d resource types, %d actions without", services, actions, keys, resources, wildcardOnly)
	}
	for level, want := range map[Level]int{Write: 11357, Read: 5871, List: 3719, Tagging: 719, Permissions: 425} {
		if levels[level] != want {
			t.Errorf("%d actions of level %s, want %d", levels[level], level, want)
		}
	}
	if Updated() != "2026-09-26" {
		t.Errorf("the data are of %s", Updated())
	}
}

// Facts of the Service Authorization Reference, "Actions, resources, and condition keys for Amazon S3" and others.
func TestFacts(t *testing.T) {
	get, ok := Lookup("S3", "getobject")
	if !ok || get.Name != "GetObject" || get.Level != Read || get.WildcardOnly() {
		t.Fatalf("s3:GetObject is %+v", get)
	}
	var object *ResourceType
	for _, r := range get.Resources {
		if r.Name == "object" {
			object = r.ResourceType
		}
	}
	if object == nil || object.ARNs[0] != "arn:${Partition}:s3:::${BucketName}/${ObjectName}" {
		t.Errorf("the resource of s3:GetObject is %+v", object)
	}
	if list, ok := Lookup("s3", "ListAllMyBuckets"); !ok || !list.WildcardOnly() || list.Level != List {
		t.Errorf("s3:ListAllMyBuckets is %+v", list)
	}
	if policy, ok := Lookup("s3", "PutBucketPolicy"); !ok || policy.Level != Permissions {
		t.Errorf("s3:PutBucketPolicy is %+v", policy)
	}
	s3, _ := ServiceOf("s3")
	for name, want := range map[string]Type{"s3:max-keys": Numeric, "S3:Prefix": String, "aws:RequestTag/team": String, "s3:ExistingObjectTag/a/b": String, "s3:DataAccessPointArn": ARN} {
		if key, ok := s3.Key(name); !ok || key.Type != want {
			t.Errorf("key %s is %+v", name, key)
		}
	}
	if key, ok := s3.Key("aws:TagKeys"); !ok || !key.Several {
		t.Errorf("aws:TagKeys is %+v", key)
	}
	for _, none := range []string{"s3:nosuch", "aws:RequestTag/", "s3:max-keysx"} {
		if key, ok := s3.Key(none); ok {
			t.Errorf("key %s is taken for %s", none, key.Name)
		}
	}
	if !SupportsRCP("SQS") || SupportsRCP("ec2") || SupportsRCP("nosuch") {
		t.Error("resource control policies apply to other services")
	}
	if _, ok := Lookup("s3", "GetObjects"); ok || Has("nosuch") {
		t.Error("there is no s3:GetObjects and no service nosuch")
	}
}

// BenchmarkDecode decodes one of the largest services.
func BenchmarkDecode(b *testing.B) {
	for b.Loop() {
		if _, err := readService(index().services["ec2"].chunk, "ec2"); err != nil {
			b.Fatal(err)
		}
	}
}
