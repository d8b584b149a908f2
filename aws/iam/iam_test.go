// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/tf"
)

// place is where the tests' documents are said to be written.
var place = tf.Range{File: "main.tf", Start: tf.Pos{Line: 3, Byte: 20}, End: tf.Pos{Line: 9, Byte: 200}}

func document(v cty.Value) *Document { return Parse(tf.NewValue(v, "policy", place, nil)) }

func parseText(text string) *Document { return document(cty.StringVal(text)) }

// unset is an input variable without a value, as the evaluator gives it.
func unset(name string, t cty.Type) cty.Value {
	return cty.UnknownVal(t).WithMarks(cty.NewValueMarks(tf.Why{Text: "variable \"" + name + "\" has no default"}, tf.Ref{Address: "var." + name, Input: true}))
}

// attribute is an attribute that is known after apply.
func attribute(address, attr string) cty.Value {
	return cty.UnknownVal(cty.String).Mark(tf.Ref{Address: address, Attr: attr})
}

// encoded is what jsonencode makes of a partly unknown value.
func encoded(v cty.Value) cty.Value { return tf.MarkEncoded(cty.UnknownVal(cty.String), v) }

// templated is a template with holes.
func templated(parts ...cty.Value) cty.Value { return tf.MarkParts(cty.UnknownVal(cty.String), parts) }

func lit(s string) cty.Value { return cty.StringVal(s) }

// statement wraps the members of one statement into a document.
func statement(members string) string {
	return `{"Version":"2012-10-17","Statement":[{` + members + `}]}`
}

func wantTruth(t *testing.T, what string, got tf.Truth, want string) {
	t.Helper()
	if got.String() != want {
		t.Errorf("%s is %s, want %s; evidence: %s", what, got, want, texts(got))
	}
	if want == "no" {
		return
	}
	for _, e := range got.Evidence() {
		if e.Range != place || e.Path() != "policy" || e.Text == "" {
			t.Errorf("%s: evidence %q has no place or path", what, e.Text)
		}
	}
	if len(got.Evidence()) == 0 {
		t.Errorf("%s is %s without evidence", what, got)
	}
}

func texts(t tf.Truth) string {
	var all []string
	for _, e := range t.Evidence() {
		all = append(all, e.Text)
	}
	return strings.Join(all, "; ")
}

