// SPDX-License-Identifier: Apache-2.0

package terraform

import (
	"path"

	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var stateBackendUnprotected = &lint.Rule{
	ID:        "terraform-state-backend-unprotected",
	Title:     "State is kept without encryption or a lock",
	Why:       "The state holds every attribute of every resource in the clear, passwords included. Without a lock two runs at a time corrupt it, and what it has lost nobody manages any more.",
	Remedy:    "Keep the state in an S3 bucket of its own with encrypt and use_lockfile set to true.",
	Undecided: "the backend is configured in part, and -backend-config may complete it.",
	Severity:  lint.High,
	Pillar:    lint.Data,
	Resources: []string{"terraform"},
	Controls:  []string{"wa-sec:SEC08-BP02"},
	Fix: edit.Risky("the lock file needs Terraform 1.10 or later, and the right to delete it", func(c *edit.Change, r *tf.Resource) {
		for _, b := range r.Blocks("backend").Items {
			if b.Label != "s3" {
				c.Impossible()
				return
			}
			if encrypted(b).IsNo() {
				c.Set(b, "encrypt", true)
			}
			if locked(b).IsNo() {
				c.Set(b, "use_lockfile", true)
			}
		}
	}),
	Check: func(p *lint.Pass, r *tf.Resource) {
		if len(r.Calls) > 0 {
			return // only the root module's backend is used
		}
		for _, b := range r.Blocks("backend").Items {
			switch b.Label {
			case "local":
				p.Require(outside(b), r, "the state is kept in a file beside the configuration")
			case "s3":
				p.Require(encrypted(b), r, "the state is kept without encryption")
				p.As(lint.Medium).Require(locked(b), r, "the state is kept without a lock")
			}
		}
	},
}

// outside says whether a local backend keeps the state somewhere else than below the root module.
func outside(b *tf.Block) tf.Truth {
	t := b.Attr("path").Matches(path.IsAbs)
	if t.IsNo() {
		return tf.No(tf.Evidence{Range: b.Range, Text: "the backend is local"})
	}
	return t
}

// encrypted says whether the state is encrypted: it is unless somebody says otherwise, because S3 encrypts what it stores.
func encrypted(b *tf.Block) tf.Truth {
	v := b.Attr("encrypt")
	if v.IsSet().IsNo() {
		return tf.Yes()
	}
	return v.IsTrue()
}

// locked says whether an S3 backend locks the state. A backend without a bucket or key is completed elsewhere, perhaps with a lock.
func locked(b *tf.Block) tf.Truth {
	t := tf.Any(b.Attr("use_lockfile").IsTrue(), lint.Given(b.Attr("dynamodb_table")))
	if t.IsNo() && !b.Attr("use_lockfile").IsWritten() && tf.Not(tf.All(b.Attr("bucket").IsSet(), b.Attr("key").IsSet())).IsYes() {
		return tf.Maybe(tf.Evidence{Range: b.Range, Text: "-backend-config completes the backend"})
	}
	return t
}
