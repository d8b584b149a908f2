// SPDX-License-Identifier: Apache-2.0

package tf

// why is the evidence for a Truth. Most truths pass and nobody asks why, so that sentences are not made before somebody does.
type why interface {
	// add appends the evidence to a list, up to a length.
	add(list []Evidence, most int) []Evidence
	// count is how much evidence there is.
	count() int
}

// stated is evidence that was there already.
type stated []Evidence

func (s stated) add(list []Evidence, most int) []Evidence {
	return append(list, s[:min(len(s), max(most-len(list), 0))]...)
}

func (s stated) count() int { return len(s) }

// fact is what one value says.
type fact struct {
	about    Value
	sentence func(Value) string
}

func (f *fact) add(list []Evidence, most int) []Evidence {
	if len(list) >= most {
		return list
	}
	return append(list, f.about.says(f.sentence(f.about)))
}

func (f *fact) count() int { return 1 }

// together is the evidence of several truths, in order. None of them is nil.
type together []why

func (all together) add(list []Evidence, most int) []Evidence {
	for _, w := range all {
		if len(list) >= most {
			break
		}
		list = w.add(list, most)
	}
	return list
}

func (all together) count() (n int) {
	for _, w := range all {
		n += w.count()
	}
	return n
}

func because(list []Evidence) why {
	if len(list) == 0 {
		return nil
	}
	return stated(list)
}

func evidence(w why, most int) []Evidence {
	switch w := w.(type) {
	case nil:
		return nil
	case stated:
		return w[:min(len(w), most):min(len(w), most)]
	}
	return w.add(make([]Evidence, 0, min(w.count(), most)), most)
}
