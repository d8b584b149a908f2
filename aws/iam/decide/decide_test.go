// SPDX-License-Identifier: Apache-2.0

package decide

import (
	"fmt"
	"strings"
	"testing"

	"github.com/guardlint/guardlint/aws/iam"
)

const (
	account = "111111111111"
	alice   = "arn:aws:iam::111111111111:user/alice"
	session = "arn:aws:sts::111111111111:assumed-role/app/s1"
	foreign = "arn:aws:iam::222222222222:user/eve"
	object  = "arn:aws:s3:::b/k"
	all     = `{"Effect":"Allow","Action":"*","Resource":"*"}`
)

// ask is a request and its policies; statements are wrapped into documents of version 2012-10-17.
type ask struct {
	who, action, resource, owner string
	context                      map[string]Values
	identity, resourcePolicy     string
	boundary, session, endpoint  string
	scp, rcp                     []string
	version                      string
}

func (a ask) decide(t *testing.T) string {
	t.Helper()
	if a.who == "" {
		a.who = alice
	}
	if a.action == "" {
		a.action = "s3:GetObject"
	}
	if a.resource == "" {
		a.resource = object
	}
	if a.owner == "" {
		a.owner = account
	}
	who, err := ParsePrincipal(a.who)
	if err != nil {
		t.Fatal(err)
	}
	policies := func(statements string, layer Layer) []*Policy {
		if statements == "" {
			return nil
		}
		version := a.version
		if version == "" {
			version = "2012-10-17"
		}
		d := iam.ParseText(string(layer), fmt.Sprintf(`{"Version":%q,"Statement":[%s]}`, version, statements))
		if d.Open != nil {
			t.Fatal(d.Open.Text)
		}
		return []*Policy{Compile(d, layer)}
	}
	p := Policies{Identity: policies(a.identity, Identity), Boundary: policies(a.boundary, Boundary), Session: policies(a.session, Session),
		Endpoint: policies(a.endpoint, Endpoint)}
	if r := policies(a.resourcePolicy, Resource); r != nil {
		p.Resource = r[0]
	}
	for _, s := range a.scp {
		p.SCP = append(p.SCP, Level{"level", policies(s, SCP)})
	}
	for _, s := range a.rcp {
		p.RCP = append(p.RCP, Level{"level", policies(s, RCP)})
	}
	return Decide(NewRequest(who, a.action, a.resource, a.owner, a.context), p).Decision.String()
}

func one(s string) Values        { return Values{Items: []string{s}} }
func several(s ...string) Values { return Values{Items: s, Several: true} }

func grant(members string) string {
	return `{"Effect":"Allow","Action":"s3:GetObject",` + members + `}`
}

func to(principal string) string {
	return `{"Effect":"Allow","Principal":` + principal + `,"Action":"*","Resource":"*"}`
}

