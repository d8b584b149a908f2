// SPDX-License-Identifier: Apache-2.0

package credential

import (
	"encoding/base64"
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/tf"
)

func TestInText(t *testing.T) {
	for _, text := range []string{
		"export DB_PASSWORD=initial-2024", "DB_PASSWORD='initial'\n", "  - API_TOKEN=abcdef", "docker run -e API_KEY=\"abcdef\" app",
		"$env:ADMIN_PASSWORD = \"initial\"", "mysqladmin --password=initial status", "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
		"key AKIAIOSFODNN7EXAMPLE",
	} {
		for encoding, v := range map[string]tf.Truth{
			"plain":  InText(tf.NewValue(cty.StringVal(text), "user_data", tf.Range{}, nil)),
			"base64": InBase64(tf.NewValue(cty.StringVal(base64.StdEncoding.EncodeToString([]byte(text))), "user_data", tf.Range{}, nil)),
		} {
			if !v.IsYes() {
				t.Errorf("%q, %s, is taken for a text without a credential", text, encoding)
			}
		}
	}
	for _, text := range []string{
		"", "#!/bin/sh\nyum install -y nginx", "# DB_PASSWORD=initial", "TOKEN=$(curl -s http://169.254.169.254)", "PASSWORD=`vault read x`",
		"PASSWORD=${password}", "PASSWORD=", "SECRET=prod/shop/db", "SECRET_ARN=arn:aws:secretsmanager:x", "PASSWORD_FILE=/run/secrets/db",
		"if [ \"$PASSWORD\" == \"\" ]; then", "PermitEmptyPasswords no", "lock_passwd=true", "token=\"$TOKEN\"", "password=%s", "password=<password>",
	} {
		if !InText(tf.NewValue(cty.StringVal(text), "user_data", tf.Range{}, nil)).IsNo() {
			t.Errorf("%q is taken for a text with a credential", text)
		}
	}
}
