// SPDX-License-Identifier: Apache-2.0

package credential

import (
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/tf"
)

func TestNamed(t *testing.T) {
	for _, name := range []string{
		"password", "DB_PASSWORD", "dbPassword", "db-password-2", "/prod/shop/db/password", "/prod/shop/api_key", "apiKey", "API-KEY",
		"client_secret", "/prod/secrets/shop", "token", "githubToken", "ssh_private_key", "aws_secret_access_key", "Credentials",
		"/shop/connection-string", "pgpass/db/pwd", "PGPASSWORD", "dbpassword", "rdspasswd", "clientsecret", "accesstoken",
	} {
		if !Named(name) {
			t.Errorf("%s is taken for no credential", name)
		}
	}
	for _, name := range []string{
		"", "/", "host", "/prod/db/host", "password_length", "passwordPolicy", "/prod/token_url", "secret_arn", "SecretName", "kms_key_id",
		"public_key", "/tokens/service/replicas", "tokenizer", "secretary", "compass", "bypass", "keyboard", "dbpasswordlength", "passwordless", "/shop/password/rotation",
	} {
		if Named(name) {
			t.Errorf("%s is taken for a credential", name)
		}
	}
}

func TestWritten(t *testing.T) {
	for _, text := range []string{
		"AKIAIOSFODNN7EXAMPLE", "key: AKIAIOSFODNN7EXAMPLE,", "-----BEGIN RSA PRIVATE KEY-----\nMII", "-----BEGIN PRIVATE KEY-----",
		"ghp_" + "0123456789abcdefghijklmnopqrstuvwxyz", "xoxb-123456789012-abcdef", "postgres://shop:initial@db/shop",
		"Server=db;User=sa;Password=initial;", "glpat-0123456789abcdefghij",
	} {
		if !Written(text) {
			t.Errorf("%q is taken for no credential", text)
		}
	}
	for _, text := range []string{
		"", "initial", "https://example.com", "https://user@example.com", "arn:aws:iam::111122223333:role/x", "-----BEGIN CERTIFICATE-----",
		"-----BEGIN PUBLIC KEY-----", "postgres://${user}:${password}@db/shop", "AKIA", "xakiaiosfodnn7example", "ssh-rsa AAAAB3NzaC1yc2E",
	} {
		if Written(text) {
			t.Errorf("%q is taken for a credential", text)
		}
	}
}

func TestRefers(t *testing.T) {
	for ref, want := range map[tf.Ref]bool{
		{Address: "random_password.p", Attr: "result"}:                               true,
		{Address: "random_password.p", Attr: "length"}:                               false,
		{Address: "random_string.p", Attr: "result"}:                                 false,
		{Address: "module.a.aws_iam_access_key.k[0]", Attr: "secret"}:                true,
		{Address: "module.a.aws_iam_access_key.k[0]", Attr: "user"}:                  false,
		{Address: "data.aws_secretsmanager_secret_version.v", Attr: "secret_string"}: true,
		{Address: "data.aws_ssm_parameter.ami", Attr: "value"}:                       false,
		{Address: "aws_db_instance.d", Attr: "password", Derived: true}:              true,
		{Address: "aws_db_instance.d", Attr: "address"}:                              false,
		{Address: "module.a.var.password", Input: true}:                              false,
		{Address: "aws_no_such_type.d", Attr: "password"}:                            false,
	} {
		v := tf.NewValue(cty.UnknownVal(cty.String).Mark(ref), "value", tf.Range{}, nil)
		if got := Refers(v); got != want {
			t.Errorf("%v: %v", ref, got)
		}
	}
}

func TestInClear(t *testing.T) {
	text := cty.StringVal
	of := func(ref tf.Ref) cty.Value { return cty.UnknownVal(cty.String).Mark(ref) }
	for _, c := range []struct {
		name  string
		value cty.Value
		want  string
	}{
		{"DB_PASSWORD", text("initial"), "yes"},
		{"DB_PASSWORD", text(""), "no"},
		{"DB_PASSWORD", cty.NullVal(cty.String), "no"},
		{"DB_PASSWORD", text("True"), "no"},
		{"DB_PASSWORD", text("arn:aws:secretsmanager:eu-west-1:111122223333:secret:db"), "no"},
		{"DB_PASSWORD", text("/shop/db/password"), "no"},
		{"DB_PASSWORD", text("https://shop:initial@example.com"), "yes"},
		{"DB_PASSWORD", cty.UnknownVal(cty.String), "maybe"},
		{"DB_PASSWORD", of(tf.Ref{Address: "var.password", Input: true}), "maybe"},
		{"DB_PASSWORD", of(tf.Ref{Address: "aws_secretsmanager_secret.db", Attr: "arn"}), "no"},
		{"DB_PASSWORD", of(tf.Ref{Address: "random_password.db", Attr: "result"}), "yes"},
		{"STAGE", text("prod"), "no"},
		{"STAGE", text("AKIAIOSFODNN7EXAMPLE"), "yes"},
		{"STAGE", cty.UnknownVal(cty.String), "no"},
		{"", text("prod"), "no"},
	} {
		if got := InClear(c.name, tf.NewValue(c.value, "value", tf.Range{}, nil)).String(); got != c.want {
			t.Errorf("%s = %#v: %s, want %s", c.name, c.value, got, c.want)
		}
	}
}
