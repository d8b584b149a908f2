// SPDX-License-Identifier: Apache-2.0

package pattern

// ARNFields is how many fields an ARN has: arn, partition, service, region, account and the rest.
const ARNFields = 6

// ARN is the pattern of an ARN: what stands between its first five colons is matched field by field, so that wildcards there do not
// reach across a colon; the rest may hold colons. A pattern of fewer fields matches no ARN. The pattern "*" alone matches everything.
func (p Pattern) ARN() Pattern {
	if len(p) == 1 && p[0] == Run {
		return p
	}
	out := make(Pattern, len(p))
	colons := 0
	for i, t := range p {
		switch {
		case t == ':':
			colons++
		case colons >= ARNFields-1:
		case t == Run:
			t = FieldRun
		case t == One:
			t = FieldOne
		}
		out[i] = t
	}
	if colons < ARNFields-1 {
		return nil // matches the empty text alone
	}
	return out
}