// The decisions of the IAM User Guide, "Policy evaluation logic", and of the pages that it refers to.
func TestLayers(t *testing.T) {
	deny := strings.Replace(all, "Allow", "Deny", 1)
	user, role, own := `{"AWS":"`+alice+`"}`, `{"AWS":"arn:aws:iam::111111111111:role/path/app"}`, `{"AWS":"`+account+`"}`
	key, trust := "arn:aws:kms:us-east-1:111111111111:key/k", "arn:aws:iam::111111111111:role/app"
	assume := `{"Effect":"Allow","Principal":%s,"Action":"sts:AssumeRole"}`
	list := `{"Effect":"Allow","Action":"s3:ListBucket","Resource":"*"}`
	for name, c := range map[string]struct {
		ask
		want string
	}{
		"nothing":                                {ask{}, "implicit_deny"},
		"identity":                               {ask{identity: all}, "allow"},
		"deny wins":                              {ask{identity: all + "," + deny}, "explicit_deny"},
		"deny in boundary":                       {ask{identity: all, boundary: deny}, "explicit_deny"},
		"boundary limits":                        {ask{identity: all, boundary: list}, "implicit_deny"},
		"session limits":                         {ask{who: session, identity: all, session: list}, "implicit_deny"},
		"session does not grant":                 {ask{who: session, session: all}, "implicit_deny"},
		"resource names user":                    {ask{resourcePolicy: to(user)}, "allow"},
		"resource names user, boundary":          {ask{resourcePolicy: to(user), boundary: list}, "allow"},
		"resource names account":                 {ask{resourcePolicy: to(own)}, "implicit_deny"},
		"resource names everyone":                {ask{resourcePolicy: to(`"*"`)}, "allow"},
		"resource names role":                    {ask{who: session, resourcePolicy: to(role)}, "allow"},
		"resource names role, boundary":          {ask{who: session, resourcePolicy: to(role), boundary: list}, "implicit_deny"},
		"resource names role, session policy":    {ask{who: session, resourcePolicy: to(role), session: list}, "implicit_deny"},
		"resource names session":                 {ask{who: session, resourcePolicy: to(`{"AWS":"` + session + `"}`), session: list}, "allow"},
		"role with other path":                   {ask{who: trust, resourcePolicy: to(role)}, "implicit_deny"},
		"other session":                          {ask{who: session, resourcePolicy: to(`{"AWS":"` + session + `2"}`)}, "implicit_deny"},
		"cross account, resource alone":          {ask{who: foreign, resourcePolicy: to(`"*"`)}, "implicit_deny"},
		"cross account, identity alone":          {ask{who: foreign, identity: all}, "implicit_deny"},
		"cross account, both":                    {ask{who: foreign, identity: all, resourcePolicy: to(`{"AWS":"222222222222"}`)}, "allow"},
		"cross account, boundary":                {ask{who: foreign, identity: all, resourcePolicy: to(`"*"`), boundary: list}, "implicit_deny"},
		"cross account, other account":           {ask{who: foreign, identity: all, resourcePolicy: to(own)}, "implicit_deny"},
		"SCP allows":                             {ask{identity: all, scp: []string{all, all}}, "allow"},
		"SCP level without allow":                {ask{identity: all, scp: []string{all, list}}, "implicit_deny"},
		"SCP limits resource policy":             {ask{resourcePolicy: to(user), scp: []string{list}}, "implicit_deny"},
		"SCP denies root user":                   {ask{who: account, scp: []string{all + "," + deny}}, "explicit_deny"},
		"SCP spares services":                    {ask{who: "sns.amazonaws.com", resourcePolicy: to(`{"Service":"sns.amazonaws.com"}`), scp: []string{deny}}, "allow"},
		"SCP spares service-linked roles":        {ask{who: "arn:aws:iam::111111111111:role/aws-service-role/x.amazonaws.com/AWSServiceRoleForX", identity: all, scp: []string{deny}}, "allow"},
		"RCP denies services":                    {ask{who: "sns.amazonaws.com", resourcePolicy: to(`"*"`), rcp: []string{`{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*"}`}}, "explicit_deny"},
		"RCP level without allow":                {ask{identity: all, rcp: []string{`{"Effect":"Deny","Principal":"*","Action":"s3:Put*","Resource":"*"}`}}, "implicit_deny"},
		"RCP leaves other services":              {ask{action: "ec2:StopInstances", resource: "arn:aws:ec2:us-east-1:111111111111:instance/i-1", identity: all, rcp: []string{deny}}, "allow"},
		"endpoint limits":                        {ask{identity: all, endpoint: `{"Effect":"Allow","Principal":"*","Action":"s3:Put*","Resource":"*"}`}, "implicit_deny"},
		"endpoint allows":                        {ask{identity: all, endpoint: to(`"*"`)}, "allow"},
		"root user":                              {ask{who: account}, "allow"},
		"root user, denied by the bucket":        {ask{who: account, resourcePolicy: `{"Effect":"Deny","Principal":{"AWS":"` + account + `"},"Action":"s3:*","Resource":"*"}`}, "explicit_deny"},
		"root user does not assume roles":        {ask{who: account, action: "sts:AssumeRole", resource: trust, resourcePolicy: fmt.Sprintf(assume, own)}, "implicit_deny"},
		"root user of another account":           {ask{who: "222222222222", resourcePolicy: to(`{"AWS":"222222222222"}`)}, "allow"},
		"anonymous":                              {ask{who: "anonymous", resourcePolicy: to(`{"AWS":"*"}`)}, "allow"},
		"anonymous is nobody's user":             {ask{who: "anonymous", resourcePolicy: to(own)}, "implicit_deny"},
		"service":                                {ask{who: "sns.amazonaws.com", resourcePolicy: to(`{"Service":"sns.amazonaws.com"}`)}, "allow"},
		"other service":                          {ask{who: "sns.amazonaws.com", resourcePolicy: to(`{"Service":"sqs.amazonaws.com"}`)}, "implicit_deny"},
		"key without account":                    {ask{action: "kms:Decrypt", resource: key, identity: all, resourcePolicy: to(role)}, "implicit_deny"},
		"key with account":                       {ask{action: "kms:Decrypt", resource: key, identity: all, resourcePolicy: to(own)}, "allow"},
		"key with account, no identity":          {ask{action: "kms:Decrypt", resource: key, resourcePolicy: to(own)}, "implicit_deny"},
		"key with user":                          {ask{action: "kms:Decrypt", resource: key, resourcePolicy: to(user)}, "allow"},
		"key without policy":                     {ask{action: "kms:Decrypt", resource: key, identity: all}, "implicit_deny"},
		"trust of the account":                   {ask{action: "sts:AssumeRole", resource: trust, identity: all, resourcePolicy: fmt.Sprintf(assume, own)}, "allow"},
		"trust of the account, no identity":      {ask{action: "sts:AssumeRole", resource: trust, resourcePolicy: fmt.Sprintf(assume, own)}, "implicit_deny"},
		"trust of the user":                      {ask{action: "sts:AssumeRole", resource: trust, resourcePolicy: fmt.Sprintf(assume, user)}, "allow"},
		"trust of others":                        {ask{action: "sts:AssumeRole", resource: trust, identity: all, resourcePolicy: fmt.Sprintf(assume, `{"Service":"ec2.amazonaws.com"}`)}, "implicit_deny"},
		"identity provider":                      {ask{who: "federated:accounts.google.com", action: "sts:AssumeRoleWithWebIdentity", resource: trust, resourcePolicy: `{"Effect":"Allow","Principal":{"Federated":"accounts.google.com"},"Action":"sts:AssumeRoleWithWebIdentity"}`}, "allow"},
		"canonical user":                         {ask{resourcePolicy: to(`{"CanonicalUser":"79a59d"}`), who: foreign, identity: all}, "unknown"},
		"partial wildcard in a principal":        {ask{resourcePolicy: to(`{"AWS":"arn:aws:iam::111111111111:user/*"}`)}, "unknown"},
		"resource policy without principal":      {ask{resourcePolicy: all}, "implicit_deny"},
		"allow with NotPrincipal":                {ask{who: "anonymous", resourcePolicy: `{"Effect":"Allow","NotPrincipal":` + user + `,"Action":"*","Resource":"*"}`}, "allow"},
		"deny with NotPrincipal, account absent": {ask{identity: all, resourcePolicy: `{"Effect":"Deny","NotPrincipal":` + user + `,"Action":"*","Resource":"*"}`}, "explicit_deny"},
		"deny with NotPrincipal":                 {ask{identity: all, resourcePolicy: `{"Effect":"Deny","NotPrincipal":{"AWS":["` + alice + `","` + account + `"]},"Action":"*","Resource":"*"}`}, "allow"},
		"deny with NotPrincipal, boundary":       {ask{identity: all, boundary: all, resourcePolicy: `{"Effect":"Deny","NotPrincipal":{"AWS":["` + alice + `","` + account + `"]},"Action":"*","Resource":"*"}`}, "explicit_deny"},
		"deny of an account":                     {ask{who: session, identity: all, resourcePolicy: `{"Effect":"Deny","Principal":` + own + `,"Action":"*","Resource":"*"}`}, "explicit_deny"},
		"effect in lower case":                   {ask{identity: strings.Replace(all, "Allow", "allow", 1)}, "implicit_deny"},
	} {
		if got := c.decide(t); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// Elements as the IAM User Guide describes them, "IAM JSON policy elements reference".
func TestElements(t *testing.T) {
	allow := func(action, resource string) string {
		return `{"Effect":"Allow","Action":"` + action + `","Resource":"` + resource + `"}`
	}
	for _, c := range []struct {
		identity, action, resource, want string
	}{
		{allow("S3:getobject", "*"), "s3:GetObject", object, "allow"},
		{allow("s3:Get?bject", "*"), "s3:GetObject", object, "allow"},
		{allow(" s3:GetObject", "*"), "s3:GetObject", object, "implicit_deny"},
		{allow("s3:GetObject,s3:PutObject", "*"), "s3:GetObject", object, "implicit_deny"},
		{allow("s3*", "*"), "s3:GetObject", object, "implicit_deny"},
		{`{"Effect":"Allow","NotAction":"s3:Get Object","Resource":"*"}`, "s3:GetObject", object, "allow"},
		{`{"Effect":"Allow","NotAction":"iam:*","Resource":"*"}`, "iam:GetUser", alice, "implicit_deny"},
		{allow("*", "arn:aws:s3:::B/*"), "s3:GetObject", object, "implicit_deny"},
		{allow("*", "arn:aws:s3:::*"), "s3:GetObject", object, "allow"},
		{allow("*", "arn:aws:s3:*"), "s3:GetObject", object, "allow"},
		{allow("*", "arn:aws:s3"), "s3:GetObject", object, "allow"},
		{allow("*", "arn:aws:*:b/k"), "s3:GetObject", object, "implicit_deny"},
		{allow("*", "arn:*:s3:::b/*"), "s3:GetObject", object, "allow"},
		{allow("*", "arn:aws:logs:*:*:log-group:a:*"), "logs:PutLogEvents", "arn:aws:logs:us-east-1:1:log-group:a:log-stream:x", "allow"},
		{allow("*", "arn:aws:s3:::${aws:username}/*"), "s3:GetObject", "arn:aws:s3:::alice/k", "allow"},
		{allow("*", "arn:aws:s3:::${aws:username}/*"), "s3:GetObject", object, "implicit_deny"},
		{allow("*", "arn:aws:s3:::${aws:PrincipalTag/none}/*"), "s3:GetObject", "arn:aws:s3:::/k", "implicit_deny"},
		{allow("*", "arn:aws:s3:::${aws:PrincipalTag/none, 'b'}/*"), "s3:GetObject", object, "allow"},
		{allow("*", "arn:aws:s3:::b/${*}"), "s3:GetObject", object, "implicit_deny"},
		{allow("*", "arn:aws:s3:::b/${*}"), "s3:GetObject", "arn:aws:s3:::b/*", "allow"},
		{allow("*", "arn:aws:s3:::b/${$}{x}"), "s3:GetObject", "arn:aws:s3:::b/${x}", "allow"},
		{`{"Effect":"Allow","Action":"*","NotResource":"arn:aws:s3:::${aws:PrincipalTag/none}/*"}`, "s3:GetObject", object, "implicit_deny"},
		{`{"Effect":"Allow","Action":"*","NotResource":"arn:aws:s3:::c/*"}`, "s3:GetObject", object, "allow"},
		{allow("*", "arn:aws:s3:::*"), "s3:ListAllMyBuckets", "*", "implicit_deny"},
		{allow("*", "*"), "s3:ListAllMyBuckets", "*", "allow"},
		{`{"Effect":"Allow","Action":"*","NotResource":"arn:aws:s3:::c"}`, "s3:ListAllMyBuckets", "*", "allow"},
		{all + `,{"Effect":"Deny","Action":"*","Resource":"arn:aws:s3:::*"}`, "s3:ListAllMyBuckets", "*", "allow"},
		{allow("*", "arn:aws:s3:::*"), "s3:ListAllMyBuckets", object, "implicit_deny"}, // whatever a caller names
		{`{"Effect":"Allow","Action":"*"}`, "s3:GetObject", object, "implicit_deny"},
		{`{"Effect":"Allow","Resource":"*"}`, "s3:GetObject", object, "implicit_deny"},
	} {
		if got := (ask{identity: c.identity, action: c.action, resource: c.resource}).decide(t); got != c.want {
			t.Errorf("%s on %s with %s: %s, want %s", c.action, c.resource, c.identity, got, c.want)
		}
	}
	old := ask{identity: allow("*", "arn:aws:s3:::${aws:username}/*"), resource: "arn:aws:s3:::alice/k", version: "2008-10-17"}
	if got := old.decide(t); got != "implicit_deny" {
		t.Errorf("version 2008-10-17 has no variables, but the decision is %s", got)
	}
	api := ask{who: "anonymous", action: "execute-api:Invoke", resource: "arn:aws:execute-api:eu-west-1:111111111111:a1b2c3/prod/GET/pets",
		resourcePolicy: `{"Effect":"Allow","Principal":"*","Action":"execute-api:Invoke","Resource":"execute-api:/prod/*"}`}
	if got := api.decide(t); got != "allow" {
		t.Errorf("the short form of an API's policy: %s", got)
	}
	short := ask{resourcePolicy: `{"Effect":"Allow","Principal":"*","Action":"*","Resource":"arn:aws:s3"}`}
	if got := short.decide(t); got != "implicit_deny" {
		t.Errorf("a short ARN in a resource policy: %s", got)
	}
}

// Conditions as the user guide describes them, "IAM JSON policy elements: Condition operators" and "Multivalued context keys".
func TestConditions(t *testing.T) {
	with := map[string]Values{
		"aws:sourceip": one("10.1.2.3"), "aws:SourceVpc": one("vpc-1"), "s3:max-keys": one("10"), "s3:text": one("ten"), "aws:TagKeys": several("a", "b"),
		"s3:none": several(), "aws:CurrentTime": one("2026-01-01T00:00:00Z"), "aws:SecureTransport": one("TRUE"), "s3:v6": one("2001:db8::1"),
		"s3:mapped": one("::ffff:10.1.2.3"), "aws:SourceArn": one("arn:aws:sns:us-east-1:222222222222:t"), "s3:data": one("aGk="), "s3:star": one("a*"),
		"s3:number": one("9007199254740993"), "s3:epoch": one("1767225600"), "aws:PrincipalTag/Team": one("red"), "s3:unknown": {Unknown: true},
	}
	for condition, want := range map[string]string{
		`"StringEquals":{"AWS:sourcevpc":"vpc-1"}`:                                                                 "allow",
		`"StringEquals":{"aws:SourceVpc":"vpc-*"}`:                                                                 "implicit_deny",
		`"StringEquals":{"aws:SourceVpc":"VPC-1"}`:                                                                 "implicit_deny",
		`"StringEqualsIgnoreCase":{"aws:SourceVpc":"VPC-1"}`:                                                       "allow",
		`"StringLike":{"aws:SourceVpc":["x","vpc-?"]}`:                                                             "allow",
		`"StringNotLike":{"aws:SourceVpc":["x","vpc-?"]}`:                                                          "implicit_deny",
		`"StringNotEquals":{"s3:absent":"x"}`:                                                                      "allow",
		`"StringEquals":{"s3:absent":"x"}`:                                                                         "implicit_deny",
		`"StringEqualsIfExists":{"s3:absent":"x"}`:                                                                 "allow",
		`"StringEquals":{"aws:SourceVpc":"vpc-1"},"StringLike":{"s3:max-keys":"2*"}`:                               "implicit_deny",
		`"StringEquals":{"aws:TagKeys":["a","b"]}`:                                                                 "implicit_deny",
		`"StringNotEquals":{"aws:TagKeys":"x"}`:                                                                    "implicit_deny",
		`"ForAllValues:StringEquals":{"aws:TagKeys":["a","b","c"]}`:                                                "allow",
		`"ForAllValues:StringEquals":{"aws:TagKeys":["a"]}`:                                                        "implicit_deny",
		`"ForAllValues:StringNotEquals":{"aws:TagKeys":["a"]}`:                                                     "implicit_deny",
		`"ForAllValues:StringEquals":{"s3:none":"a"}`:                                                              "allow",
		`"ForAllValues:StringEquals":{"s3:absent":"a"}`:                                                            "allow",
		`"ForAnyValue:StringEquals":{"aws:TagKeys":["b"]}`:                                                         "allow",
		`"ForAnyValue:StringEquals":{"s3:none":"a"}`:                                                               "implicit_deny",
		`"ForAnyValue:StringNotEquals":{"s3:absent":"a"}`:                                                          "implicit_deny",
		`"ForAnyValue:StringNotEquals":{"aws:TagKeys":["a"]}`:                                                      "allow",
		`"ForAllValues:Null":{"s3:max-keys":"true"}`:                                                               "allow",
		`"ForAnyValue:Null":{"s3:max-keys":"false"}`:                                                               "implicit_deny",
		`"Null":{"s3:max-keys":"false"}`:                                                                           "allow",
		`"Null":{"s3:absent":true}`:                                                                                "allow",
		`"Null":{"s3:max-keys":["true","false"]}`:                                                                  "allow",
		`"Bool":{"aws:SecureTransport":"true"}`:                                                                    "allow",
		`"Bool":{"aws:SecureTransport":true}`:                                                                      "allow",
		`"Bool":{"s3:text":"false"}`:                                                                               "allow",
		`"NumericLessThan":{"s3:max-keys":11}`:                                                                     "allow",
		`"NumericLessThanEquals":{"s3:max-keys":"9.99"}`:                                                           "implicit_deny",
		`"NumericEquals":{"s3:max-keys":"10.0"}`:                                                                   "allow",
		`"NumericEquals":{"s3:number":"9007199254740992"}`:                                                         "implicit_deny",
		`"NumericEquals":{"s3:text":"10"}`:                                                                         "implicit_deny",
		`"NumericNotEquals":{"s3:text":"10"}`:                                                                      "allow",
		`"DateGreaterThanEquals":{"aws:CurrentTime":"2026-01-01"}`:                                                 "allow",
		`"DateLessThan":{"aws:CurrentTime":"2026-01-01T00:00:00+01:00"}`:                                           "implicit_deny",
		`"DateEquals":{"s3:epoch":"2026-01-01T00:00:00Z"}`:                                                         "allow",
		`"DateEquals":{"aws:CurrentTime":"1767225600.0004"}`:                                                       "allow",
		`"IpAddress":{"aws:SourceIp":"10.0.0.5/8"}`:                                                                "allow",
		`"IpAddress":{"aws:SourceIp":["10.1.2.3","x"]}`:                                                            "allow",
		`"NotIpAddress":{"aws:SourceIp":"10.0.0.0/8"}`:                                                             "implicit_deny",
		`"IpAddress":{"aws:SourceIp":"::/0"}`:                                                                      "implicit_deny",
		`"IpAddress":{"s3:v6":"2001:db8::/32"}`:                                                                    "allow",
		`"IpAddress":{"s3:v6":"2001:db8::5/32"}`:                                                                   "implicit_deny",
		`"IpAddress":{"s3:v6":"0.0.0.0/0"}`:                                                                        "implicit_deny",
		`"IpAddress":{"s3:mapped":"10.0.0.0/8"}`:                                                                   "allow",
		`"ArnLike":{"aws:SourceArn":"arn:aws:sns:*:222222222222:*"}`:                                               "allow",
		`"ArnEquals":{"aws:SourceArn":"arn:aws:sns:*:222222222222:*"}`:                                             "allow",
		`"ArnLike":{"aws:SourceArn":"arn:aws:sns:*:t"}`:                                                            "implicit_deny",
		`"ArnLike":{"aws:SourceArn":"*"}`:                                                                          "allow",
		`"ArnNotLike":{"s3:text":"arn:aws:sns:*:*:*"}`:                                                             "implicit_deny",
		`"ArnNotEquals":{"s3:absent":"arn:aws:sns:*:*:*"}`:                                                         "allow",
		`"BinaryEquals":{"s3:data":"aGk="}`:                                                                        "allow",
		`"StringEquals":{"s3:star":"a${*}"}`:                                                                       "allow",
		`"StringLike":{"s3:max-keys":"1${*}"}`:                                                                     "implicit_deny",
		`"StringEquals":{"aws:SourceVpc":"${aws:SourceVpc}"}`:                                                      "allow",
		`"StringEquals":{"aws:SourceVpc":"${s3:absent}"}`:                                                          "implicit_deny",
		`"StringNotEquals":{"aws:SourceVpc":"${s3:absent}"}`:                                                       "allow",
		`"StringEquals":{"aws:SourceVpc":"${s3:absent,'vpc-1'}"}`:                                                  "allow",
		`"StringLike":{"s3:star":"${s3:star}"}`:                                                                    "allow",
		`"StringLike":{"aws:TagKeys":"${aws:TagKeys}"}`:                                                            "implicit_deny",
		`"ArnEquals":{"aws:SourceArn":"arn:aws:sns:us-east-1:${aws:PrincipalTag/none, '222222222222'}:t"}`:         "allow",
		`"StringEquals":{"aws:PrincipalTag/team":"red"}`:                                                           "allow",
		`"StringEquals":{"aws:PrincipalAccount":"` + account + `"},"ArnLike":{"aws:PrincipalArn":"` + alice + `"}`: "allow",
		`"StringEquals":{"aws:SourceVpc":[]}`:                                                                      "implicit_deny",
		`"StringNotEquals":{"aws:SourceVpc":[]}`:                                                                   "allow",
		`"ForAnyValue:StringNotEquals":{"aws:TagKeys":[]}`:                                                         "implicit_deny",
		`"StringEquals":{"s3:unknown":"x"}`:                                                                        "unknown",
		`"StringEquals":{"aws:SourceVpc":"${s3:unknown}"}`:                                                         "unknown",
		`"StringEqual":{"aws:SourceVpc":"vpc-1"}`:                                                                  "unknown",
		`"stringequals":{"aws:SourceVpc":"vpc-1"}`:                                                                 "allow",
	} {
		got := ask{identity: grant(`"Resource":"*","Condition":{` + condition + `}`), context: with}.decide(t)
		if got != want {
			t.Errorf("%s: %s, want %s", condition, got, want)
		}
	}
}
