// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"github.com/guardlint/guardlint/tf"
)

// Actions are the actions that a question is about.
type Actions []string

// any is yes when f is yes of some action. It ends with the first.
func (actions Actions) any(f func(action string) tf.Truth) tf.Truth {
	ts := make([]tf.Truth, 0, len(actions))
	for _, action := range actions {
		t := f(action)
		if t.IsYes() {
			return t
		}
		ts = append(ts, t)
	}
	return tf.Any(ts...)
}

// Public is yes when some statement lets everyone do one of the actions, by the definition that S3 Block Public Access uses ("The
// meaning of 'public'" in the S3 User Guide): a statement with effect Allow is public unless its principals are fixed or a condition
// pins the caller to fixed values. The definition looks at statements one by one; what a Deny takes away does not count.
func (d *Document) Public(actions Actions) tf.Truth {
	return d.Any(func(s *Statement) tf.Truth { return s.Public(actions) })
}

// PublicRead is Public for reading objects, listing the bucket and reading its settings.
func (d *Document) PublicRead() tf.Truth { return d.Public(S3Read) }

// PublicWrite is Public for writing and deleting objects and for changing tags, ACLs, policies and settings.
func (d *Document) PublicWrite() tf.Truth { return d.Public(S3Write) }

// Public is yes when the statement lets everyone do one of the actions.
func (s *Statement) Public(actions Actions) tf.Truth {
	admits := tf.All(s.Allows(), s.everyone())
	if admits.IsNo() {
		return admits
	}
	t := tf.All(admits, actions.any(s.Covers).OneDoubt(), s.explain("Condition", tf.Not(s.Pinned())))
	if !t.IsYes() {
		return t
	}
	return tf.Yes(s.because("lets everyone (%s) do %s", s.everyoneAs(), s.whatOf(actions)))
}

// whatOf names the first item of Action that covers one of the actions.
func (s *Statement) whatOf(actions Actions) string {
	if s.Action == nil {
		return "all but `NotAction`"
	}
	return s.quote(s.Action.first(func(t Text) tf.Truth {
		return actions.any(func(action string) tf.Truth { return actionMatches(t, action) })
	}))
}

// everyone is yes when the statement's principals include everybody. A statement without principals is about nobody.
func (s *Statement) everyone() tf.Truth {
	switch {
	case s.Principal != nil:
		return s.explain("Principal", s.Principal.Any(isEveryone))
	case s.NotPrincipal != nil:
		return tf.Yes()
	}
	return tf.No()
}

func (s *Statement) everyoneAs() string {
	if s.Principal == nil {
		return "all but `NotPrincipal`"
	}
	for _, p := range s.Principal.Items {
		for _, id := range p.IDs.Items {
			if isEveryone(p.Type, id).IsYes() {
				return "principal " + s.quote(id.String())
			}
		}
	}
	return "principal"
}
