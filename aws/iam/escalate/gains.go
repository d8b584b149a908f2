// SPDX-License-Identifier: Apache-2.0

package escalate

import (
	"fmt"
	"strings"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/aws/iam/access"
	"github.com/guardlint/guardlint/tf"
)

// gains asks for all combinations of a way. about is the document that is judged, for evidence.
func (h *holder) gains(way Way, about *iam.Document, granting func(*iam.Document, *iam.Statement) bool) tf.Truth {
	undecided := tf.No()
	var passing struct { // what was found of passing a role to a service, which several combinations in a row begin with
		service string
		answer  access.Answer
		key     *access.Witness
	}
	for i := range combinations {
		c := &combinations[i]
		if c.way != way {
			continue
		}
		if c.service == "" || c.service != passing.service {
			passing.service = c.service
			passing.answer, passing.key = h.decisive(c, granting)
		}
		if passing.answer == access.No {
			continue
		}
		switch answer, other := h.together(c, passing.answer); {
		case answer == access.Yes:
			return tf.Yes(evidence(c, passing.key, other))
		case answer == access.Perhaps && undecided.IsNo():
			undecided = tf.Maybe(h.undecided(c, about, passing.key, other))
		}
	}
	return undecided
}

// decisive asks whether the key action is allowed on resources that make it one.
func (h *holder) decisive(c *combination, granting func(*iam.Document, *iam.Statement) bool) (access.Answer, *access.Witness) {
	if !h.Mentions(c.key) {
		return access.No, nil
	}
	q := access.Query{Action: c.key, Resources: c.anyResource(), Granting: granting, Trusting: true, Facts: harmful(c)}
	switch {
	case c.way == Credentials:
		q.Resources, q.Without = []string{"arn:*:iam::*:user/*"}, h.own("user")
	case c.way == PolicyEdit && c.key != "iam:AddUserToGroup": // one is in one's own groups already
		_, rest, _ := strings.Cut(q.Resources[0], "::*:")
		typ, _, _ := strings.Cut(rest, "/")
		q.Resources = append(q.Resources, h.own(typ)...)
	}
	return h.Find(q)
}

var (
	absent = access.Fact{}
	other  = access.Fact{Fresh: func(string) bool { return true }}
)

// harmful are the requests that nothing makes harmless: the resource has no tag, the policy is one that nobody named, no boundary is set, the
// role goes to the service that is to run the code.
func harmful(c *combination) map[string]access.Fact {
	facts := map[string]access.Fact{
		"iam:permissionsboundary": absent, "iam:policyarn": other, "iam:associatedresourcearn": other,
		"aws:resourcetag/": absent, "iam:resourcetag/": absent, "ec2:resourcetag/": absent, "ssm:resourcetag/": absent,
	}
	if c.service != "" {
		facts["iam:passedtoservice"] = access.Fact{Values: []string{c.service}}
	}
	return facts
}

// together asks whether the other actions are allowed too. The witness is of the last one, or of the one that is not certain.
func (h *holder) together(c *combination, answer access.Answer) (access.Answer, *access.Witness) {
	var last *access.Witness
	for _, action := range c.others {
		also, w := h.allows(action)
		if also == access.No {
			return access.No, nil
		}
		if last = w; also == access.Perhaps {
			return access.Perhaps, w
		}
	}
	return answer, last
}

// allows asks whether an action is allowed on any resource. Combinations share many actions, so the answers are kept.
func (h *holder) allows(action string) (access.Answer, *access.Witness) {
	known, asked := h.found[action]
	if !asked {
		known.answer, known.witness = h.Find(access.Query{Action: action, Trusting: true})
		h.found[action] = known
	}
	return known.answer, known.witness
}

// evidence names the actions and the statements.
func evidence(c *combination, key, other *access.Witness) tf.Evidence {
	text := fmt.Sprintf("allows `%s`%s", c.key, on(key))
	if len(c.others) > 0 {
		text += " together with `" + strings.Join(c.others, "` and `") + "`"
	}
	if other != nil && other.Document != key.Document && other.Statements[0] != nil {
		text += fmt.Sprintf(", which %s in `%s` allows", other.Label(), other.Document.Place())
	}
	return key.Statements[0].Because("%s", text)
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
			return w.Statements[0].Because("may allow `%s`, but an element of it is not known", c.key)
		}
	}
	if about != nil {
		return about.Because("whether `%s` allows `%s` is not known", about.Name(), c.key)
	}
	return tf.Evidence{Text: "whether `" + c.key + "` is allowed is not known"}
}
