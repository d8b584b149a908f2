// SPDX-License-Identifier: Apache-2.0

package access

import (
	"fmt"
	"testing"

	"github.com/guardlint/guardlint/aws/iam"
)

func document(t *testing.T, statements string) *iam.Document {
	t.Helper()
	d := iam.ParseText("policy", fmt.Sprintf(`{"Version":"2012-10-17","Statement":[%s]}`, statements))
	if d.Open != nil {
		t.Fatal(d.Open.Text)
	}
	return d
}

func allow(action, resource string, more ...string) string {
	return effect("Allow", action, resource, more...)
}
func deny(action, resource string, more ...string) string {
	return effect("Deny", action, resource, more...)
}

func effect(effect, action, resource string, more ...string) string {
	s := fmt.Sprintf(`{"Effect":%q,"Action":%q,"Resource":%q`, effect, action, resource)
	for _, m := range more {
		s += "," + m
	}
	return s + "}"
}

func when(condition string) string { return `"Condition":{` + condition + `}` }

func TestNewAccess(t *testing.T) {
	const obj = "arn:aws:s3:::b/*"
	tls := when(`"Bool":{"aws:SecureTransport":"true"}`)
	for _, c := range []struct {
		name, old, now string
		want           Answer
	}{
		{"the same", allow("s3:GetObject", obj), allow("s3:GetObject", obj), No},
		{"nothing", "", "", No},
		{"something", "", allow("s3:GetObject", obj), Yes},
		{"less", allow("s3:*", "*"), allow("s3:GetObject", obj), No},
		{"more actions", allow("s3:Get*", obj), allow("s3:*", obj), Yes},
		{"more resources", allow("s3:GetObject", obj), allow("s3:GetObject", "arn:aws:s3:::b*"), Yes},
		{"other case", allow("s3:getobject", obj), allow("S3:GetObject", obj), No},
		{"split", allow("s3:GetObject", obj) + "," + allow("s3:PutObject", obj), `{"Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],"Resource":"` + obj + `"}`, No},
		{"two halves", allow("s3:GetObject", "arn:aws:s3:::a/*") + "," + allow("s3:PutObject", "arn:aws:s3:::b/*"),
			`{"Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],"Resource":["arn:aws:s3:::a/*","arn:aws:s3:::b/*"]}`, Yes},
		{"a bucket has no objects", allow("s3:GetObject", obj), `{"Effect":"Allow","Action":"s3:GetObject","Resource":["arn:aws:s3:::b","arn:aws:s3:::b/*"]}`, No},
		{"condition dropped", allow("s3:GetObject", obj, tls), allow("s3:GetObject", obj), Yes},
		{"condition added", allow("s3:GetObject", obj), allow("s3:GetObject", obj, tls), No},
		{"condition kept", allow("s3:GetObject", obj, tls), allow("s3:GetObject", obj, tls), No},
		{"value added", allow("s3:GetObject", obj, when(`"StringEquals":{"aws:SourceVpce":"a"}`)), allow("s3:GetObject", obj, when(`"StringEquals":{"aws:SourceVpce":["a","b"]}`)), Yes},
		{"wildcard widened", allow("s3:GetObject", obj, when(`"StringLike":{"aws:SourceVpce":"a*"}`)), allow("s3:GetObject", obj, when(`"StringLike":{"aws:SourceVpce":"*"}`)), Yes},
		{"wildcard narrowed", allow("s3:GetObject", obj, when(`"StringLike":{"aws:SourceVpce":"a*"}`)), allow("s3:GetObject", obj, when(`"StringEquals":{"aws:SourceVpce":"ab"}`)), No},
		{"addresses widened", allow("s3:GetObject", obj, when(`"IpAddress":{"aws:SourceIp":"10.0.0.0/8"}`)), allow("s3:GetObject", obj, when(`"IpAddress":{"aws:SourceIp":"10.0.0.0/7"}`)), Yes},
		{"addresses narrowed", allow("s3:GetObject", obj, when(`"IpAddress":{"aws:SourceIp":"10.0.0.0/8"}`)), allow("s3:GetObject", obj, when(`"IpAddress":{"aws:SourceIp":"10.1.0.0/16"}`)), No},
		{"numbers", allow("s3:GetObject", obj, when(`"NumericLessThan":{"s3:x":"10"}`)), allow("s3:GetObject", obj, when(`"NumericLessThanEquals":{"s3:x":"10"}`)), Yes},
		{"dates", allow("s3:GetObject", obj, when(`"DateLessThan":{"aws:CurrentTime":"2026-01-01T00:00:00Z"}`)), allow("s3:GetObject", obj, when(`"DateLessThan":{"aws:CurrentTime":"2027-01-01T00:00:00Z"}`)), Yes},
		{"if exists", allow("s3:GetObject", obj, when(`"StringEquals":{"s3:x":"a"}`)), allow("s3:GetObject", obj, when(`"StringEqualsIfExists":{"s3:x":"a"}`)), Yes},
		{"for all values", allow("s3:GetObject", obj, when(`"ForAllValues:StringEquals":{"aws:TagKeys":["a","b"]}`)), allow("s3:GetObject", obj, when(`"ForAllValues:StringEquals":{"aws:TagKeys":["a"]}`)), No},
		{"for any value", allow("s3:GetObject", obj, when(`"ForAllValues:StringEquals":{"aws:TagKeys":["a"]}`)), allow("s3:GetObject", obj, when(`"ForAnyValue:StringEquals":{"aws:TagKeys":["a"]}`)), Yes},
		{"deny dropped", allow("s3:*", "*") + "," + deny("s3:DeleteBucket", "*"), allow("s3:*", "*"), Yes},
		{"deny added", allow("s3:*", "*"), allow("s3:*", "*") + "," + deny("s3:DeleteBucket", "*"), No},
		{"deny kept", allow("s3:*", "*") + "," + deny("s3:DeleteBucket", "*"), allow("s3:*", "*") + "," + deny("s3:DeleteBucket", "*"), No},
		{"deny narrowed", allow("s3:*", "*") + "," + deny("s3:*", "arn:aws:s3:::x/*"), allow("s3:*", "*") + "," + deny("s3:*", "arn:aws:s3:::x/*", tls), Yes},
		{"not resource", allow("s3:*", "*") + "," + deny("s3:*", "arn:aws:s3:::x/*"), `{"Effect":"Allow","Action":"s3:*","NotResource":"arn:aws:s3:::x/*"}`, No},
		{"not action", allow("*", "*") + "," + deny("iam:*", "*"), `{"Effect":"Allow","NotAction":"iam:*","Resource":"*"}`, No},
		{"not action the other way", `{"Effect":"Allow","NotAction":"iam:*","Resource":"*"}`, allow("*", "*") + "," + deny("iam:Create*", "*"), Yes},
		{"the same variable", allow("s3:*", "arn:aws:s3:::b/${aws:username}/*"), allow("s3:*", "arn:aws:s3:::b/${aws:username}/*"), No},
		{"the variable is narrower", allow("s3:*", "arn:aws:s3:::b/*"), allow("s3:*", "arn:aws:s3:::b/${aws:username}/*"), No},
		{"the variable is wider", allow("s3:*", "arn:aws:s3:::b/${aws:username}/*"), allow("s3:*", "arn:aws:s3:::b/*"), Yes},
		{"condition with a variable", allow("s3:*", "*", when(`"StringEquals":{"s3:x":"${aws:username}"}`)), allow("s3:*", "*", when(`"StringEquals":{"s3:x":"${aws:username}"}`)), No},
		{"another variable", allow("s3:*", "*", when(`"StringEquals":{"s3:x":"${aws:username}"}`)), allow("s3:*", "*", when(`"StringEquals":{"s3:x":"${aws:userid}"}`)), Yes},
		{"everything listed", allow("*", "*"), allow("s3:Get*", obj) + "," + allow("ec2:*", "*"), No},
		{"new service", allow("s3:*", "*"), allow("s3:*", "*") + "," + allow("ec2:RunInstances", "*"), Yes},
		{"anyone", `{"Effect":"Allow","Principal":{"AWS":"111111111111"},"Action":"s3:*","Resource":"*"}`, `{"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"*"}`, Yes},
		{"an account more", `{"Effect":"Allow","Principal":{"AWS":"111111111111"},"Action":"s3:*","Resource":"*"}`, `{"Effect":"Allow","Principal":{"AWS":["111111111111","222222222222"]},"Action":"s3:*","Resource":"*"}`, Yes},
		{"a role of the account", `{"Effect":"Allow","Principal":{"AWS":"111111111111"},"Action":"s3:*","Resource":"*"}`, `{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111111111111:role/a"},"Action":"s3:*","Resource":"*"}`, No},
		{"trust", `{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}`, `{"Effect":"Allow","Principal":{"Service":["ec2.amazonaws.com","lambda.amazonaws.com"]},"Action":"sts:AssumeRole"}`, Yes},
	} {
		got, w := NewAccess(document(t, c.old), document(t, c.now))
		if got != c.want {
			t.Errorf("%s: %d, want %d (%+v)", c.name, got, c.want, w)
		}
		if got == Yes && (w == nil || w.Action == "" || w.Resource() == "" || len(w.Statements) == 0) {
			t.Errorf("%s: the witness is %+v", c.name, w)
		}
	}
}