// Grants of everything in identity policies. The first is AWS's AdministratorAccess, PowerUserAccess is from the managed policy reference.
func TestFullAdmin(t *testing.T) {
	tests := []struct{ name, members, want string }{
		{"AdministratorAccess", `"Effect":"Allow","Action":"*","Resource":"*"`, "yes"},
		{"lists", `"Effect":"Allow","Action":["s3:Get*","*"],"Resource":["arn:aws:s3:::a","*"]`, "yes"},
		{"service wildcard too", `"Effect":"Allow","Action":"*:*","Resource":"*"`, "yes"},
		{"one character and the rest", `"Effect":"Allow","Action":"?*","Resource":"*"`, "yes"},
		{"too many characters", `"Effect":"Allow","Action":"??????*","Resource":"*"`, "no"},
		{"ARN of wildcards", `"Effect":"Allow","Action":"*","Resource":"arn:aws:*:*:*:*"`, "yes"},
		{"short ARN", `"Effect":"Allow","Action":"*","Resource":"arn:aws:*"`, "yes"},
		{"ARN of all of S3", `"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::*"`, "no"},
		{"PowerUserAccess", `"Effect":"Allow","NotAction":["iam:*","organizations:*","account:*"],"Resource":"*"`, "no"},
		{"NotAction that leaves nothing out", `"Effect":"Allow","NotAction":[],"Resource":"*"`, "yes"},
		{"NotResource that leaves nothing out", `"Effect":"Allow","Action":"*","NotResource":[]`, "yes"},
		{"NotResource", `"Effect":"Allow","Action":"*","NotResource":"arn:aws:s3:::a"`, "no"},
		{"Deny", `"Effect":"Deny","Action":"*","Resource":"*"`, "no"},
		{"effects are case-sensitive", `"Effect":"allow","Action":"*","Resource":"*"`, "no"},
		{"every action of one service", `"Effect":"Allow","Action":"iam:*","Resource":"*"`, "no"},
		{"a blank names nothing", `"Effect":"Allow","Action":"* ","Resource":"*"`, "no"},
		{"no resource", `"Effect":"Allow","Action":"*"`, "no"},
		{"MFA narrows", `"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}`, "no"},
		{"empty condition", `"Effect":"Allow","Action":"*","Resource":"*","Condition":{}`, "yes"},
		{"null condition", `"Effect":"Allow","Action":"*","Resource":"*","Condition":null`, "yes"},
		{"TLS does not narrow", `"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":true}}`, "yes"},
		{"any principal does not narrow", `"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringLike":{"aws:PrincipalArn":"*"}}`, "yes"},
		{"any tag, if it exists, does not narrow", `"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringLikeIfExists":{"aws:PrincipalTag/team":"*"}}`, "yes"},
		{"having the tag narrows", `"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringLike":{"aws:PrincipalTag/team":"*"}}`, "no"},
		{"the user agent is the caller's choice", `"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringEquals":{"aws:UserAgent":"x"}}`, "yes"},
		{"the whole internet does not narrow", `"Effect":"Allow","Action":"*","Resource":"*","Condition":{"IpAddress":{"aws:SourceIp":["10.0.0.0/8","0.0.0.0/0"]}}`, "yes"},
		{"one of two conditions narrows", `"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"true"},"StringEquals":{"aws:PrincipalOrgID":"o-1"}}`, "no"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			wantTruth(t, "FullAdmin", parseText(statement(tt.members)).FullAdmin(), tt.want)
		})
	}
}

func TestWildcardAction(t *testing.T) {
	tests := []struct{ name, members, want string }{
		{"alone", `"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::a"`, "yes"},
		{"in a list", `"Effect":"Allow","Action":["s3:GetObject","*:*"],"Resource":"arn:aws:s3:::a"`, "yes"},
		{"with a condition", `"Effect":"Allow","Action":"**","Resource":"*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}`, "yes"},
		{"within a service", `"Effect":"Allow","Action":"s3:*","Resource":"*"`, "no"},
		{"part of the name", `"Effect":"Allow","Action":"*:Get*","Resource":"*"`, "no"},
		{"NotAction is another matter", `"Effect":"Allow","NotAction":"iam:*","Resource":"*"`, "no"},
		{"Deny", `"Effect":"Deny","Action":"*","Resource":"*"`, "no"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			wantTruth(t, "WildcardAction", parseText(statement(tt.members)).WildcardAction(), tt.want)
		})
	}
}

