// SPDX-License-Identifier: Apache-2.0

package decide

import (
	"strings"

	"github.com/guardlint/guardlint/aws/iam/actions"
	"github.com/guardlint/guardlint/aws/iam/pattern"
)

// Values are what a request says for a condition key.
type Values struct {
	Items []string
	// Several says that the key may have any number of values, as aws:TagKeys does, whatever their number is now.
	Several bool
	// Unknown says that the request may or may not have the key, with any value.
	Unknown bool
}

// Request is a question to AWS. It is made by NewRequest and is not changed afterwards.
type Request struct {
	Principal Principal
	// Action is "service:Name".
	Action string
	// Resource is an ARN, or "*" for actions without resources.
	Resource string
	// ResourceAccount is the id of the account that owns the resource; "" when it has no owner, as "*" has none.
	ResourceAccount string

	context     map[string]Values // by key in lower case
	action      pattern.Text      // in lower case
	resource    pattern.Text      // "*" for actions without resources, whatever is asked about
	resourceARN arn
}

// arn is an ARN cut at the first five colons.
type arn struct {
	fields [6]pattern.Text
	ok     bool
}

func cutARN(s string) arn {
	var a arn
	fields := strings.SplitN(s, ":", 6)
	if len(fields) != 6 || fields[0] != "arn" {
		return a
	}
	for i, field := range fields {
		a.fields[i] = pattern.TextOf(field)
	}
	a.ok = true
	return a
}

// NewRequest makes a request. An empty resource account is taken from the resource's ARN. Of the context keys that every request has and
// that follow from the principal and the resource, those that context lacks are filled in: aws:PrincipalArn, aws:PrincipalAccount,
// aws:PrincipalType, aws:PrincipalIsAWSService, aws:PrincipalServiceName, aws:username and aws:ResourceAccount. For a role session,
// whose ARN does not tell the role's path, aws:PrincipalArn is that of a role without path.
func NewRequest(who Principal, action, resource, resourceAccount string, context map[string]Values) *Request {
	r := &Request{
		Principal: who, Action: action, Resource: resource, ResourceAccount: resourceAccount,
		action: pattern.TextOf(strings.ToLower(action)), resource: pattern.TextOf(resource), resourceARN: cutARN(resource),
		context: make(map[string]Values, len(context)+4),
	}
	if hasNoResources(action) {
		r = r.WithoutResource()
	}
	if r.ResourceAccount == "" {
		r.ResourceAccount = accountOf(resource)
	}
	r.derive()
	for key, values := range context {
		r.context[strings.ToLower(key)] = values
	}
	return r
}

// WithoutResource returns the request of an action that knows no resources: whatever it touches, policies are asked about "*". So are
// requests by NewRequest when the action is one of those that package actions lists without resources.
func (r *Request) WithoutResource() *Request {
	c := *r
	c.resource = pattern.TextOf("*")
	return &c
}

func hasNoResources(action string) bool {
	a, ok := actions.Lookup(actions.Split(action))
	return ok && a.WildcardOnly()
}

// derive fills in the context keys that follow from the request itself.
func (r *Request) derive() {
	set := func(key, value string) {
		if value != "" {
			r.context[key] = Values{Items: []string{value}}
		}
	}
	p := r.Principal
	set("aws:principalisawsservice", "false")
	switch p.Kind {
	case Anonymous:
		delete(r.context, "aws:principalisawsservice")
		set("aws:principalaccount", "anonymous")
		set("aws:principaltype", "Anonymous")
		set("aws:userid", "anonymous")
	case Service:
		set("aws:principalisawsservice", "true")
		set("aws:principalservicename", p.ID)
	case User:
		set("aws:username", p.Name)
		set("aws:principaltype", "User")
	case Root:
		set("aws:principaltype", "Account")
	case Role, RoleSession:
		set("aws:principaltype", "AssumedRole")
	case FederatedUser:
		set("aws:principaltype", "FederatedUser")
	}
	if p.Kind != Anonymous {
		set("aws:principalaccount", p.Account)
	}
	if p.Account != "" {
		set("aws:principalarn", p.IAMARN())
	}
	set("aws:resourceaccount", r.ResourceAccount)
}

func (r *Request) lookup(key string) (Values, bool) {
	v, ok := r.context[key]
	return v, ok
}

// Service is the action's service prefix in lower case: "s3".
func (r *Request) Service() string {
	service, _, _ := strings.Cut(strings.ToLower(r.Action), ":")
	return service
}

// isTrust reports whether the request is about assuming a role, which the role's trust policy decides.
func (r *Request) isTrust() bool {
	return r.Service() == "sts" && r.resourceARN.ok && strings.Contains(r.Resource, ":role/")
}

func (r *Request) isKey() bool { return r.Service() == "kms" && strings.Contains(r.Resource, ":key/") }

func accountOf(arn string) string {
	fields := strings.SplitN(arn, ":", 6)
	if len(fields) != 6 {
		return ""
	}
	return fields[4]
}
