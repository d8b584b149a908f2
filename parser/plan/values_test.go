// SPDX-License-Identifier: Apache-2.0

package plan_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/tf"
)

// describe says in short what a value is: "absent", "null", its text, or "unknown", with the default, sensitivity and references.
func describe(v tf.Value) string {
	var out []string
	text, isText := v.Text()
	plain, _ := v.Cty().Unmark()
	switch {
	case !v.IsWritten():
		out = append(out, "absent")
	case plain.IsNull():
		out = append(out, "null")
	case isText:
		out = append(out, text)
	case plain.IsKnown():
		var items []string
		for _, e := range v.Elements().Items {
			items = append(items, describe(e))
		}
		out = append(out, "["+strings.Join(items, ", ")+"]")
		return out[0]
	default:
		out = append(out, "unknown")
	}
	if v.IsSensitive() {
		out = append(out, "sensitive")
	}
	for _, ref := range v.Refs() {
		kind := "->"
		if ref.Derived {
			kind = "~>"
		}
		out = append(out, kind+ref.String())
	}
	return strings.Join(out, " ")
}

func TestValues(t *testing.T) {
	root := load(t, "values")
	tests := []struct{ address, path, want string }{
		// Computed and left out is left out, as in the configuration.
		{"aws_db_instance.left_out", "kms_key_id", "absent"},
		{"aws_db_instance.left_out", "storage_encrypted", "absent"},
		{"aws_db_instance.left_out", "arn", "absent"},
		{"aws_db_instance.left_out", "publicly_accessible", "false"},
		{"aws_db_instance.left_out", "no_such_attribute", "absent"},
		{"aws_kms_key.k", "enable_key_rotation", "true"},

		{"aws_db_instance.null", "storage_encrypted", "null"},
		{"aws_db_instance.null", "kms_key_id", "null"},
		{"aws_db_instance.null", "iops", "null"},
		{"aws_db_instance.null", "password", "battery staple sensitive"},
		{"aws_db_instance.null", "username", "correct horse sensitive"},
		{"aws_security_group.b", "tags", "[yes, correct horse sensitive, unknown ->random_pet.p.id]"},

		{"aws_db_instance.unknown", "kms_key_id", "unknown ->aws_kms_key.k.arn"},
		{"aws_db_instance.unknown", "storage_encrypted", "unknown ~>random_pet.p.id"},
		{"aws_db_instance.unknown", "iops", "unknown ~>random_pet.p.id"},
		{"aws_db_instance.unknown", "allocated_storage", "9007199254740993"},
		{"aws_db_instance.unknown", "password_wo", "unknown sensitive"},
		{"aws_db_instance.unknown", "vpc_security_group_ids", "[sg-0123456789abcdef0, unknown ->aws_security_group.a.id, unknown ->aws_security_group.b.id]"},
		{"aws_lb.all", "subnets", "[unknown ->aws_subnet.s[0], unknown ->aws_subnet.s[1]]"},
		{"aws_lb.modules", "subnets", "[unknown ->module.subnets[0].aws_subnet.s.arn ->module.subnets[0].aws_subnet.s.id, " +
			"unknown ->module.subnets[1].aws_subnet.s.arn ->module.subnets[1].aws_subnet.s.id]"},
		{"aws_lb.all", "access_logs.bucket", "unknown ->random_pet.p.id"},
		{"aws_lb.all", "access_logs.enabled", "true"},
		{"aws_lb.all", "access_logs.prefix", "absent"},
		{"aws_lb.all", "connection_logs.bucket", "absent"},

		// It may also be null here, which the provider would compute.
		{`aws_security_group_rule.either["range"]`, "source_security_group_id", "unknown ~>aws_security_group.a.id"},
		{`aws_security_group_rule.either["group"]`, "cidr_blocks", "null"},

		// A module's variable that is left at null is as good as leaving the argument out.
		{"module.optional.aws_db_instance.db", "kms_key_id", "null"},
		{"module.given.aws_db_instance.db", "kms_key_id", "unknown ->aws_kms_key.k.arn"},

		{"aws_instance.static", "root_block_device.kms_key_id", "unknown ->aws_kms_key.k.arn"},
		{"aws_instance.static", "root_block_device.encrypted", "absent"},
		{"aws_instance.static", "metadata_options.http_tokens", "absent"},
		{"aws_instance.dynamic", "metadata_options.http_tokens", "required"},
		// In a dynamic block the plan does not tell what is left out from what is not known.
		{"aws_instance.dynamic", "metadata_options.http_put_response_hop_limit", "unknown"},
	}
	for _, test := range tests {
		t.Run(test.address+" "+test.path, func(t *testing.T) {
			v := resource(t, root, test.address).Attr(test.path)
			if got := describe(v); got != test.want {
				t.Errorf("it is %s, want %s", got, test.want)
			}
			if v.At().File != "values/plan.json" || v.At().Start.Line != 1 {
				t.Errorf("it is at %+v, want line 1 of the plan", v.At())
			}
		})
	}
}

