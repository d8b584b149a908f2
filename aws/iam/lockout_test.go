// SPDX-License-Identifier: Apache-2.0

package iam

import "testing"

func TestLocksOut(t *testing.T) {
	for _, tt := range []struct{ name, members, want string }{
		{"everything", `"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":["arn:aws:s3:::b","arn:aws:s3:::b/*"]`, "yes"},
		{"the policy", `"Effect":"Deny","Principal":{"AWS":"*"},"Action":"s3:PutBucketPolicy","Resource":"arn:aws:s3:::b"`, "yes"},
		{"a pattern", `"Effect":"Deny","Principal":"*","Action":"s3:Put*","Resource":"*"`, "yes"},
		{"all but reading", `"Effect":"Deny","Principal":"*","NotAction":"s3:Get*","Resource":"*"`, "yes"},
		{"all but the policy", `"Effect":"Deny","Principal":"*","NotAction":["s3:PutBucketPolicy","s3:DeleteBucketPolicy"],"Resource":"*"`, "no"},
		{"objects alone", `"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"arn:aws:s3:::b/*"`, "no"},
		{"other actions", `"Effect":"Deny","Principal":"*","Action":"s3:DeleteBucket","Resource":"*"`, "no"},
		{"with an exemption", `"Effect":"Deny","NotPrincipal":{"AWS":"arn:aws:iam::111122223333:role/admin"},"Action":"s3:*","Resource":"*"`, "no"},
		{"on a condition", `"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}`, "no"},
		{"for one role", `"Effect":"Deny","Principal":{"AWS":"arn:aws:iam::111122223333:role/app"},"Action":"s3:*","Resource":"*"`, "no"},
		{"Allow", `"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"*"`, "no"},
	} {
		t.Run(tt.name, func(t *testing.T) { wantTruth(t, "LocksOut", parseText(statement(tt.members)).LocksOut(), tt.want) })
	}
}

func TestDeniesOtherEncryption(t *testing.T) {
	put := func(condition string) string {
		return `"Effect":"Deny","Principal":"*","Action":"s3:PutObject","Resource":"arn:aws:s3:::b/*","Condition":` + condition
	}
	const key = `"s3:x-amz-server-side-encryption-aws-kms-key-id":"arn:aws:kms:eu-west-1:111122223333:key/k"`
	for _, tt := range []struct{ name, members, want string }{
		{"another key", put(`{"StringNotEqualsIfExists":{` + key + `}}`), "yes"},
		{"another key by its ARN", put(`{"ArnNotEquals":{` + key + `}}`), "yes"},
		{"another algorithm", put(`{"StringNotEquals":{"S3:X-Amz-Server-Side-Encryption":"aws:kms"}}`), "yes"},
		{"another algorithm that is named", put(`{"StringNotEquals":{"s3:x-amz-server-side-encryption":"aws:kms"},"Null":{"s3:x-amz-server-side-encryption":"false"}}`), "yes"},
		{"none", put(`{"Null":{"s3:x-amz-server-side-encryption":"true"}}`), "no"},
		{"one algorithm", put(`{"StringEquals":{"s3:x-amz-server-side-encryption":"AES256"}}`), "no"},
		{"from outside alone", put(`{"StringNotEquals":{` + key + `,"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}`), "no"},
		{"every put", `"Effect":"Deny","Principal":"*","Action":"s3:Put*","Resource":"arn:aws:s3:::b/*"`, "yes"},
		{"below a prefix", `"Effect":"Deny","Principal":"*","Action":"s3:PutObject","Resource":"arn:aws:s3:::b/in/*","Condition":{"StringNotEquals":{` + key + `}}`, "no"},
		{"of one role", `"Effect":"Deny","Principal":{"AWS":"111122223333"},"Action":"s3:PutObject","Resource":"*","Condition":{"StringNotEquals":{` + key + `}}`, "no"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			wantTruth(t, "DeniesOtherEncryption", parseText(statement(tt.members)).DeniesOtherEncryption(), tt.want)
		})
	}
}
