// SPDX-License-Identifier: Apache-2.0

package plan

import (
	"fmt"
	"slices"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// undenied forbids that a Deny disappears from the policies of an organisation.
func undenied(p *lint.Pass, c *tf.Change) {
	was := c.Was(p.Root())
	if was == nil || c.Does("forget") || was.Attr("type").Is("SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY").IsNo() {
		return
	}
	r := c.Instance(p.Root())
	for _, deny := range denies(iam.ParseIn(was, was.Attr("content"))) {
		stands := tf.No(reasons(c, r)...)
		if c.Resource != nil {
			stands = standsIn(c.Resource, deny)
		}
		var elsewhere []tf.Truth
		for _, other := range others(p.Root(), c) {
			if other.Change != nil && other.Change.Before == nil { // others apply to other accounts, for all that is known
				elsewhere = append(elsewhere, standsIn(other, deny))
			}
		}
		stands = tf.Any(stands, lint.Exempt(tf.Any(elsewhere...)))
		p.Require(stands, r, "%s %q no longer denies what %s denied", nounOf(c.Type), c.Name, deny.Name())
		if !stands.IsYes() {
			return // one is enough to look at it
		}
	}
}

// denies are the statements of a document that deny something.
func denies(d *iam.Document) []*iam.Statement {
	return slices.DeleteFunc(slices.Clone(d.Statements), func(s *iam.Statement) bool {
		effect, _ := s.Effect.Known()
		return effect != "Deny"
	})
}

// standsIn says whether a policy denies at least what a statement denied, by one of its own.
func standsIn(policy *tf.Resource, deny *iam.Statement) tf.Truth {
	content := policy.Attr("content")
	document := iam.ParseIn(policy, content)
	if slices.ContainsFunc(denies(document), func(s *iam.Statement) bool { return deniesAll(s, deny) }) {
		return tf.Yes()
	}
	if document.Open != nil || slices.ContainsFunc(document.Statements, isOpen) {
		return tf.Maybe(content.Because("which statements `%s` has is not known", content.Path))
	}
	return tf.No(content.Because("no statement of `%s` denies it", content.Path))
}

// deniesAll reports whether one statement denies at least what another one did: it lists the same, or more of what is denied and less of what is
// left out, under the same conditions.
func deniesAll(s, deny *iam.Statement) bool {
	return holds(s.Action, deny.Action) && holds(deny.NotAction, s.NotAction) && holds(s.Resource, deny.Resource) && holds(deny.NotResource, s.NotResource) &&
		fmt.Sprint(s.Principal != nil, s.NotPrincipal != nil) == fmt.Sprint(deny.Principal != nil, deny.NotPrincipal != nil) &&
		slices.Equal(conditions(s), conditions(deny))
}

// holds reports whether a list has all items of another one, or a wildcard for everything.
func holds(list, items *iam.List) bool {
	if list == nil || items == nil {
		return list == items
	}
	have := texts(list)
	return !slices.ContainsFunc(texts(items), func(item string) bool { return !slices.Contains(have, item) && !slices.Contains(have, "*") })
}

func texts(list *iam.List) []string {
	all := make([]string, len(list.Items))
	for i, t := range list.Items {
		all[i] = t.String()
	}
	slices.Sort(all)
	return all
}

// conditions are a statement's conditions in words, in order.
func conditions(s *iam.Statement) []string {
	var all []string
	for _, c := range s.Conditions.Items {
		all = append(all, fmt.Sprint(c.Operator, " ", c.Key.String(), " ", texts(&c.Values)))
	}
	slices.Sort(all)
	return all
}

// isOpen reports whether a statement is known in part only.
func isOpen(s *iam.Statement) bool {
	_, known := s.Effect.Known()
	return !known || s.Conditions.Open != "" || slices.ContainsFunc([]*iam.List{s.Action, s.NotAction, s.Resource, s.NotResource}, func(l *iam.List) bool {
		return l != nil && (l.Open != "" || slices.ContainsFunc(l.Items, func(t iam.Text) bool { _, known := t.Known(); return !known }))
	})
}