func TestDefaultsOfAbsentAttributes(t *testing.T) {
	db := resource(t, load(t, "values"), "aws_db_instance.left_out")
	if got := db.Attr("storage_encrypted").IsTrue(); !got.IsNo() {
		t.Errorf("a database without storage_encrypted is encrypted: %s", got)
	}
	if got := db.Attr("kms_key_id").IsSet(); !got.IsNo() {
		t.Errorf("kms_key_id that is left out is set: %s", got)
	}
	unknown := resource(t, load(t, "values"), "aws_db_instance.unknown")
	if got := unknown.Attr("storage_encrypted").IsTrue(); !got.IsMaybe() {
		t.Errorf("an unknown storage_encrypted is true: %s", got)
	}
	if got := unknown.Attr("password_wo").IsSet(); !got.IsYes() {
		t.Errorf("a write-only attribute that is written is set: %s", got)
	}
}

func TestBlocks(t *testing.T) {
	root := load(t, "values")
	disks := resource(t, root, "aws_instance.static").Blocks("ebs_block_device")
	if len(disks.Items) != 2 || disks.Open != nil {
		t.Fatalf("there are %d disks, want 2", len(disks.Items))
	}
	// Blocks of a set are told apart by their constants.
	for i, want := range []string{"/dev/sdf unknown ->aws_kms_key.k.arn", "/dev/sdg absent"} {
		b := disks.Items[i]
		if got := describe(b.Attr("device_name")) + " " + describe(b.Attr("kms_key_id")); got != want {
			t.Errorf("disk %d is %s, want %s", i, got, want)
		}
		if want := fmt.Sprintf("ebs_block_device[%d].kms_key_id", i); b.Attr("kms_key_id").Path != want {
			t.Errorf("the path is %s, want %s", b.Attr("kms_key_id").Path, want)
		}
	}
	if got := resource(t, root, "aws_instance.static").Blocks("metadata_options"); len(got.Items) != 0 || got.Open != nil {
		t.Errorf("blocks that the provider computes are %v, want none", got)
	}
	for address, typ := range map[string]string{"aws_s3_bucket_website_configuration.open": "index_document", "aws_launch_template.open": "monitoring"} {
		if got := resource(t, root, address).Blocks(typ); got.Open == nil || len(got.Items) > 0 {
			t.Errorf("a dynamic block over what is not known leaves %v in %s, want it open", got, address)
		}
	}
	if got := resource(t, root, "aws_s3_bucket_website_configuration.open").Attr("index_document.suffix").IsSet(); !got.IsMaybe() {
		t.Errorf("an attribute of a block that may exist is set: %s, want maybe", got)
	}
}