func TestEvidenceNamesStatementAndElement(t *testing.T) {
	d := parseText(`{"Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"},{"Sid":"Root","Effect":"Allow","Action":["a:b","*:*"],"Resource":"*"}]}`)
	if got, want := texts(d.FullAdmin()), "statement \"Root\" in `policy` allows every action (`*:*`) on every resource (`*`)"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	d = document(encoded(cty.ObjectVal(map[string]cty.Value{"Statement": cty.ObjectVal(map[string]cty.Value{
		"Effect": lit("Allow"), "Action": unset("actions", cty.DynamicPseudoType), "Resource": lit("*")})})))
	if got, want := texts(d.FullAdmin()), "`Action` of statement 1 in `policy` is not known: variable \"actions\" has no default"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestSensitiveTextIsNotQuoted(t *testing.T) {
	d := document(lit(`{"Statement":{"Sid":"Secret","Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}}`).Mark(tf.Sensitive{}))
	for _, truth := range []tf.Truth{d.FullAdmin(), d.WildcardAction(), d.PublicRead()} {
		wantTruth(t, "question", truth, "yes")
		if got := texts(truth); strings.Contains(got, "Secret") || strings.Contains(got, "*") {
			t.Errorf("evidence quotes a sensitive document: %s", got)
		}
	}
}

func TestSpellings(t *testing.T) {
	admin := map[string]cty.Value{"Effect": lit("Allow"), "Action": lit("*"), "Resource": lit("*")}
	with := func(changes map[string]cty.Value) cty.Value {
		members := map[string]cty.Value{}
		for k, v := range admin {
			members[k] = v
		}
		for k, v := range changes {
			members[k] = v
		}
		return cty.ObjectVal(map[string]cty.Value{"Statement": cty.TupleVal([]cty.Value{cty.ObjectVal(members)})})
	}
	hole := func(v cty.Value, before, after string) cty.Value { return templated(lit(before), v, lit(after)) }
	statementText := func(action string) (before, after string) {
		before, after, _ = strings.Cut(statement(`"Effect":"Allow","Resource":"*","Action":`+action), "HOLE")
		return before, after
	}
	inString, afterString := statementText(`["HOLE"]`)
	bare, afterBare := statementText(`HOLE`)
	service, afterService := statementText(`"HOLE:*"`)
	tests := []struct {
		name  string
		value cty.Value
		want  string
	}{
		{"absent", cty.NullVal(cty.String), "no"},
		{"empty", lit(""), "no"},
		{"unknown", unset("policy", cty.String), "maybe"},
		{"unknown and untyped", unset("policy", cty.DynamicPseudoType), "maybe"},
		{"not JSON", lit("policy.json"), "maybe"},
		{"not an object", lit("[]"), "maybe"},
		{"duplicate element", lit(`{"Statement":{"Effect":"Allow","Effect":"Deny"}}`), "maybe"},
		{"text after the end", lit(`{} {}`), "maybe"},
		{"no statement", lit(`{"Version":"2012-10-17"}`), "no"},
		{"statement of the wrong type", lit(`{"Statement":["*"]}`), "maybe"},
		{"nested too deeply", lit(strings.Repeat(`{"Statement":`, 100) + "1" + strings.Repeat("}", 100)), "maybe"},
		{"encoded and decisive", encoded(with(map[string]cty.Value{"Sid": unset("sid", cty.String)})), "yes"},
		{"encoded, an action among others unknown", encoded(with(map[string]cty.Value{"Action": cty.TupleVal([]cty.Value{unset("a", cty.DynamicPseudoType), lit("*")})})), "yes"},
		{"encoded, action unknown", encoded(with(map[string]cty.Value{"Action": unset("a", cty.String)})), "maybe"},
		{"encoded, actions unknown", encoded(with(map[string]cty.Value{"Action": unset("a", cty.List(cty.String))})), "maybe"},
		{"encoded, an ARN known after apply", encoded(with(map[string]cty.Value{"Resource": attribute("aws_s3_bucket.b", "arn")})), "no"},
		{"encoded, computed from an ARN", encoded(with(map[string]cty.Value{"Resource": cty.UnknownVal(cty.String).Mark(tf.Ref{Address: "aws_s3_bucket.b", Attr: "arn", Derived: true})})), "maybe"},
		{"encoded, an attribute that may hold anything", encoded(with(map[string]cty.Value{"Resource": attribute("aws_ssm_parameter.p", "value")})), "maybe"},
		{"encoded, beginning known", encoded(with(map[string]cty.Value{"Resource": cty.UnknownVal(cty.String).Refine().StringPrefixFull("arn:aws:s3:::").NewValue()})), "no"},
		{"encoded, effect unknown", encoded(with(map[string]cty.Value{"Effect": unset("effect", cty.String)})), "maybe"},
		{"encoded, condition unknown", encoded(with(map[string]cty.Value{"Condition": unset("c", cty.DynamicPseudoType)})), "maybe"},
		{"encoded, statement unknown", encoded(cty.ObjectVal(map[string]cty.Value{"Statement": cty.TupleVal([]cty.Value{unset("s", cty.DynamicPseudoType)})})), "maybe"},
		{"encoded, statements unknown", encoded(cty.ObjectVal(map[string]cty.Value{"Statement": unset("s", cty.DynamicPseudoType)})), "maybe"},
		{"hole in a string", hole(unset("a", cty.String), inString, afterString), "maybe"},
		{"hole with an identity in a string", hole(attribute("aws_x.y", "id"), inString, afterString), "no"},
		{"hole for the service", hole(unset("service", cty.String), service, afterService), "maybe"},
		{"hole for a value", hole(unset("actions", cty.String), bare, afterBare), "maybe"},
		{"hole for an encoded value", hole(encoded(cty.TupleVal([]cty.Value{lit("*"), unset("a", cty.String)})), bare, afterBare), "yes"},
		{"hole for an encoded value that is none", hole(encoded(cty.TupleVal([]cty.Value{lit("s3:*"), attribute("aws_x.y", "id")})), bare, afterBare), "no"},
		{"hole beside what decides", templated(lit(statement(`"Effect":"Allow","Action":"*","Resource":["*","arn:aws:s3:::`)), cty.StringVal("x"), unset("b", cty.String), lit("")), "maybe"},
		{"hole in another element", func() cty.Value {
			before, after, _ := strings.Cut(statement(`"Sid":"HOLE","Effect":"Allow","Action":"*","Resource":"*"`), "HOLE")
			return hole(unset("sid", cty.String), before, after)
		}(), "yes"},
		{"hole behind an escaped quote", func() cty.Value {
			before, after, _ := strings.Cut(statement(`"Sid":"a\"HOLE\\","Effect":"Allow","Action":"*","Resource":"*"`), "HOLE")
			return hole(unset("sid", cty.String), before, after)
		}(), "yes"},
		{"hole for an element's name", func() cty.Value {
			before, after, _ := strings.Cut(statement(`"HOLE":"Allow","Effect":"Allow","Action":"*","Resource":"*"`), "HOLE")
			return hole(unset("effect", cty.String), before, after)
		}(), "maybe"},
		{"hole that brings its own comma", hole(unset("more", cty.String), `{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}`, `]}`), "maybe"},
		{"template within a template", templated(lit(inString), templated(lit("s3:"), unset("a", cty.String)), lit(afterString)), "no"},
		{"the marker is in the text", hole(unset("a", cty.String), strings.Replace(inString, `"Effect"`, "\"Sid\":\"\uFDD0\\uFDD1\",\"Effect\"", 1), afterString), "maybe"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { wantTruth(t, "FullAdmin", document(tt.value).FullAdmin(), tt.want) })
	}
}

func TestInvalidJSONSaysWhere(t *testing.T) {
	tests := []struct{ text, want string }{
		{"{\n  \"Statement\": [\n    {\"Effect\": \"Allow\",}\n  ]\n}", "line 3, column 23: "},
		{`{"Statement": [`, "line 1, column 16: it ends too early"},
		{`{"Statement": [], "Statement": []}`, "line 1, column 19: duplicate"},
		{`{} x`, "line 1, column "},
	}
	for _, tt := range tests {
		got := texts(parseText(tt.text).FullAdmin())
		if !strings.HasPrefix(got, "`policy` is not valid JSON: "+tt.want) {
			t.Errorf("%s: evidence is %q, want it to say %q", tt.text, got, tt.want)
		}
	}
}

// The examples of "The meaning of 'public'" in the S3 User Guide, and what follows from its definition.
func TestPublic(t *testing.T) {
	write := func(condition string) string {
		return `"Principal":"*","Resource":"*","Action":"s3:PutObject","Effect":"Allow","Condition":` + condition
	}
	tests := []struct{ name, members, read, write string }{
		{"the guide's public example", write(`{"StringLike":{"aws:SourceVpc":"vpc-*"}}`), "no", "yes"},
		{"the guide's non-public example", write(`{"StringEquals":{"aws:SourceVpc":"vpc-91237329"}}`), "no", "no"},
		{"anonymous read", `"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"`, "yes", "no"},
		{"actions are compared without case", `"Effect":"Allow","Principal":"*","Action":"S3:getobject","Resource":"*"`, "yes", "no"},
		{"any AWS principal", `"Effect":"Allow","Principal":{"AWS":"*"},"Action":"s3:List*","Resource":"*"`, "yes", "no"},
		{"in a list", `"Effect":"Allow","Principal":{"AWS":["arn:aws:iam::111122223333:root","*"]},"Action":"s3:*","Resource":"*"`, "yes", "yes"},
		{"everything but", `"Effect":"Allow","Principal":"*","NotAction":"s3:Get*","Resource":"*"`, "yes", "yes"},
		{"everything but what reads", `"Effect":"Allow","Principal":"*","NotAction":["s3:Get*","s3:List*"],"Resource":"*"`, "no", "yes"},
		{"NotPrincipal", `"Effect":"Allow","NotPrincipal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"s3:GetObject","Resource":"*"`, "yes", "no"},
		{"Deny", `"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*"`, "no", "no"},
		{"no principal is nobody", `"Effect":"Allow","Action":"s3:*","Resource":"*"`, "no", "no"},
		{"an account", `"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"s3:*","Resource":"*"`, "no", "no"},
		{"a service", `"Effect":"Allow","Principal":{"Service":"cloudfront.amazonaws.com"},"Action":"s3:GetObject","Resource":"*"`, "no", "no"},
		{"a web identity provider", `"Effect":"Allow","Principal":{"Federated":"graph.facebook.com"},"Action":"s3:GetObject","Resource":"*"`, "yes", "no"},
		{"a wildcard inside a principal is not valid", `"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::*:root"},"Action":"s3:GetObject","Resource":"*"`, "maybe", "no"},
		{"an organisation", write(`{"StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}`), "no", "no"},
		{"any organisation", write(`{"StringLike":{"aws:PrincipalOrgID":"o-*"}}`), "no", "yes"},
		{"if the organisation exists", write(`{"StringEqualsIfExists":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}`), "no", "yes"},
		{"not an organisation", write(`{"StringNotEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}`), "no", "yes"},
		{"for all of no values", write(`{"ForAllValues:StringLike":{"aws:PrincipalOrgPaths":"o-a1b2c3d4e5/*"}}`), "no", "yes"},
		{"below an organisation", write(`{"ForAnyValue:StringLike":{"aws:PrincipalOrgPaths":"o-a1b2c3d4e5/r-ab12/*"}}`), "no", "no"},
		{"one value of several is open", write(`{"StringLike":{"aws:SourceVpce":["vpce-1","vpce-*"]}}`), "no", "yes"},
		{"keys are compared without case", write(`{"stringequals":{"AWS:SourceVPCE":"vpce-1"}}`), "no", "no"},
		{"addresses", write(`{"IpAddress":{"aws:SourceIp":["192.0.2.0/24","10.0.0.0/8","2001:db8::/32"]}}`), "no", "no"},
		{"half the internet", write(`{"IpAddress":{"aws:SourceIp":["0.0.0.0/1"]}}`), "no", "yes"},
		{"much of IPv6", write(`{"IpAddress":{"aws:SourceIp":["2000::/3"]}}`), "no", "yes"},
		{"one address", write(`{"IpAddress":{"aws:SourceIp":"198.51.100.7"}}`), "no", "no"},
		{"not an address", write(`{"NotIpAddress":{"aws:SourceIp":"198.51.100.7"}}`), "no", "yes"},
		{"a distribution", write(`{"StringEquals":{"AWS:SourceArn":"arn:aws:cloudfront::111122223333:distribution/E1"}}`), "no", "no"},
		{"any distribution of an account", write(`{"ArnLike":{"aws:SourceArn":"arn:aws:cloudfront::111122223333:distribution/*"}}`), "no", "no"},
		{"any distribution", write(`{"ArnLike":{"aws:SourceArn":"arn:aws:cloudfront::*:distribution/*"}}`), "no", "yes"},
		{"any bucket", write(`{"ArnLike":{"aws:SourceArn":"arn:aws:s3:::*"}}`), "no", "yes"},
		{"the referrer is the caller's choice", write(`{"StringLike":{"aws:Referer":"https://example.com/*"}}`), "no", "yes"},
		{"TLS", write(`{"Bool":{"aws:SecureTransport":"true"}}`), "no", "yes"},
		{"a policy variable", write(`{"StringEquals":{"aws:PrincipalAccount":"${aws:ResourceAccount}"}}`), "no", "yes"},
		{"access points of an account", write(`{"StringLike":{"s3:DataAccessPointArn":"arn:aws:s3:eu-west-1:111122223333:accesspoint/*"}}`), "no", "no"},
		{"AWS services", write(`{"Bool":{"aws:PrincipalIsAWSService":"true"}}`), "no", "no"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := parseText(statement(tt.members))
			wantTruth(t, "PublicRead", d.PublicRead(), tt.read)
			wantTruth(t, "PublicWrite", d.PublicWrite(), tt.write)
		})
	}
}

