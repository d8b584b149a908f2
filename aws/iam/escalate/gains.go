// SPDX-License-Identifier: Apache-2.0

package escalate

import (
	"fmt"
	"slices"
	"strings"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/aws/iam/access"
	"github.com/guardlint/guardlint/tf"
)

// gains asks for all combinations of a way. about is the document that is judged, for evidence.
func (h *holder) gains(way Way, about *iam.Document, granting func(*iam.Document, *iam.Statement) bool) tf.Truth {
	undecided := tf.No()
	var last *combination // that was asked about
	var answer access.Answer
	var key *access.Witness
	for _, c := range combinations() {
		if c.way != way {
			continue
		}
		if last == nil || !h.isSameKey(c, last) {
			last = c
			answer, key = h.decisive(c, granting)
		}
		if answer == access.No {
			continue
		}
		switch all, other := h.together(c, answer, key); {
		case all == access.Yes:
			return tf.Yes(evidence(c, key, other))
		case all == access.Perhaps && undecided.IsNo():
			undecided = tf.Maybe(h.undecided(c, about, key, other))
		}
	}
	return undecided
}

// isSameKey reports whether the question about the key action is the same for two combinations: whether a role can be passed to a service often
// does not depend on which one it is.
func (h *holder) isSameKey(c, last *combination) bool {
	return c.service != "" && (c.service == last.service || !h.HasCondition("iam:passedtoservice"))
}

// decisive asks whether the key action is allowed on resources that make it one.
func (h *holder) decisive(c *combination, granting func(*iam.Document, *iam.Statement) bool) (access.Answer, *access.Witness) {
	if !h.Mentions(c.key) {
		return access.No, nil
	}
	q := access.Query{Action: c.key, Resources: c.resources(), Granting: granting, Trusting: true, Facts: c.harmful}
	switch {
	case c.way == Unbounded:
		q.Resources = nil
	case c.way == Credentials:
		q.Resources, q.Without = []string{"arn:*:iam::*:user/*"}, h.own("user")
	case c.way == PolicyEdit && c.key.Name() != "iam:AddUserToGroup": // one is in one's own groups already
		_, rest, _ := strings.Cut(q.Resources[0], "::*:")
		typ, _, _ := strings.Cut(rest, "/")
		q.Resources = slices.Concat(q.Resources, h.own(typ))
	}
	return h.Find(q)
}

var (
	absent = access.Fact{}
	other  = access.Fact{Fresh: func(string) bool { return true }}
)

// harmful are the requests that nothing makes harmless: the resource has no tag, the policy is one that nobody named, no boundary is set, the
// role goes to the service that is to run the code, if there is one.
func harmful(service string) map[string]access.Fact {
	facts := map[string]access.Fact{
		"iam:permissionsboundary": absent, "iam:policyarn": other, "iam:associatedresourcearn": other,
		"aws:resourcetag/": absent, "iam:resourcetag/": absent, "ec2:resourcetag/": absent, "ssm:resourcetag/": absent,
	}
	if service != "" {
		facts["iam:passedtoservice"] = access.Fact{Values: []string{service}}
	}
	return facts
}

// together asks whether the other actions are allowed too. The witness is of the last one, or of the one that is not certain.
func (h *holder) together(c *combination, answer access.Answer, key *access.Witness) (access.Answer, *access.Witness) {
	var last *access.Witness
	for _, action := range c.others {
		also, w := h.allows(action)
		if c.way == Unbounded {
			also, w = h.Find(access.Query{Action: action, Resources: named(key), Trusting: true, Facts: c.harmful})
		}
		if also == access.No {
			return access.No, nil
		}
		if last = w; also == access.Perhaps {
			return access.Perhaps, w
		}
	}
	return answer, last
}

// named are the resources of the statement that allows the key action, as far as all are known: what else is done to an identity must be allowed
// on the same.
func named(key *access.Witness) []string {
	if key == nil || key.Granted == "" {
		return nil
	}
	var all []string
	for _, item := range key.Statements[0].Resource.Items {
		known, ok := item.Known()
		if !ok {
			return nil
		}
		all = append(all, known)
	}
	return all
}

// allows asks whether an action is allowed on any resource. Combinations share many actions, so the answers are kept.
func (h *holder) allows(action *access.Action) (access.Answer, *access.Witness) {
	known, asked := h.found[action]
	if !asked {
		known.answer, known.witness = h.Find(access.Query{Action: action, Trusting: true})
		h.found[action] = known
	}
	return known.answer, known.witness
}

// evidence names the actions and the statements.
func evidence(c *combination, key, other *access.Witness) tf.Evidence {
	text := fmt.Sprintf("allows `%s`%s", c.key.Name(), on(key))
	if len(c.others) > 0 {
		text += " together with `" + strings.Join(names(c.others), "` and `") + "`"
	}
	if other != nil && other.Document != key.Document && other.Statements[0] != nil {
		text += fmt.Sprintf(", which %s in `%s` allows", other.Label(), other.Document.Place())
	}
	return key.Statements[0].Because("%s", text)
}

func names(actions []*access.Action) []string {
	out := make([]string, len(actions))
	for i, a := range actions {
		out[i] = a.Name()
	}
	return out
}

// on quotes the resources that the statement names.
func on(w *access.Witness) string {
	if w.Document.IsSensitive() || w.Granted == "" {
		return ""
	}
	return " on `" + w.Granted + "`"
}

// undecided says what is not known.
func (h *holder) undecided(c *combination, about *iam.Document, witnesses ...*access.Witness) tf.Evidence {
	for _, w := range witnesses {
		if w != nil && w.Document.Open != nil {
			return *w.Document.Open
		}
	}
	for _, w := range witnesses {
		if w != nil && w.Statements[0] != nil {
			return w.Statements[0].Because("may allow `%s`, but an element of it is not known", c.key.Name())
		}
	}
	if about != nil {
		return about.Because("whether `%s` allows `%s` is not known", about.Name(), c.key.Name())
	}
	return tf.Evidence{Text: "whether `" + c.key.Name() + "` is allowed is not known"}
}
