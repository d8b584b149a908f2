// SPDX-License-Identifier: Apache-2.0

package utility_test

import (
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/parser/utility"
)

func TestSchemas(t *testing.T) {
	password := utility.Resource("random_password")
	if a := password.Attributes["result"]; a == nil || !a.Computed || a.Optional || !a.Sensitive || a.Type != cty.String {
		t.Errorf("random_password.result is %+v", a)
	}
	if a := password.Attributes["length"]; a == nil || !a.Required || a.Computed || a.Type != cty.Number {
		t.Errorf("random_password.length is %+v", a)
	}
	if a := password.Attributes["special"]; a == nil || !a.Optional || !a.Computed {
		t.Errorf("random_password.special is %+v", a)
	}
	subject := utility.Resource("tls_self_signed_cert").Blocks["subject"]
	if subject == nil || !subject.Attributes["street_address"].Type.Equals(cty.List(cty.String)) {
		t.Errorf("tls_self_signed_cert.subject is %+v", subject)
	}
	if !utility.DataSource("archive_file").Blocks["source"].Type().IsSetType() {
		t.Error("archive_file.source is no set")
	}
	if utility.Resource("aws_s3_bucket") != nil || utility.DataSource("random_password") != nil {
		t.Error("a type is known that no utility provider has")
	}
}
