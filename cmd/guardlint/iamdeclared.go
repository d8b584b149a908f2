// SPDX-License-Identifier: Apache-2.0

package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/guardlint/guardlint"
	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/aws/iam/principals"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// declared is a configuration that questions about policies refer to by address. The zero declared has none.
type declared struct{ cfg *tf.Config }

// readDeclared reads the configuration or plan that the paths name; what could not be read goes to errs. Without a path there is none.
func readDeclared(ctx context.Context, input *inputFlags, paths []string, s streams) (declared, error) {
	if len(paths) == 0 {
		return declared{}, nil
	}
	options, err := input.options(paths, s)
	if err != nil {
		return declared{}, err
	}
	cfg, err := within(ctx, input.timeout, func(ctx context.Context) (*tf.Config, error) { return guardlint.Inspect(ctx, options) })
	if err == nil {
		tellUnread(s.err, cfg)
	}
	return declared{cfg}, err
}

func tellUnread(w io.Writer, cfg *tf.Config) {
	for _, i := range cfg.Problems() {
		if i.Blocking {
			say(w, "%s:%d: %s", i.Range.File, i.Range.Start.Line, i.Message)
		}
	}
}

// isAddress reports whether a word may be the address of a resource: "aws_iam_role.app", "module.a.aws_iam_role.app[0]".
func (d declared) isAddress(word string) bool {
	return d.cfg != nil && !strings.HasPrefix(word, "arn:") && !strings.ContainsRune(word, '/') && (strings.HasPrefix(word, "aws_") || strings.HasPrefix(word, "module.") || strings.HasPrefix(word, "data."))
}

// resource finds the one of an address.
func (d declared) resource(address string) (*tf.Resource, error) {
	var found []*tf.Resource
	var names []string
	for _, root := range d.cfg.Roots {
		for _, r := range root.Resources {
			names = append(names, r.Address)
			if r.Address == address {
				found = append(found, r)
			}
		}
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		if near := lint.Nearest(address, names); near != "" {
			return nil, fmt.Errorf("no resource %s: did you mean %s", address, near)
		}
		return nil, fmt.Errorf("no resource %s: see `guardlint inspect`", address)
	}
	return nil, fmt.Errorf("%d root modules declare %s: name the directory of one", len(found), address)
}

// principal finds the one of an address.
func (d declared) principal(address string) (*principals.Principal, error) {
	r, err := d.resource(address)
	if err != nil {
		return nil, err
	}
	p := principals.Of(r.Root).Find(address)
	if p == nil {
		return nil, fmt.Errorf("%s is neither a role, a user, a group nor a permission set", address)
	}
	return p, nil
}

// documents are the policy documents that a resource holds.
func (d declared) documents(address string) ([]*iam.Document, error) {
	r, err := d.resource(address)
	if err != nil {
		return nil, err
	}
	if r.TypeName() == "data.aws_iam_policy_document" {
		return []*iam.Document{iam.ParseIn(r, r.Attr("json"))}, nil
	}
	var documents []*iam.Document
	for _, a := range iam.Attributes() {
		if a.Type != r.Type || r.Data {
			continue
		}
		for _, v := range a.Values(r) {
			if !v.IsSet().IsNo() {
				documents = append(documents, iam.ParseIn(r, v))
			}
		}
	}
	if len(documents) == 0 {
		return nil, fmt.Errorf("%s holds no policy document", address)
	}
	return slices.Clip(documents), nil
}