func TestSecurityGroups(t *testing.T) {
	root := load(t, "security-groups")
	tests := []struct {
		name string
		want []string // of each rule the ports, ranges, groups and description
	}{
		{"empty", nil},
		{"none", nil},
		{"blocks", []string{
			"443 [0.0.0.0/0] absent absent",
			"22 [10.0.0.0/8] [unknown ->aws_security_group.empty.id] absent",
		}},
		{"list", []string{"22 [unknown ->random_pet.p.id] [unknown ->aws_security_group.empty.id] absent"}},
		{"dynamic", []string{"22 [0.0.0.0/0] absent absent", "443 [0.0.0.0/0] absent absent"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			rules := resource(t, root, "aws_security_group."+test.name).Blocks("ingress")
			var got []string
			for _, b := range rules.Items {
				got = append(got, strings.Join([]string{describe(b.Attr("from_port")), describe(b.Attr("cidr_blocks")),
					describe(b.Attr("security_groups")), describe(b.Attr("description"))}, " "))
			}
			if !slices.Equal(got, test.want) || rules.Open != nil {
				t.Errorf("rules are %q, want %q", got, test.want)
			}
		})
	}
	if v := resource(t, root, "aws_security_group.none").Attr("ingress"); !v.IsWritten() {
		t.Error("an empty list that is written counts as left out")
	}
	if v := resource(t, root, "aws_security_group.empty").Attr("ingress"); v.IsWritten() {
		t.Error("rules that are left out count as written")
	}
}

func TestNames(t *testing.T) {
	attrs, blocks := resource(t, load(t, "values"), "aws_instance.static").Names()
	for _, name := range []string{"ami", "instance_type"} {
		if !slices.Contains(attrs, name) {
			t.Errorf("attributes are %v; %s is missing", attrs, name)
		}
	}
	for _, name := range []string{"arn", "kms_key_id", "metadata_options", "root_block_device"} {
		if slices.Contains(attrs, name) {
			t.Errorf("attributes are %v; %s is not written as one", attrs, name)
		}
	}
	if want := []string{"ebs_block_device", "root_block_device"}; !slices.Equal(blocks, want) {
		t.Errorf("blocks are %v, want %v", blocks, want)
	}
}

func TestObject(t *testing.T) {
	db := resource(t, load(t, "values"), "aws_db_instance.unknown").Object()
	arn, _ := db.GetAttr("arn").Unmark()
	if arn.IsKnown() {
		t.Error("what the provider computes is known")
	}
	if v := db.GetAttr("backup_window"); v.IsKnown() {
		t.Errorf("backup_window, which is computed, is %#v", v)
	}
	if v := db.GetAttr("domain"); !v.IsNull() {
		t.Errorf("domain, which is left out, is %#v", v)
	}
	if !tf.IsSensitive(db.GetAttr("password_wo")) {
		t.Error("a sensitive attribute is not marked")
	}
	instance := resource(t, load(t, "values"), "aws_instance.static").Object()
	root := instance.GetAttr("root_block_device").Index(cty.Zero)
	if !slices.Equal(tf.RefsOf(root.GetAttr("kms_key_id")), []tf.Ref{{Address: "aws_kms_key.k", Attr: "arn"}}) {
		t.Errorf("root_block_device is %#v", root)
	}
}

func TestRegions(t *testing.T) {
	root := load(t, "regions")
	for address, want := range map[string]string{
		"aws_s3_bucket.default":          "eu-central-1",
		"aws_s3_bucket.own":              "ap-south-1",
		"aws_s3_bucket.west":             "us-west-2",
		"aws_iam_role.default":           "eu-central-1", // by a variable
		"aws_iam_role.west":              "us-west-2",
		"module.west.aws_iam_role.inner": "us-west-2",
		"aws_iam_role.local":             "", // by a local value, which plans do not show
	} {
		got, _ := resource(t, root, address).Region().Text()
		if got != want {
			t.Errorf("%s is in %q, want %q", address, got, want)
		}
	}
	role, user := resource(t, root, "aws_iam_role.local"), resource(t, root, "aws_iam_user.local")
	if got := role.SameRegion(user); !got.IsYes() {
		t.Errorf("two resources of one provider configuration are in one region: %s", got)
	}
	if got := role.SameRegion(resource(t, root, "aws_iam_role.west")); !got.IsMaybe() {
		t.Errorf("resources of two provider configurations are in one region: %s, want maybe", got)
	}
}
