// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"strconv"
	"strings"

	"github.com/guardlint/guardlint/tf"
)

// DeniesPlaintext is yes when a bucket's policy denies everybody every action that comes without TLS, or with TLS before 1.2, on the
// bucket and on all its objects. One statement may do both, or several together. S3 accepts no policy that names another bucket, so a
// resource is judged by its form.
func (d *Document) DeniesPlaintext() tf.Truth {
	return tf.All(d.deniesPlaintextOn("the bucket", isBucket), d.deniesPlaintextOn("its objects", isEveryObject))
}

func (d *Document) deniesPlaintextOn(what string, on func(Text) tf.Truth) tf.Truth {
	t := d.Any(func(s *Statement) tf.Truth { return s.deniesPlaintext(on) })
	if t.IsNo() {
		return tf.No(d.value.Because("no statement of `%s` denies everybody requests without TLS on %s", d.value.Path, what))
	}
	return t
}

func (s *Statement) deniesPlaintext(on func(Text) tf.Truth) tf.Truth {
	if s.Resource == nil || s.Action == nil || s.Principal == nil {
		return tf.No()
	}
	every := tf.Any(s.Action.Any(matchesEveryAction), s.Action.Any(isWholeS3))
	return tf.All(s.Denies(), s.explain("Principal", s.Principal.Any(isEveryone)), s.explain("Action", every),
		s.explain("Resource", s.Resource.Any(on)), s.explain("Condition", s.Conditions.meetPlaintext())).OneDoubt()
}

// Denies is yes when the statement's effect is Deny.
func (s *Statement) Denies() tf.Truth { return s.explain("Effect", s.Effect.is("Deny")) }

func isWholeS3(action Text) tf.Truth {
	return tf.All(namesWholeService(action), action.service().is("s3"))
}

// isBucket says whether a resource of a bucket policy names the bucket itself: its ARN, or a pattern that covers it.
func isBucket(t Text) tf.Truth {
	if strings.Contains(t.literals(), "/") {
		return tf.No()
	}
	if open := t.open(); open != nil && len(t.parts) == 1 {
		return maybe(open.why)
	}
	return tf.Yes()
}

// isEveryObject says whether a resource of a bucket policy names all objects: "arn:aws:s3:::bucket/*", or a pattern that covers them.
func isEveryObject(t Text) tf.Truth {
	if _, key, found := strings.Cut(t.fill("\x00"), "/"); found {
		return tf.Of(strings.Trim(key, "*") == "" && key != "")
	}
	if strings.HasSuffix(t.fill("\x00"), "*") {
		return tf.Yes()
	}
	if open := t.open(); open != nil && t.parts[len(t.parts)-1].hole != nil {
		return maybe(open.why)
	}
	return tf.No()
}

// meetPlaintext is yes when every request without TLS, or with TLS before 1.2, meets all the conditions.
func (c Conditions) meetPlaintext() tf.Truth {
	if len(c.Items) == 0 && c.Open == "" {
		return tf.Yes() // denies everything
	}
	all := make([]tf.Truth, 0, len(c.Items)+1)
	for _, item := range c.Items {
		all = append(all, item.meetsPlaintext())
	}
	if c.Open != "" {
		all = append(all, maybe(c.Open))
	}
	return tf.All(all...)
}

func (c Condition) meetsPlaintext() tf.Truth {
	key, known := c.Key.Known()
	switch {
	case !known:
		return c.Key.unknown()
	case c.Operator.Qualifier == "ForAnyValue":
		return tf.No()
	case key == "aws:securetransport":
		return c.isInsecure()
	case key == "s3:tlsversion":
		return c.Values.Any(c.Operator.coversOldTLS)
	case key == "aws:viaawsservice" || key == "aws:principalisawsservice": // AWS services call each other by TLS
		return tf.All(tf.Of(c.Operator.Name == "Bool"), c.Values.Any(func(t Text) tf.Truth { return t.lower().is("false") }))
	}
	return tf.No()
}

// isInsecure says whether the condition on aws:SecureTransport holds when it is false. Requests always carry the key.
func (c Condition) isInsecure() tf.Truth {
	wanted := "false"
	if c.Operator.Negated {
		wanted = "true"
	}
	switch c.Operator.Name {
	case "Bool", "StringEquals", "StringEqualsIgnoreCase", "StringLike":
		is := func(t Text) tf.Truth { return t.lower().is(wanted) }
		if c.Operator.Negated { // none of the values may be what a request without TLS carries
			return tf.All(c.Values.Any(is), tf.Not(c.Values.Any(func(t Text) tf.Truth { return t.lower().is("false") })))
		}
		return c.Values.Any(is)
	}
	return tf.No()
}

// coversOldTLS says whether every version of TLS before 1.2 compares so with a value.
func (op Operator) coversOldTLS(value Text) tf.Truth {
	known, ok := value.Known()
	if !ok {
		return value.unknown()
	}
	version, err := strconv.ParseFloat(known, 64)
	switch {
	case err != nil:
		return tf.No()
	case op.Name == "NumericLessThan":
		return tf.Of(version >= 1.2)
	case op.Name == "NumericLessThanEquals":
		return tf.Of(version >= 1.1)
	}
	return tf.No()
}
