// SPDX-License-Identifier: Apache-2.0

// Package customerkey holds the guardrails that ask for KMS keys of the account where AWS would encrypt with a key of its own, whatever the
// service. All are off by default: the data is encrypted anyway, and who holds the key is a question of the organisation's.
package customerkey

import (
	"strings"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{
	computeKeys, databaseKeys, integrationKeys, logKeys, machineLearningKeys, messagingKeys, relationalKeys, secretKeys, storageKeys, volumeKeys,
}

const (
	managedKey  = "AWS encrypts with a key that it owns or manages: nobody can restrict its use, revoke it or share it with another account."
	keyIsUnsure = "the key comes from a value that may turn out to be null, or whether one is needed is not known."
)

// keyed is a type of resource, what it is called, and what says that it is encrypted with a key of the account.
type keyed struct {
	typ, noun string
	holds     func(*tf.Resource) tf.Truth
}

// mustBeKeyed is a check that resources are encrypted with keys of the account, by a table of their types.
func mustBeKeyed(types []keyed) func(*lint.Pass, *tf.Resource) {
	return func(p *lint.Pass, r *tf.Resource) {
		for _, k := range types {
			if k.typ == r.Type {
				p.Require(k.holds(r), r, k.noun+" %q is not encrypted with a key of the account", r.Name)
			}
		}
	}
}

func names(types []keyed) []string {
	var all []string
	for _, k := range types {
		all = append(all, k.typ)
	}
	return all
}

// by says that attributes name keys of the account, all of them.
func by(paths ...string) func(*tf.Resource) tf.Truth {
	return func(r *tf.Resource) tf.Truth {
		var ts []tf.Truth
		for _, path := range paths {
			ts = append(ts, lint.OwnKey(r, r.Attr(path)))
		}
		return tf.All(ts...)
	}
}

// unless says that a resource is encrypted with a key of the account, or is one that needs none.
func unless(exempt, holds func(*tf.Resource) tf.Truth) func(*tf.Resource) tf.Truth {
	return func(r *tf.Resource) tf.Truth { return tf.Any(holds(r), lint.Exempt(exempt(r))) }
}

// everyBlock says that an attribute names a key of the account in all nested blocks at a path; without such a block there is nothing to encrypt.
func everyBlock(path, attr string) func(*tf.Resource) tf.Truth {
	return func(r *tf.Resource) tf.Truth {
		return every(r.Block, path, func(b *tf.Block) tf.Truth { return lint.OwnKey(r, b.Attr(attr)) })
	}
}

// every is yes when f is yes of all nested blocks at a path.
func every(b *tf.Block, path string, f func(*tf.Block) tf.Truth) tf.Truth {
	head, rest, nested := strings.Cut(path, ".")
	return b.Blocks(head).All(func(b *tf.Block) tf.Truth {
		if nested {
			return every(b, rest, f)
		}
		return f(b)
	})
}

// both says that two things hold.
func both(one, other func(*tf.Resource) tf.Truth) func(*tf.Resource) tf.Truth {
	return func(r *tf.Resource) tf.Truth { return tf.All(one(r), other(r)) }
}
