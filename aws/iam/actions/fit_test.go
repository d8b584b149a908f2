// SPDX-License-Identifier: Apache-2.0

package actions

import "testing"

func TestTakes(t *testing.T) {
	for _, c := range []struct {
		service, action, resource string
		want                      bool
	}{
		{"s3", "GetObject", "arn:aws:s3:::b/*", true},
		{"s3", "GetObject", "arn:aws:s3:::b", false},
		{"s3", "GetObject", "arn:aws:s3:::b*", true},
		{"s3", "GetObject", "*", true},
		{"s3", "GetObject", "*/*", true}, // of an ARN that is not known
		{"s3", "GetObject", "arn:aws-cn:s3:::b/${aws:username}/*", true},
		{"s3", "ListBucket", "arn:aws:s3:::b", true},
		{"s3", "ListBucket", "arn:aws:s3:::b/*", false},
		{"s3", "ListAllMyBuckets", "arn:aws:s3:::*", true}, // takes no resource at all
		{"kms", "Decrypt", "arn:aws:kms:eu-west-1:111122223333:alias/a", false},
		{"kms", "Decrypt", "arn:aws:kms:*:*:key/*", true},
		{"iam", "PassRole", "arn:aws:iam::*:role/app-*", true},
		{"iam", "PassRole", "arn:aws:iam::*:user/app-*", false},
		{"logs", "PutLogEvents", "arn:aws:logs:*:*:log-group:/app:*", true},
		{"logs", "PutLogEvents", "arn:aws:logs:eu-west-1:111122223333:log-group:/app", false},
	} {
		a, ok := Lookup(c.service, c.action)
		if !ok {
			t.Fatalf("%s:%s is not known", c.service, c.action)
		}
		if got := a.Takes(c.resource); got != c.want {
			t.Errorf("%s:%s takes %s: %v", c.service, c.action, c.resource, got)
		}
	}
}