func TestAccessPointConditionDoesNotHelpItsOwnPolicy(t *testing.T) {
	d := parseText(statement(`"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:eu-west-1:111122223333:accesspoint/p/object/*",
		"Condition":{"StringEquals":{"s3:DataAccessPointAccount":"111122223333"}}`))
	wantTruth(t, "PublicRead", d.PublicRead(), "yes")
}

func TestPublicWithHoles(t *testing.T) {
	object := func(principal, condition cty.Value) cty.Value {
		return encoded(cty.ObjectVal(map[string]cty.Value{"Statement": cty.ObjectVal(map[string]cty.Value{"Effect": lit("Allow"), "Principal": principal,
			"Action": lit("s3:GetObject"), "Resource": templated(attribute("aws_s3_bucket.b", "arn"), lit("/*")), "Condition": condition})}))
	}
	aws := func(id cty.Value) cty.Value { return cty.ObjectVal(map[string]cty.Value{"AWS": id}) }
	condition := func(op, key string, value cty.Value) cty.Value {
		return cty.ObjectVal(map[string]cty.Value{op: cty.ObjectVal(map[string]cty.Value{key: value})})
	}
	none := cty.NullVal(cty.DynamicPseudoType)
	account := attribute("data.aws_caller_identity.current", "account_id")
	tests := []struct {
		name  string
		value cty.Value
		want  string
	}{
		{"a role of the configuration", object(aws(attribute("aws_iam_role.r", "arn")), none), "no"},
		{"an origin access identity", object(aws(attribute("aws_cloudfront_origin_access_identity.o", "iam_arn")), none), "no"},
		{"an account of a variable", object(aws(templated(lit("arn:aws:iam::"), unset("account", cty.String), lit(":root"))), none), "no"},
		{"a principal of a variable", object(aws(unset("who", cty.String)), none), "maybe"},
		{"principals of a variable", object(aws(unset("who", cty.List(cty.String))), none), "maybe"},
		{"the principal element of a variable", object(unset("who", cty.DynamicPseudoType), none), "maybe"},
		{"an endpoint of the configuration", object(lit("*"), condition("StringLike", "aws:SourceVpce", attribute("aws_vpc_endpoint.e", "id"))), "no"},
		{"an organisation of a variable, compared literally", object(lit("*"), condition("StringEquals", "aws:PrincipalOrgID", unset("org", cty.String))), "no"},
		{"an organisation of a variable, compared as a pattern", object(lit("*"), condition("StringLike", "aws:PrincipalOrgID", unset("org", cty.String))), "maybe"},
		{"a distribution of this account", object(lit("*"), condition("ArnLike", "aws:SourceArn", templated(lit("arn:aws:cloudfront::"), account, lit(":distribution/*")))), "no"},
		{"a distribution of some account", object(lit("*"), condition("ArnLike", "aws:SourceArn", templated(lit("arn:aws:cloudfront::"), unset("a", cty.String), lit(":distribution/*")))), "maybe"},
		{"below an ARN of the configuration", object(lit("*"), condition("ArnLike", "aws:SourceArn", templated(attribute("aws_api_gateway_rest_api.a", "execution_arn"), lit("/*")))), "no"},
		{"addresses of a variable", object(lit("*"), condition("IpAddress", "aws:SourceIp", unset("cidrs", cty.List(cty.String)))), "maybe"},
		{"condition unknown", object(lit("*"), unset("c", cty.DynamicPseudoType)), "maybe"},
		{"public for all that is known", object(lit("*"), none), "yes"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { wantTruth(t, "PublicRead", document(tt.value).PublicRead(), tt.want) })
	}
}

