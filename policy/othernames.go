// SPDX-License-Identifier: Apache-2.0

package policy

import (
	_ "embed"
	"path"
	"regexp"
	"strings"
	"sync"
)

// otherNamesTSV has one further name of a check a line, and the alias by which rules know the check: the long names of trivy's checks, as
// its documentation of checks lists them, and the numbers that tfsec gave its checks before version 0.40.
//
//go:embed othernames.tsv
var otherNamesTSV string

type otherName struct{ name, alias string }

var otherNames = sync.OnceValue(func() []otherName {
	var names []otherName
	for line := range strings.Lines(otherNamesTSV) {
		name, alias, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		names = append(names, otherName{name, alias})
	}
	return names
})

var (
	aquaID   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[a-z0-9_*-]+$`) })
	aquaCode = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?:avd-)?(aws-[0-9]{4})$`) })
)

// aquaNames are the names, as rules are matched by them, of what trivy or tfsec calls id: AVD-AWS-0107, AWS-0107, aws-ec2-no-public-ip, AWS012, or a
// glob. They share their vocabulary, because tfsec became part of trivy. Nil when it cannot be an id.
func aquaNames(id string) []string {
	id = strings.ToLower(id)
	if !aquaID().MatchString(id) {
		return nil
	}
	if code := aquaCode().FindStringSubmatch(id); code != nil {
		return []string{"trivy:" + code[1], "trivy:avd-" + code[1]}
	}
	names := []string{"trivy:" + id, "tfsec:" + id}
	for _, other := range otherNames() {
		if ok, _ := path.Match(id, other.name); ok {
			names = append(names, other.alias)
		}
	}
	return names
}
