// SPDX-License-Identifier: Apache-2.0

package decide

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/guardlint/guardlint/aws/iam"
)

// Case is a request with the policies that apply to it, as a line of JSON tells it.
type Case struct {
	// ID is the case's "id" as it is written: a string or a number in JSON; null when there is none.
	ID       json.RawMessage
	Request  *Request
	Policies Policies
	// Expected is the decision that the case claims, or "".
	Expected string
}

// caseJSON is the format. Policies are objects, or strings that hold JSON.
type caseJSON struct {
	ID      json.RawMessage
	Request *struct {
		Principal          *string
		PrincipalKind      string
		Action             string
		Resource           string
		ResourceAccount    *string
		Context            map[string]json.RawMessage
		WildcardOnlyAction bool
	}
	Policies struct {
		Identity, Resource, Session, Boundary, VPCE json.RawMessage
		SCP, RCP                                    []struct {
			Level    string
			Policies json.RawMessage
		}
	}
	Expected struct{ Decision string }
}

// ReadCase reads a line. Of a line that is not a case the error tells why; its ID is kept if it can be read.
func ReadCase(line []byte) (Case, error) {
	var in caseJSON
	err := json.Unmarshal(line, &in)
	c := Case{ID: in.ID, Expected: in.Expected.Decision}
	if c.ID == nil {
		c.ID = json.RawMessage("null")
	}
	switch {
	case err != nil:
		return c, fmt.Errorf("read the case: %w", err)
	case in.Request == nil:
		return c, errors.New("the case has no request")
	case in.Request.Action == "":
		return c, errors.New("the case's request lacks the action")
	}
	if in.Request.Resource == "" { // of an action that takes none
		in.Request.Resource = "*"
	}
	if c.Request, err = in.request(); err != nil {
		return c, err
	}
	c.Policies, err = in.policies()
	return c, err
}

func (in *caseJSON) request() (*Request, error) {
	who, err := in.principal()
	if err != nil {
		return nil, err
	}
	context := make(map[string]Values, len(in.Request.Context))
	for key, raw := range in.Request.Context {
		values, err := readValues(raw)
		if err != nil {
			return nil, fmt.Errorf("context key %q: %w", key, err)
		}
		if values.Items != nil {
			context[key] = values
		}
	}
	account := ""
	if in.Request.ResourceAccount != nil {
		account = *in.Request.ResourceAccount
	}
	r := NewRequest(who, in.Request.Action, in.Request.Resource, account, context)
	if in.Request.WildcardOnlyAction {
		r = r.WithoutResource()
	}
	return r, nil
}

func (in *caseJSON) principal() (Principal, error) {
	id := ""
	if in.Request.Principal != nil {
		id = *in.Request.Principal
	}
	switch in.Request.PrincipalKind {
	case "service":
		return Principal{Kind: Service, ID: id}, nil
	case "anonymous":
		return Principal{Kind: Anonymous}, nil
	case "federated":
		return Principal{Kind: Federated, ID: id}, nil
	}
	return ParsePrincipal(id)
}

// readValues reads a context value: a scalar, or a list for keys that may have several values. null is no value.
func readValues(raw json.RawMessage) (Values, error) {
	var list []json.RawMessage
	if trimmed := bytes.TrimSpace(raw); len(trimmed) == 0 || string(trimmed) == "null" {
		return Values{}, nil
	} else if trimmed[0] != '[' {
		item, err := readScalar(trimmed)
		return Values{Items: []string{item}}, err
	}
	if err := json.Unmarshal(raw, &list); err != nil {
		return Values{}, err
	}
	values := Values{Items: []string{}, Several: true}
	for _, raw := range list {
		item, err := readScalar(bytes.TrimSpace(raw))
		if err != nil {
			return values, err
		}
		values.Items = append(values.Items, item)
	}
	return values, nil
}

// readScalar reads a string, or a number or boolean as it is spelled.
func readScalar(raw []byte) (string, error) {
	switch raw[0] {
	case '"':
		var s string
		err := json.Unmarshal(raw, &s)
		return s, err
	case '{', '[', 'n':
		return "", errors.New("it is neither a string, a number nor a boolean")
	}
	return string(raw), nil
}

func (in *caseJSON) policies() (Policies, error) {
	var errs []error
	read := func(raw json.RawMessage, layer Layer) []*Policy {
		policies, err := readPolicies(raw, layer)
		if err != nil {
			errs = append(errs, fmt.Errorf("%s policy: %w", layer, err))
		}
		return policies
	}
	p := Policies{
		Identity: read(in.Policies.Identity, Identity), Boundary: read(in.Policies.Boundary, Boundary),
		Session: read(in.Policies.Session, Session), Endpoint: read(in.Policies.VPCE, Endpoint),
	}
	switch resource := read(in.Policies.Resource, Resource); len(resource) {
	case 0:
	case 1:
		p.Resource = resource[0]
	default:
		errs = append(errs, errors.New("a resource has one policy"))
	}
	for _, level := range in.Policies.SCP {
		p.SCP = append(p.SCP, Level{level.Level, read(level.Policies, SCP)})
	}
	for _, level := range in.Policies.RCP {
		p.RCP = append(p.RCP, Level{level.Level, read(level.Policies, RCP)})
	}
	return p, errors.Join(errs...)
}

// readPolicies reads a document or a list of documents; null is none.
func readPolicies(raw json.RawMessage, layer Layer) ([]*Policy, error) {
	raw = bytes.TrimSpace(raw)
	if len(raw) == 0 || string(raw) == "null" {
		return nil, nil
	}
	documents := []json.RawMessage{raw}
	if raw[0] == '[' {
		if err := json.Unmarshal(raw, &documents); err != nil {
			return nil, err
		}
	}
	policies := make([]*Policy, 0, len(documents))
	for _, document := range documents {
		text := string(document)
		if document[0] == '"' {
			if err := json.Unmarshal(document, &text); err != nil {
				return nil, err
			}
		}
		d := iam.ParseText(string(layer), text)
		if d.Open != nil {
			return nil, errors.New(d.Open.Text)
		}
		policies = append(policies, Compile(d, layer))
	}
	return policies, nil
}
