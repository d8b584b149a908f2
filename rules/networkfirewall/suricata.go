// SPDX-License-Identifier: Apache-2.0

package networkfirewall

import (
	"slices"
	"strings"

	"github.com/guardlint/guardlint/tf"
)

// takesEverything is yes when a stateful rule of a group has one of some actions, in lower case, and applies to every packet: of IP, TCP or
// UDP, from anywhere to anywhere, on all ports.
func takesEverything(group *tf.Resource, actions ...string) tf.Truth {
	inText := func(rules string) bool {
		return slices.ContainsFunc(suricata(rules), func(r rule) bool { return slices.Contains(actions, r.action) && r.takesEverything() })
	}
	ts := []tf.Truth{written(group.Attr("rules"), inText)}
	for _, outer := range group.Blocks("rule_group").Items {
		for _, source := range outer.Blocks("rules_source").Items {
			ts = append(ts, written(source.Attr("rules_string"), inText), source.Blocks("stateful_rule").Any(func(stateful *tf.Block) tf.Truth {
				return tf.All(stateful.Attr("action").IsFold(actions...), blockTakesEverything(stateful))
			}))
		}
	}
	return tf.Any(ts...)
}

// written asks the text of rules, where there is one.
func written(rules tf.Value, is func(string) bool) tf.Truth {
	t := rules.Matches(is)
	if !t.IsYes() {
		return t
	}
	return tf.Yes(rules.Because("`%s` has a rule for every packet", rules.Path))
}

func blockTakesEverything(stateful *tf.Block) tf.Truth {
	ts := []tf.Truth{stateful.Attr("header.protocol").IsFold(everyProtocol...)}
	for _, address := range []string{"header.source", "header.destination"} {
		ts = append(ts, stateful.Attr(address).IsFold(everyAddress...))
	}
	for _, port := range []string{"header.source_port", "header.destination_port"} {
		ts = append(ts, stateful.Attr(port).IsFold("any"))
	}
	return tf.All(append(ts, tf.Not(stateful.Blocks("rule_option").Any(func(option *tf.Block) tf.Truth {
		return tf.Not(option.Attr("keyword").Matches(isRemark))
	})))...)
}

var (
	everyProtocol = []string{"ip", "tcp", "udp"}
	everyAddress  = []string{"any", "0.0.0.0/0"}
	// remarks are the keywords of options that say something about a rule and not about packets (Suricata User Guide, "Meta Keywords").
	remarks = []string{"sid", "rev", "msg", "gid", "classtype", "reference", "priority", "metadata", "target"}
)

// isRemark reports whether an option narrows nothing, given its keyword, which the blocks write with its value: "sid:1".
func isRemark(option string) bool {
	keyword, _, _ := strings.Cut(option, ":")
	return slices.Contains(remarks, strings.ToLower(strings.TrimSpace(keyword)))
}

// rule is a rule in Suricata's language.
type rule struct {
	action  string   // in lower case
	header  []string // protocol, source, its port, direction, destination, its port; in lower case
	options string
}

// suricata reads the rules of a text, one a line; a backslash at its end continues a line.
func suricata(text string) []rule {
	var rules []rule
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\\\n", " ")
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		header, options, _ := strings.Cut(line, "(")
		fields := strings.Fields(strings.ToLower(header))
		if len(fields) == 0 {
			continue
		}
		rules = append(rules, rule{fields[0], fields[1:], strings.TrimSuffix(options, ")")})
	}
	return rules
}

func (r rule) takesEverything() bool {
	h := r.header
	if len(h) != 6 || !slices.Contains(everyProtocol, h[0]) || !slices.Contains(everyAddress, h[1]) || !slices.Contains(everyAddress, h[4]) ||
		h[2] != "any" || h[5] != "any" {
		return false
	}
	for option := range strings.SplitSeq(r.options, ";") {
		if strings.TrimSpace(option) != "" && !isRemark(option) {
			return false
		}
	}
	return true
}
