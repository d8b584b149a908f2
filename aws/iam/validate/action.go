// SPDX-License-Identifier: Apache-2.0

package validate

import (
	"iter"
	"slices"
	"strings"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/aws/iam/actions"
	"github.com/guardlint/guardlint/internal/spelling"
)

// checkActions judges the names of actions. What is missing from the table may be newer than it.
func checkActions(s *statement) {
	for _, a := range s.action.items {
		text, known := a.Known()
		if !known || text == "*" {
			continue
		}
		prefix, name, split := strings.Cut(text, ":")
		switch {
		case !split || name == "" || prefix == "":
			if strings.Trim(text, "*") != "" {
				s.report("INVALID_ACTION", a.at, "%q is no action, which is written service:Name", text)
			}
		case strings.ContainsAny(prefix, "*?"):
			if strings.Trim(prefix, "*") != "" {
				s.report("WILDCARD_IN_SERVICE_NAME", a.at, "%q covers every service whose name is like that, those to come too", text)
			}
		case !actions.Has(prefix):
			s.report("INVALID_SERVICE_IN_ACTION", a.at, "the service of %q was not known on %s%s", text, actions.Updated(), nearest(prefix, slices.Values(actions.Prefixes())))
		default:
			s.checkActionOf(prefix, name, a.at)
		}
	}
}

func (s *statement) checkActionOf(prefix, name string, at place) {
	if service := s.typ.Service; s.typ.Kind == Resource && service != "" && !sameService(prefix, service) {
		s.report("UNSUPPORTED_ACTION_IN_POLICY", at, "the policy of a resource of %s says nothing about %s:%s", service, prefix, name)
		return
	}
	service, _ := actions.ServiceOf(prefix)
	for range service.Matching(name) {
		return
	}
	s.report("INVALID_ACTION", at, "%s:%s was no action of %s on %s%s", prefix, name, prefix, actions.Updated(), nearest(name, names(service)))
}

// sameService knows the prefixes that policies of one kind of resources use.
func sameService(prefix, service string) bool {
	families := [][]string{{"s3", "s3-object-lambda", "s3-outposts", "s3express"}, {"es", "opensearch"}, {"execute-api", "apigateway"}, {"ses", "sesv2"},
		{"redshift", "redshift-serverless"}, {"vpc-lattice", "vpc-lattice-svcs"}, {"kafka", "kafka-cluster"}, {"ecr", "ecr-public"}, {"glue", "lakeformation"}}
	prefix = strings.ToLower(prefix)
	return prefix == service || slices.ContainsFunc(families, func(f []string) bool {
		return slices.Contains(f, prefix) && slices.Contains(f, service)
	})
}

func names(s *actions.Service) iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := range s.Actions {
			if !yield(s.Actions[i].Name) {
				return
			}
		}
	}
}

// nearest offers the name that is most like one that is not known, if any is like it.
func nearest(name string, known iter.Seq[string]) string {
	best := spelling.Nearest(name, known, 2)
	if best == "" || strings.ContainsAny(name, "*?") {
		return ""
	}
	return "; " + best + " was"
}

// checkRedundantActions finds actions that another item of the list covers.
func checkRedundantActions(s *statement) {
	if a, by, found := redundant(s.action); found {
		s.report("REDUNDANT_ACTION", a.at, "%s is covered by %s", show(a.Text), show(by.Text))
	}
}

// checkRedundantResources finds resources that another item of the list covers.
func checkRedundantResources(s *statement) {
	if r, by, found := redundant(s.resource); found {
		s.report("REDUNDANT_RESOURCE", r.at, "%s is covered by %s", show(r.Text), show(by.Text))
	}
}

// redundant finds the first item that another one matches.
func redundant(l list) (covered, by item, found bool) {
	if len(l.items) > maxPairs {
		return item{}, item{}, false
	}
	for i, a := range l.items {
		for j, b := range l.items {
			if i != j && matches(b, a) && (j < i || !matches(a, b)) {
				return a, b, true
			}
		}
	}
	return item{}, item{}, false
}

// maxPairs bounds the lists whose items are compared with each other.
const maxPairs = 200

// show quotes a text for a sentence; stretches that are not known appear as ${…}.
func show(t iam.Text) string { return "`" + strings.ReplaceAll(short(t.String()), "`", "'") + "`" }

func short(s string) string {
	if r := []rune(s); len(r) > 80 {
		return string(r[:80]) + "…"
	}
	return s
}
