// SPDX-License-Identifier: Apache-2.0

package access

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/guardlint/guardlint/aws/iam"
)

// large are policies of about the size that AWS allows, which differ in a detail.
func large(n int) (old, now string) {
	var a, b []string
	for i := range n {
		statement := fmt.Sprintf(`{"Effect":%q,"Action":["s3:Get*","s3:*Object%[2]d*","dynamodb:*Item","ec2:*%[2]d*Instances"],"Resource":["arn:aws:s3:::b%[2]d*/*","arn:aws:*:*:*:t*%[2]d*"],`+
			`"Condition":{"StringLike":{"aws:PrincipalTag/team":"*team%[2]d*"},"NumericLessThan":{"s3:max-keys":"%[2]d"},"IpAddress":{"aws:SourceIp":"10.%[2]d.0.0/16"}}}`, []string{"Allow", "Deny"}[i%2], i)
		a = append(a, statement)
		b = append(b, strings.Replace(statement, "10.", "11.", 1))
	}
	return `{"Version":"2012-10-17","Statement":[` + strings.Join(a, ",") + `]}`, `{"Version":"2012-10-17","Statement":[` + strings.Join(b, ",") + `]}`
}

// Intricate policies are answered within bounds: by an example, or because they are written alike.
func TestLargePolicies(t *testing.T) {
	old, now := large(18)
	for _, c := range []struct {
		old, now string
		want     Answer
	}{{old, now, Yes}, {old, old, No}, {`{"Statement":[]}`, now, Yes}} {
		start := time.Now()
		got, _ := NewAccess(iam.ParseText("old", c.old), iam.ParseText("now", c.now))
		if took := time.Since(start); got != c.want || took > 20*time.Second {
			t.Errorf("%s in %v, want %s", got, took, c.want)
		}
	}
}

func FuzzNewAccess(f *testing.F) {
	f.Add(`{"Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}`, `{"Version":"2012-10-17","Statement":[{"Effect":"Deny","NotAction":"*","NotResource":"arn:aws:s3:::${aws:username}"}]}`)
	f.Add(`{"Statement":{"Effect":"Allow","Principal":"*","Action":"s3:*","Condition":{"IpAddress":{"aws:SourceIp":"::/0"}}}}`, `{"Statement":{"Effect":"Allow","Action":"?:*","Condition":{"DateLessThan":{"x":"2026"},"ForAllValues:ArnLike":{"X":["arn:*"]}}}}`)
	f.Fuzz(func(t *testing.T, old, now string) {
		if len(old)+len(now) > 600 {
			t.Skip()
		}
		a, b := iam.ParseText("old", old), iam.ParseText("now", now)
		for _, g := range []Grant{grantOf(b, a), grantOf(a, b)} {
			q := Query{Action: NewAction("s3:GetObject"), Callers: []Caller{Anyone(), Stranger()}}
			if got, w := Prepare(g, &Grant{Layer: g.Layer, Documents: g.Documents}, ToldByCallers()).Find(q); got == Yes {
				t.Errorf("a document allows more than itself: %s", w)
			}
			if got, w := Prepare(g, nil, ToldByCallers()).Find(q); got == Yes && w.String() == "" {
				t.Error("an example without words")
			}
		}
	})
}
