// SPDX-License-Identifier: Apache-2.0

package policy

import (
	"bytes"
	"path"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// markers are words without which a file has no ignore comment, neither one of ours nor one of another tool.
// They are few and mostly begin with what is rare in configuration, because every file is searched for them.
var markers = []string{":skip=", ":ignore:", "kics-scan ", "guardlint"}

// foreign is an ignore that was written for another tool and holds. It means the rules whose aliases name the check of that tool.
type foreign struct {
	kind   string // the tool
	names  []string
	reason string
	until  string
	at     tf.Range
	covers func(*lint.Finding) bool
}

// foreignIn lists the ignores of other tools in a file, where these tools would honour them on a day and in a workspace. What is expired, malformed
// or bound to a condition that is not evaluated here is left out, so that it hides nothing.
func foreignIn(src *tf.Source, outline []tf.Range, all []comment, day, workspace string) []foreign {
	p := page{src, outline, all, workspace}
	var found []foreign
	for _, c := range all {
		for _, f := range slices.Concat(p.checkov(c), p.aqua(c), p.kics(c), p.terrascan(c)) {
			if len(f.names) > 0 && f.covers != nil && (f.until == "" || f.until >= day) {
				f.at = c.at
				found = append(found, f)
			}
		}
	}
	return found
}

// page is a file with its structure and comments.
type page struct {
	src       *tf.Source
	outline   []tf.Range
	comments  []comment
	workspace string
}

var checkovSkip = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?:checkov|bridgecrew):skip= *([A-Z0-9_]+)(:.+)?`) })

// checkov reads `checkov:skip=ID:reason`, anywhere in the block that it is about.
func (p page) checkov(c comment) []foreign {
	m := checkovSkip().FindStringSubmatch(c.text)
	if m == nil {
		return nil
	}
	reason := strings.Trim(strings.TrimPrefix(m[2], ":"), ` "`)
	return []foreign{{kind: "checkov", names: []string{"checkov:" + m[1]}, reason: reason, covers: p.within(c, "resource", "data", "module")}}
}

var terrascanSkip = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^ts:skip=\s*([A-Za-z0-9_.-]+)(?:\s+(.*))?$`) })

// terrascan reads `#ts:skip=ID reason`, anywhere in a resource; a blank behind the number sign is one too many.
func (p page) terrascan(c comment) []foreign {
	m := terrascanSkip().FindStringSubmatch(c.text)
	if m == nil || !strings.HasSuffix(c.signs, "#") {
		return nil
	}
	return []foreign{{kind: "terrascan", names: []string{"terrascan:" + m[1]}, reason: m[2], covers: p.within(c, "resource")}}
}

// within covers the block of one of these types, on the top level of the file, that a comment stands in.
func (p page) within(c comment, types ...string) func(*lint.Finding) bool {
	for _, r := range p.outline {
		word, _, _ := bytes.Cut(p.src.Bytes[r.Start.Byte:], []byte(" "))
		if r.Contains(c.at) { // the outermost is the first
			if slices.Contains(types, string(word)) {
				return bound(r)
			}
			return nil
		}
	}
	return nil
}

func bound(r tf.Range) func(*lint.Finding) bool {
	return func(f *lint.Finding) bool { return covers(r, f) }
}

// aqua reads `trivy:ignore:ID` and `tfsec:ignore:ID`, several in a comment, each with `:exp:YYYY-MM-DD` and `:ws:WORKSPACE` at most. A comment
// covers what starts on its line, or on the next when it stands alone or above others of its kind. What follows the last one is taken for the reason.
func (p page) aqua(c comment) []foreign {
	var found []foreign
	words := strings.Fields(c.text)
	last := 0
	for i, word := range words {
		tool, rest, ok := strings.Cut(word, ":ignore:")
		if tool = strings.TrimLeft(tool, "#/*"); !ok || (tool != "trivy" && tool != "tfsec") {
			continue
		}
		last = i + 1
		id, options, _ := strings.Cut(rest, ":")
		f := foreign{kind: tool, names: aquaNames(id), covers: bound(p.startingAt(c))}
		if p.options(&f, options) {
			found = append(found, f)
		}
	}
	for i := range found {
		found[i].reason = strings.Trim(strings.Join(words[last:], " "), "-:– ")
	}
	return found
}

// options reads what follows an id, and reports whether the ignore holds here and can be understood.
func (p page) options(f *foreign, text string) bool {
	if text == "" {
		return true
	}
	words := strings.Split(text, ":")
	for i := 0; i < len(words); i += 2 {
		switch {
		case i+1 == len(words):
			return false
		case words[i] == "exp" && f.until == "" && isDay(words[i+1]):
			f.until = words[i+1]
		case words[i] == "ws":
			if ok, _ := path.Match(words[i+1], p.workspace); !ok {
				return false
			}
		default:
			return false
		}
	}
	return true
}

func isDay(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}

// startingAt is the outermost block or attribute that starts on the line of a comment, before it, or on the line below.
func (p page) startingAt(c comment) tf.Range {
	if c.trailing {
		return startingOn(p.outline, c.at)
	}
	line := c.at.Start.Line + 1
	for _, other := range p.comments {
		if other.at.Start.Line == line && !other.trailing && (strings.HasPrefix(other.text, "trivy:ignore:") || strings.HasPrefix(other.text, "tfsec:ignore:")) {
			line++
		}
	}
	return p.firstOn(line)
}

// firstOn is the outermost block or attribute that starts on a line.
func (p page) firstOn(line int) tf.Range {
	if i := slices.IndexFunc(p.outline, func(r tf.Range) bool { return r.Start.Line == line }); i >= 0 {
		return p.outline[i]
	}
	return tf.Range{}
}

// kics reads `kics-scan` and its commands. Those about a line or block name no check: they mean all that KICS has.
func (p page) kics(c comment) []foreign {
	command, ok := strings.CutPrefix(c.text, "kics-scan ")
	if !ok {
		return nil
	}
	f := foreign{kind: "kics", names: []string{"kics:*"}}
	line := c.at.Start.Line + 1
	file := func(f *lint.Finding) bool { return f.Location.File == c.at.File }
	switch command, ids, _ := strings.Cut(strings.TrimSpace(command), "="); {
	case command == "ignore-line":
		f.covers = func(f *lint.Finding) bool { return f.Location.File == c.at.File && f.Location.Start.Line == line }
	case command == "ignore-block":
		f.covers = bound(p.firstOn(line))
	case command == "ignore" && c.leading:
		f.covers = file
	case command == "disable" && c.leading:
		f.names, f.covers = kicsNames(ids), file
	}
	return []foreign{f}
}

// kicsNames are the names of the queries that disable= lists, without what is no query's id.
func kicsNames(ids string) []string {
	var names []string
	for id := range strings.SplitSeq(ids, ",") {
		if id = strings.TrimSpace(id); kicsID().MatchString(id) {
			names = append(names, "kics:"+id)
		}
	}
	return names
}

var kicsID = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$`)
})
