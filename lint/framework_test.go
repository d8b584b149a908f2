// SPDX-License-Identifier: Apache-2.0

package lint

import (
	"strings"
	"testing"
)

func TestSelectServing(t *testing.T) {
	rules := []*Rule{
		{ID: "ignore-expired"},
		{ID: "s3-acl", Resources: []string{"aws_s3_bucket"}, Controls: []string{"fsbp:S3.2", "soc2:CC6.1"}},
		{ID: "s3-logging", Resources: []string{"aws_s3_bucket"}, Controls: []string{"fsbp:S3.9"}, OffByDefault: true},
		{ID: "s3-other", Resources: []string{"aws_s3_bucket"}, Controls: []string{"fsbp2:S3.9"}},
	}
	for _, c := range []struct{ frameworks, only, skip, want string }{
		{"fsbp", "", "", "ignore-expired s3-acl s3-logging"},
		{"soc2", "", "", "ignore-expired s3-acl"},
		{"soc2 fsbp2", "", "", "ignore-expired s3-acl s3-other"},
		{"fsbp", "s3-l*", "", "s3-logging"},
		{"fsbp", "", "s3-a* ignore-*", "s3-logging"},
		{"soc2", "s3-other", "", ""},
		{"nosuch", "", "", "ignore-expired"},
	} {
		got, err := SelectServing(rules, strings.Fields(c.frameworks), strings.Fields(c.only), strings.Fields(c.skip))
		var ids []string
		for _, r := range got {
			ids = append(ids, r.ID)
		}
		if strings.Join(ids, " ") != c.want || err != nil {
			t.Errorf("%+v: %q (%v)", c, ids, err)
		}
	}
	if _, err := SelectServing(rules, []string{"fsbp"}, nil, []string{"s3-alc"}); err == nil {
		t.Error("an unknown rule is no error")
	}
}