func TestParseOperator(t *testing.T) {
	tests := map[string]Operator{
		"StringEquals":                        {Name: "StringEquals"},
		"stringnotlike":                       {Name: "StringLike", Negated: true},
		"ForAnyValue:StringNotLikeIfExists":   {Name: "StringLike", Negated: true, IfExists: true, Qualifier: "ForAnyValue"},
		"ForAllValues:StringEqualsIgnoreCase": {Name: "StringEqualsIgnoreCase", Qualifier: "ForAllValues"},
		"NotIpAddress":                        {Name: "IpAddress", Negated: true},
		"NumericLessThanEqualsIfExists":       {Name: "NumericLessThanEquals", IfExists: true},
		"Null":                                {Name: "Null"},
		"NullIfExists":                        {},
		"StringMatches":                       {},
	}
	for text, want := range tests {
		if got := ParseOperator(text); got != want {
			t.Errorf("ParseOperator(%q) = %+v, want %+v", text, got, want)
		}
	}
}

func TestGlob(t *testing.T) {
	tests := []struct {
		pattern, s string
		want       bool
	}{
		{"s3:get*", "s3:getobject", true}, {"s3:get?bject", "s3:getobject", true}, {"s3:get?", "s3:getobject", false}, {"*", "", true},
		{"?", "", false}, {"a*b*c", "aXbYbZc", true}, {"a*b*c", "aXbYbZ", false}, {"ä?", "äö", true}, {"", "", true}, {"", "x", false},
		{"*?ö", "aäö", true}, {"*??ö", "äö", false}, {"?", "ä", true}, {"??", "ä", false}, {"*?", "ä", true}, {"*??", "ä", false},
	}
	for _, tt := range tests {
		if got := glob(tt.pattern, tt.s); got != tt.want {
			t.Errorf("glob(%q, %q) = %t", tt.pattern, tt.s, got)
		}
	}
	if !globFold("S3:get*", "s3:GetObject") || globFold("s3:get?", "s3:GetObject") || glob("S3:get*", "s3:GetObject") {
		t.Error("glob takes the case of letters for something else")
	}
}

