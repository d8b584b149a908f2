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
		"/shop/connection-string", "pgpass/db/pwd",
	} {
		if !Named(name) {
			t.Errorf("%s is taken for no credential", name)
		}
	}
	for _, name := range []string{
		"", "/", "host", "/prod/db/host", "password_length", "passwordPolicy", "/prod/token_url", "secret_arn", "SecretName", "kms_key_id",
		"public_key", "/tokens/service/replicas", "tokenizer", "secretary", "compass", "bypass", "keyboard", "/shop/password/rotation",
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
