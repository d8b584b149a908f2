// SPDX-License-Identifier: Apache-2.0

package decide

import (
	"fmt"
	"strings"
	"testing"
)

// caseLine is a case in which alice asks for an object; fields replace those of the request, layers those of the policies.
func caseLine(request, policies string) string {
	r := map[string]string{"principal": `"` + alice + `"`, "principalKind": `"user"`, "action": `"s3:GetObject"`, "resource": `"` + object + `"`,
		"resourceAccount": `"` + account + `"`, "context": `{}`, "wildcardOnlyAction": `false`}
	p := map[string]string{"identity": `[` + wrapped(all) + `]`, "resource": `null`, "session": `null`, "boundary": `null`, "scp": `[]`, "rcp": `[]`, "vpce": `null`}
	for of, text := range map[*map[string]string]string{&r: request, &p: policies} {
		for field := range strings.SplitSeq(text, "; ") {
			if name, value, ok := strings.Cut(field, "="); ok {
				(*of)[name] = value
			}
		}
	}
	write := func(m map[string]string) string {
		var fields []string
		for name, value := range m {
			fields = append(fields, fmt.Sprintf("%q:%s", name, value))
		}
		return "{" + strings.Join(fields, ",") + "}"
	}
	return `{"id":"x","request":` + write(r) + `,"policies":` + write(p) + `}`
}

func wrapped(s string) string { return `{"Version":"2012-10-17","Statement":[` + s + `]}` }

// Every field of a case counts, in each of the spellings that the format allows.
func TestReadCase(t *testing.T) {
	const (
		service = `principal="sns.amazonaws.com"; principalKind="service"`
		nobody  = `principal=null; principalKind="anonymous"`
		sts     = `principal="arn:aws:sts::111111111111:assumed-role/app/s1"; principalKind="role-session"`
	)
	deny := wrapped(strings.Replace(all, "Allow", "Deny", 1))
	list := wrapped(`{"Effect":"Allow","Action":"s3:List*","Resource":"*"}`)
	everyone := wrapped(to(`"*"`))
	level := func(documents string) string { return `[{"level":"root","policies":[` + documents + `]}]` }
	for _, c := range []struct{ name, request, policies, want string }{
		{"identity", "", "", "allow"},
		{"identity as one document", "", "identity=" + wrapped(all), "allow"},
		{"identity as text", "", `identity=["` + strings.ReplaceAll(wrapped(all), `"`, `\"`) + `"]`, "allow"},
		{"no policies", "", "identity=null", "implicit_deny"},
		{"session", sts, "session=" + list, "implicit_deny"},
		{"list of sessions", sts, "session=[" + list + "," + wrapped(all) + "]", "allow"},
		{"boundary", "", "boundary=[" + list + "]", "implicit_deny"},
		{"boundary denies", "", "boundary=[" + deny + "]", "explicit_deny"},
		{"endpoint", "", "vpce=" + list, "implicit_deny"},
		{"endpoint denies", "", "vpce=[" + deny + "]", "explicit_deny"},
		{"endpoint of a service", service, "resource=" + everyone + "; vpce=" + list, "implicit_deny"},
		{"SCP", "", "scp=" + level(list), "implicit_deny"},
		{"SCP without policies", "", "scp=" + level(""), "implicit_deny"},
		{"SCP denies", "", "scp=" + level(wrapped(all)+","+deny), "explicit_deny"},
		{"SCP of nobody", nobody, "resource=" + everyone + "; scp=" + level(deny), "allow"},
		{"RCP denies", "", "rcp=" + level(everyone+","+wrapped(`{"Effect":"Deny","Principal":"*","Action":"s3:Get*","Resource":"*"}`)), "explicit_deny"},
		{"RCP denies nobody", nobody, "resource=" + everyone + "; rcp=" + level(wrapped(`{"Effect":"Deny","Principal":"*","Action":"*","Resource":"*"}`)), "explicit_deny"},
		{"resource as a list", nobody, "resource=[" + everyone + "]", "allow"},
		{"root user", `principal="arn:aws:iam::111111111111:root"; principalKind="root"`, "identity=null", "allow"},
		{"federated user", `principal="arn:aws:sts::111111111111:federated-user/bob"; principalKind="federated-user"`, `identity=null; resource=` + wrapped(to(`{"AWS":"arn:aws:sts::111111111111:federated-user/bob"}`)), "allow"},
		{"federated", `principal="accounts.google.com"; principalKind="federated"; action="sts:AssumeRoleWithWebIdentity"; resource="arn:aws:iam::111111111111:role/r"`,
			`identity=null; resource=` + wrapped(`{"Effect":"Allow","Principal":{"Federated":"accounts.google.com"},"Action":"sts:AssumeRoleWithWebIdentity"}`), "allow"},
		{"service-linked role", `principal="arn:aws:sts::111111111111:assumed-role/AWSServiceRoleForX/s"; principalKind="role-session"`, "scp=" + level(deny), "allow"},
		{"one value of several", `context={"aws:TagKeys":["a"]}`, "identity=" + wrapped(grant(`"Resource":"*","Condition":{"StringEquals":{"aws:TagKeys":"a"}}`)), "implicit_deny"},
		{"number and boolean", `context={"s3:max-keys":10,"aws:SecureTransport":true}`, "identity=" + wrapped(grant(`"Resource":"*","Condition":{"NumericEquals":{"s3:max-keys":10},"Bool":{"aws:SecureTransport":true}}`)), "allow"},
		{"null is absent", `context={"s3:x":null}`, "identity=" + wrapped(grant(`"Resource":"*","Condition":{"Null":{"s3:x":"true"}}`)), "allow"},
		{"action without resources", `action="s3:ListAllMyBuckets"; resource="arn:aws:s3:::b"; wildcardOnlyAction=true`, "identity=" + wrapped(`{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::*"}`), "implicit_deny"},
		{"no resource is told", `action="s3:ListAllMyBuckets"; resource=""; wildcardOnlyAction=true`, "", "allow"},
	} {
		read, err := ReadCase([]byte(caseLine(c.request, c.policies)))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if got := Decide(read.Request, read.Policies).Decision.String(); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}