// A text with holes may be what the holes can be filled for.
func TestFits(t *testing.T) {
	h := holeText(hole{})
	for _, tt := range []struct {
		text Text
		s    string
		want bool
	}{
		{h, "", true}, {h, "x", true}, {join(literalText("a"), h), "ab", true}, {join(literalText("a"), h), "b", false},
		{join(h, literalText("b")), "ab", true}, {join(h, literalText("b")), "bc", false}, {join(literalText("a"), h, literalText("a")), "a", false},
		{join(literalText("a"), h, literalText("b"), h, literalText("c")), "aXbYbZc", true}, {join(h, literalText("*")), "x", false},
		{join(h, literalText("ab"), h, literalText("b")), "ab", false},
	} {
		if got := tt.text.MayBe(tt.s); got != tt.want {
			t.Errorf("%s may be %q: %t", tt.text, tt.s, got)
		}
	}
}

// What is decided while a part of an action is not known must stay so, whatever the part turns out to be.
func FuzzHoleKeepsVerdict(f *testing.F) {
	f.Add(`{"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}`, 40, 42)
	f.Add(`{"Statement":{"Effect":"Allow","Action":["*","a:b"],"Resource":["arn:aws:*:*:*:*"],"Condition":{"Bool":{"aws:SecureTransport":true}}}}`, 12, 60)
	f.Add(`{"Statement":{"Effect":"Allow","Principal":{"AWS":"*"},"NotAction":"a\"b","Resource":"*"}}`, 20, 21)
	f.Fuzz(func(t *testing.T, text string, from, to int) {
		if from < 0 || to > len(text) || from > to || !json.Valid([]byte(text)) || strings.Count(text[from:to], "\"") > 0 || strings.Contains(text[from:to], "\\") {
			return
		}
		whole := cty.StringVal(text)
		if whole.AsString() != text || cty.StringVal(text[:from]).AsString() != text[:from] || cty.StringVal(text[to:]).AsString() != text[to:] {
			return // not in the normal form of Terraform's strings
		}
		full := document(whole)
		holed := document(templated(lit(text[:from]), cty.UnknownVal(cty.String), lit(text[to:])))
		for name, question := range map[string]func(*Document) tf.Truth{"WildcardAction": (*Document).WildcardAction, "FullAdmin": (*Document).FullAdmin, "HasPrincipals": (*Document).HasPrincipals} {
			known, unknown := question(full), question(holed)
			if strings.Contains(strings.ToLower(text), "notaction") && name == "FullAdmin" || full.Open != nil {
				continue
			}
			if !unknown.IsMaybe() && unknown.String() != known.String() {
				t.Errorf("%s is %s with a hole at %d:%d, but %s without: %s", name, unknown, from, to, known, text)
			}
		}
	})
}

