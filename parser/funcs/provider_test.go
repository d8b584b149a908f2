// SPDX-License-Identifier: Apache-2.0

package funcs

import (
	"testing"
)

// What the AWS provider's documentation says of its functions.
func TestARNFunctions(t *testing.T) {
	ctx := testContext(Scope{})
	tests := []struct{ in, want string }{
		{`provider::aws::arn_build("aws", "iam", "", "444455556666", "role/example")`, `"arn:aws:iam::444455556666:role/example"`},
		{`provider::aws::arn_parse("arn:aws:iam::444455556666:role/example").resource`, `"role/example"`},
		{`provider::aws::arn_parse("arn:aws:logs:us-east-1:444455556666:log-group:a:*").resource`, `"log-group:a:*"`},
		{`provider::aws::arn_parse("arn:aws:iam::444455556666:role/example").account_id`, `"444455556666"`},
		{`provider::aws::trim_iam_role_path("arn:aws:iam::444455556666:role/with/path/example")`, `"arn:aws:iam::444455556666:role/example"`},
		{`provider::aws::arn_build("aws", "s3", "", "", local.unkstr)`, "(known after apply)"},
	}
	for _, test := range tests {
		v, diags := eval(t, ctx, test.in)
		if diags.HasErrors() {
			t.Errorf("%s: %v", test.in, diags)
		} else if got := printed(v, ""); got != test.want {
			t.Errorf("%s is %s, want %s", test.in, got, test.want)
		}
	}
	for _, in := range []string{`provider::aws::arn_parse("x:y")`, `provider::aws::trim_iam_role_path("arn:aws:iam::444455556666:user/u")`} {
		if _, diags := eval(t, ctx, in); !diags.HasErrors() {
			t.Errorf("%s is no error", in)
		}
	}
}
