// SPDX-License-Identifier: Apache-2.0

package tf

import "github.com/guardlint/guardlint/internal/slab"

// Keeper copies what outlives a configuration, without its hold on it and into few large pieces of memory. The zero Keeper is ready; it must not
// be copied or used by several goroutines at once. What it returns nobody may change.
type Keeper struct {
	text     slab.Text
	texts    slab.Of[string]
	evidence slab.Of[Evidence]
	subjects slab.Of[subject]
	plain    map[string]*subject // those that are a path alone, by that
	origins  slab.Of[Origin]
	edits    slab.Of[Edit]
	fixes    slab.Of[Fix]
	fix      [2]*Fix // the last one and its copy: findings of one resource share theirs
}

// Text keeps a string.
func (k *Keeper) Text(s string) string { return k.text.Copy(s) }

// Evidence keeps detached evidence.
func (k *Keeper) Evidence(list []Evidence) []Evidence {
	kept := k.evidence.Copy(list)
	for i := range kept {
		e := &kept[i]
		e.Text = k.Text(e.Text)
		about := e.subject()
		e.value, e.about = nil, nil
		if about.says() {
			e.about = k.subject(about)
		}
	}
	return kept
}

// subject keeps what evidence is about. Most of it is one of few attributes.
func (k *Keeper) subject(about subject) *subject {
	plain := !about.sensitive && len(about.inputs) == 0
	if kept := k.plain[about.path]; plain && kept != nil {
		return kept
	}
	about.path, about.inputs = k.Text(about.path), k.texts.Copy(about.inputs)
	kept := k.subjects.One(about)
	if plain {
		if k.plain == nil {
			k.plain = map[string]*subject{}
		}
		k.plain[about.path] = kept
	}
	return kept
}

// Origins keeps the way of a value.
func (k *Keeper) Origins(list []Origin) []Origin {
	kept := k.origins.Copy(list)
	for i := range kept {
		kept[i].Text = k.Text(kept[i].Text)
	}
	return kept
}

// Fix keeps a fix; of one that several findings share in a row there is one copy. It is nil for nil.
func (k *Keeper) Fix(f *Fix) *Fix {
	if f == nil {
		return nil
	}
	if f == k.fix[0] {
		return k.fix[1]
	}
	kept := k.fixes.One(Fix{Does: k.Text(f.Does), Risk: f.Risk, Edits: k.edits.Copy(f.Edits)})
	for i := range kept.Edits {
		kept.Edits[i].Text = k.Text(kept.Edits[i].Text)
	}
	k.fix = [2]*Fix{f, kept}
	return kept
}