// No text, and no template, makes the parser fail in another way than by saying so.
func FuzzParse(f *testing.F) {
	f.Add(`{"Statement":[{"Effect":"Allow","Action":["`, `"],"Resource":"*","Condition":{"StringLike":{"a":["b",1,true,null]}}}]}`)
	f.Add(`{"Statement":{"Principal":{"AWS":`, `},"NotAction":"\u0073\ud83d"}}`)
	f.Add("{\"a\":\"\uFDD0\\ufdd10", "\\")
	f.Fuzz(func(t *testing.T, before, after string) {
		for _, d := range []*Document{parseText(before), parseText(before + after), document(templated(lit(before), unset("x", cty.String), lit(after))),
			document(templated(lit(before), encoded(cty.TupleVal([]cty.Value{lit("*"), unset("y", cty.DynamicPseudoType)})), lit(after)))} {
			for _, truth := range []tf.Truth{d.FullAdmin(), d.WildcardAction(), d.PublicRead(), d.PublicWrite(), d.HasPrincipals()} {
				if truth.IsMaybe() && len(truth.Evidence()) == 0 {
					t.Errorf("undecided without a reason: %q %q", before, after)
				}
			}
		}
	})
}

func TestErrorsShowNothingSensitive(t *testing.T) {
	d := document(cty.StringVal("hunter2").Mark(tf.Sensitive{}))
	if d.Open == nil || !strings.Contains(d.Open.Text, "not valid JSON") || strings.Contains(d.Open.Text, "'h'") {
		t.Errorf("it is said that %v", d.Open)
	}
}
