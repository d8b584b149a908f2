// SPDX-License-Identifier: Apache-2.0

package schema

import (
	"testing"

	"github.com/zclconf/go-cty/cty"
)

// TestDefaultValues checks defaults that the provider's documentation, or that
// of AWS, states in so many words.
func TestDefaultValues(t *testing.T) {
	for _, test := range []struct {
		block *Block
		path  string
		want  cty.Value
		setBy string
	}{
		{Resource("aws_db_instance"), "storage_encrypted", cty.False, "provider"},
		{Resource("aws_db_instance"), "auto_minor_version_upgrade", cty.True, "provider"},
		{Resource("aws_kms_key"), "deletion_window_in_days", cty.NumberIntVal(30), "aws"},
		{Resource("aws_kms_key"), "customer_master_key_spec", cty.StringVal("SYMMETRIC_DEFAULT"), "provider"},
		{Resource("aws_eks_cluster"), "vpc_config.endpoint_public_access", cty.True, "provider"},
		{Resource("aws_elb"), "access_logs.enabled", cty.True, "provider"},
		{Resource("aws_lb"), "access_logs.enabled", cty.False, "provider"},
		{Resource("aws_cloudwatch_log_group"), "retention_in_days", cty.Zero, "provider"},
		{Resource("aws_security_group"), "description", cty.StringVal("Managed by Terraform"), "provider"},
		{Resource("aws_mq_broker"), "logs.audit", cty.StringVal("false"), "provider"}, // a string in the schema
		{DataSource("aws_iam_policy_document"), "statement.effect", cty.StringVal("Allow"), "provider"},
	} {
		a := test.block.Attribute(test.path)
		d := a.Default
		if d == nil {
			t.Errorf("%s has no default", test.path)
			continue
		}
		if d.Value == cty.NilVal || !d.Value.RawEquals(test.want) || d.SetBy != test.setBy {
			t.Errorf("default of %s is %#v by %s, want %#v by %s", test.path, d.Value, d.SetBy, test.want, test.setBy)
		}
		if !d.Value.Type().Equals(a.Type) {
			t.Errorf("default of %s is a %s", test.path, d.Value.Type().FriendlyName())
		}
	}
}

// What is no literal must not be taken for a value that somebody set.
func TestProseHasNoValue(t *testing.T) {
	for typ, path := range map[string]string{
		"aws_sns_topic":                   "kms_master_key_id",
		"aws_secretsmanager_secret":       "kms_key_id",
		"aws_rds_cluster":                 "storage_encrypted",
		"aws_iam_account_password_policy": "max_password_age",
		"aws_eks_cluster":                 "enabled_cluster_log_types",
		"aws_instance":                    "associate_public_ip_address",
	} {
		if d := Resource(typ).Attribute(path).Default; d == nil || d.Text == "" || d.Value != cty.NilVal {
			t.Errorf("default of %s %s is %+v", typ, path, d)
		}
	}
	if d := Resource("aws_instance").Attribute("ami").Default; d != nil {
		t.Errorf("default of aws_instance ami is %+v", d)
	}
}

// Every listed default is the one its attribute carries, of the attribute's
// type; what no attribute carries is a block or the object as such.
func TestListedDefaults(t *testing.T) {
	count := 0
	check := func(typ string, b *Block) {
		for _, d := range Defaults(typ) {
			count++
			a := b.Attribute(d.Path)
			switch {
			case d.Text == "" || d.SetBy != "provider" && d.SetBy != "aws" || d.Effect == "":
				t.Errorf("%s %s is incomplete: %+v", typ, d.Path, d)
			case a == nil || d.Path == "id":
				if d.Value != cty.NilVal {
					t.Errorf("%s %s is a pseudo path with a value", typ, d.Path)
				}
			case a.Default == nil || a.Default.Text != d.Text:
				t.Errorf("%s %s carries %+v, listed is %+v", typ, d.Path, a.Default, d)
			case d.Value != cty.NilVal && !d.Value.Type().Equals(a.Type):
				t.Errorf("%s %s is %#v", typ, d.Path, d.Value)
			}
		}
	}
	for typ := range ResourceTypes() {
		check(typ, Resource(typ))
	}
	for typ := range DataSourceTypes() {
		check("data."+typ, DataSource(typ))
	}
	if count == 0 {
		t.Error("nothing is listed")
	}
}

func TestPseudoPaths(t *testing.T) {
	paths := map[string]Default{}
	for _, d := range append(Defaults("aws_s3_bucket"), Defaults("aws_cloudtrail")...) {
		paths[d.Path] = d.Default
	}
	if d := paths["id"]; d.Since != "2023-04" || d.SetBy != "aws" {
		t.Errorf("what a bucket without companion means is %+v", d)
	}
	if Resource("aws_s3_bucket").Attributes["id"].Default != nil {
		t.Error("the attribute id carries what describes the bucket as such")
	}
	if d := paths["event_selector"]; d.Text != "all management events, no data events" || d.Value != cty.NilVal {
		t.Errorf("what a trail without event selector means is %+v", d)
	}
	if list := Defaults("aws_no_such_type"); len(list) != 0 {
		t.Errorf("an unknown type has defaults: %v", list)
	}
}