func TestPublic(t *testing.T) {
	everyone := func(more ...string) string {
		s := `{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"`
		for _, m := range more {
			s += "," + m
		}
		return s + "}"
	}
	for _, c := range []struct {
		name, statements string
		want             Answer
	}{
		{"anyone", everyone(), Yes},
		{"aws star", `{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"sqs:SendMessage","Resource":"*"}`, Yes},
		{"one account", `{"Effect":"Allow","Principal":{"AWS":"111111111111"},"Action":"s3:*","Resource":"*"}`, No},
		{"service", `{"Effect":"Allow","Principal":{"Service":"sns.amazonaws.com"},"Action":"sqs:*","Resource":"*"}`, No},
		{"all but one", `{"Effect":"Allow","NotPrincipal":{"AWS":"111111111111"},"Action":"s3:*","Resource":"*"}`, Yes},
		{"denied", everyone() + `,{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*"}`, No},
		{"denied in part", everyone() + `,{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"arn:aws:s3:::b/secret/*"}`, Yes},
		{"denied without TLS", everyone() + `,{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}`, Yes},
		{"denied outside the organisation", everyone() + `,{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*","Condition":{"StringNotEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}}`, No},
		{"denied outside the network", everyone() + `,{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*","Condition":{"StringNotEquals":{"aws:SourceVpce":"vpce-1"}}}`, No},
		{"organisation", everyone(when(`"StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}`)), No},
		{"organisation if there is one", everyone(when(`"StringEqualsIfExists":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}`)), Yes},
		{"any organisation", everyone(when(`"StringLike":{"aws:PrincipalOrgID":"o-*"}`)), Yes},
		{"organisation's path", everyone(when(`"ForAnyValue:StringLike":{"aws:PrincipalOrgPaths":"o-a1b2c3d4e5/*"}`)), No},
		{"all paths are the organisation's", everyone(when(`"ForAllValues:StringLike":{"aws:PrincipalOrgPaths":"o-a1b2c3d4e5/*"}`)), Yes},
		{"source account", everyone(when(`"StringEquals":{"aws:SourceAccount":"111111111111"}`)), No},
		{"source ARN", everyone(when(`"ArnLike":{"aws:SourceArn":"arn:aws:sns:*:111111111111:*"}`)), No},
		{"any topic", everyone(when(`"ArnLike":{"aws:SourceArn":"arn:aws:sns:*:*:*"}`)), Yes},
		{"services but of the organisation", everyone(when(`"Bool":{"aws:PrincipalIsAWSService":"true"},"StringEquals":{"aws:SourceOrgID":"o-a1b2c3d4e5"}`)), No},
		{"denied but to services", everyone() + `,{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*","Condition":{"Bool":{"aws:PrincipalIsAWSService":"false"},"StringNotEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}}`, Yes},
		{"topic's owner", everyone(when(`"StringEquals":{"AWS:SourceOwner":"111111111111"}`)), No},
		{"principal ARN", everyone(when(`"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::111111111111:role/*"}`)), No},
		{"a role's name anywhere", everyone(when(`"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::*:role/admin"}`)), Yes},
		{"endpoint", everyone(when(`"StringEquals":{"aws:SourceVpce":"vpce-1"}`)), No},
		{"any endpoint", everyone(when(`"StringLike":{"aws:SourceVpce":"vpce-*"}`)), Yes},
		{"address", everyone(when(`"IpAddress":{"aws:SourceIp":"198.51.100.0/24"}`)), No},
		{"private addresses", everyone(when(`"IpAddress":{"aws:SourceIp":"10.0.0.0/8"}`)), No},
		{"half of the internet", everyone(when(`"IpAddress":{"aws:SourceIp":"128.0.0.0/1"}`)), Yes},
		{"IPv6", everyone(when(`"IpAddress":{"aws:SourceIp":"::/0"}`)), Yes},
		{"not one address", everyone(when(`"NotIpAddress":{"aws:SourceIp":"198.51.100.7/32"}`)), Yes},
		{"referer", everyone(when(`"StringLike":{"aws:Referer":"https://example.com/*"}`)), Yes},
		{"user agent", everyone(when(`"StringEquals":{"aws:UserAgent":"secret"}`)), Yes},
		{"TLS", everyone(when(`"Bool":{"aws:SecureTransport":"true"}`)), Yes},
		{"caller's account", `{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"kms:*","Resource":"*","Condition":{"StringEquals":{"kms:CallerAccount":"111111111111"}}}`, No},
		{"tag", everyone(when(`"StringEquals":{"aws:PrincipalTag/team":"a"}`)), Yes},
		{"no more than its own account", everyone(when(`"StringEquals":{"aws:PrincipalAccount":"${aws:ResourceAccount}"}`)), Perhaps},
		{"nobody", `{"Effect":"Allow","Action":"s3:*","Resource":"*"}`, No},
	} {
		got, w := Public(document(t, c.statements))
		if got != c.want {
			t.Errorf("%s: %d, want %d (%+v)", c.name, got, c.want, w)
		}
	}
}

// A policy that lets everyone in and denies outsiders all of it, in pieces, lets nobody in.
func TestLetsEveryoneIn(t *testing.T) {
	const allow = `{"Effect":"Allow","Principal":"*","Action":["sqs:SendMessage","sqs:ReceiveMessage"],"Resource":"*"}`
	deny := func(action string) string {
		return `,{"Effect":"Deny","Principal":"*","Action":"` + action + `","Resource":"*","Condition":{"StringNotEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}}`
	}
	for statements, want := range map[string]string{
		allow:                                   "yes",
		allow + deny("sqs:*"):                   "no",
		allow + deny("sqs:Send*"):               "yes",
		allow + deny("sqs:S*") + deny("sqs:R*"): "no",
		`{"Effect":"Allow","Principal":{"AWS":"111111111111"},"Action":"sqs:*","Resource":"*"}`: "no",
	} {
		if got := LetsEveryoneIn(document(t, statements)); got.String() != want {
			t.Errorf("%s: %s, want %s", statements, got, want)
		}
	}
}
