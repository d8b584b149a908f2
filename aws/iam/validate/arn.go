// SPDX-License-Identifier: Apache-2.0

package validate

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/guardlint/guardlint/aws/iam/actions"
)

// partitions of AWS.
var partitions = []string{"aws", "aws-cn", "aws-us-gov", "aws-eusc", "aws-iso", "aws-iso-b", "aws-iso-e", "aws-iso-f"}

// regionName is the form of the names of regions: "eu-west-1", "us-gov-east-1".
var regionName = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[a-z]{2,4}(?:-[a-z]+)+-[0-9]{1,2}$`) })

// checkResources judges the ARNs of Resource and NotResource. An item of which a part is not known is left alone.
func checkResources(s *statement) {
	if s.typ.Kind == Trust {
		return
	}
	for _, r := range s.resource.items {
		text, known := r.Known()
		if !known || text == "*" || s.typ.Kind == Resource && strings.HasPrefix(text, "execute-api:/") {
			continue
		}
		s.checkARN(text, r.at)
	}
}

func (s *statement) checkARN(text string, at place) {
	a, n := cutARN(text)
	switch {
	case strings.Trim(text, "*") == "":
	case !mayBe("arn:", text):
		s.report("INVALID_ARN_PREFIX", at, "%s is no ARN, which begins with arn:", quote(text))
	case !isPlain(a.scheme):
	case n < arnFields:
		if !strings.HasSuffix(text, "*") {
			s.report("MISSING_ARN_FIELD", at, "%s has %d of the 6 fields of an ARN", quote(text), n)
		}
	default:
		s.checkFields(a, at)
	}
}

// arn is an ARN taken apart.
type arn struct{ text, scheme, partition, service, region, account, resource string }

const arnFields = 6

// cutARN takes a text apart, and says how many of the fields it has.
func cutARN(text string) (a arn, n int) {
	a.text = text
	rest, found := text, true
	for _, field := range []*string{&a.scheme, &a.partition, &a.service, &a.region, &a.account} {
		*field, rest, found = strings.Cut(rest, ":")
		if n++; !found {
			return a, n
		}
	}
	a.resource = rest
	return a, arnFields
}

func isPlain(field string) bool { return !strings.ContainsAny(field, "*?$") }

func (s *statement) checkFields(a arn, at place) {
	if isPlain(a.partition) && !slices.Contains(partitions, a.partition) {
		s.report("INVALID_PARTITION", at, "%q in %s is no partition of AWS", a.partition, quote(a.text))
	}
	if isPlain(a.service) && a.service != strings.ToLower(a.service) {
		s.report("INVALID_ARN_SERVICE_CASE", at, "the service %q in %s must be in lower case", a.service, quote(a.text))
		return
	}
	if isPlain(a.region) && a.region != "" && !regionName().MatchString(a.region) {
		s.report("INVALID_ARN_REGION", at, "%q in %s is no region", a.region, quote(a.text))
	}
	if isPlain(a.account) && a.account != "" && !isAccountField(a.account) {
		s.report("INVALID_ARN_ACCOUNT", at, "%q in %s is no account id of 12 digits", a.account, quote(a.text))
	}
	if !isPlain(a.service) {
		return
	}
	if service := s.typ.Service; s.typ.Kind == Resource && service != "" && !sameService(a.service, service) {
		s.report("UNSUPPORTED_RESOURCE_ARN_IN_POLICY", at, "the policy of a resource of %s says nothing about %s", service, quote(a.text))
		return
	}
	s.checkARNForm(a, at)
}

// isAccountField knows what stands in the place of an account: also AWS's own resources ("aws", "aws-marketplace", "cloudfront") have some.
func isAccountField(field string) bool {
	return len(field) == 12 && strings.Trim(field, "0123456789") == "" || strings.Trim(field, "0123456789") == field
}

// checkARNForm compares an ARN with the forms that the service's ARNs have.
func (s *statement) checkARNForm(a arn, at place) {
	service, known := actions.ServiceOf(a.service)
	if !known {
		s.report("INVALID_SERVICE", at, "the service of %s was not known on %s", quote(a.text), actions.Updated())
		return
	}
	forms := formsOf(service, a)
	switch {
	case len(forms) == 0:
		if !strings.ContainsAny(a.resource, "*?$") && hasForms(service, a.service) {
			s.report("INVALID_ARN_RESOURCE", at, "%s has no form that the ARNs of %s had on %s", quote(a.text), a.service, actions.Updated())
		}
	case isPlain(a.region) && a.region != "" && all(forms, func(form arn) bool { return form.region == "" }):
		s.report("ARN_REGION_NOT_ALLOWED", at, "ARNs of this kind in %s name no region, but %s does", a.service, quote(a.text))
	case isPlain(a.account) && a.account != "" && all(forms, func(form arn) bool { return form.account == "" }):
		s.report("ARN_ACCOUNT_NOT_ALLOWED", at, "ARNs of this kind in %s name no account, but %s does", a.service, quote(a.text))
	case a.region == "" && all(forms, func(form arn) bool { return form.region != "" }):
		s.report("MISSING_ARN_REGION", at, "ARNs of this kind in %s name a region, but %s does not", a.service, quote(a.text))
	case a.account == "" && all(forms, func(form arn) bool { return form.account != "" }):
		s.report("MISSING_ARN_ACCOUNT", at, "ARNs of this kind in %s name an account, but %s does not", a.service, quote(a.text))
	}
}

func all(forms []arn, f func(arn) bool) bool {
	return !slices.ContainsFunc(forms, func(form arn) bool { return !f(form) })
}

// formsOf are the forms that the resource of an ARN may have. A resource with wildcards may have any of the service's
// that it may match.
func formsOf(service *actions.Service, a arn) []arn {
	var found []arn
	for i := range service.Resources {
		for _, form := range service.Resources[i].ARNs {
			if f, n := cutARN(form); n == arnFields && f.service == a.service && mayBe(f.resource, a.resource) {
				found = append(found, f)
			}
		}
	}
	return found
}

func hasForms(service *actions.Service, prefix string) bool {
	return slices.ContainsFunc(service.Resources, func(r actions.ResourceType) bool {
		return slices.ContainsFunc(r.ARNs, func(form string) bool { return strings.HasPrefix(form, "arn:${Partition}:"+prefix+":") })
	})
}

// mayBe reports whether a resource may be of a form: what both write out before the first thing that is open does not differ.
func mayBe(form, resource string) bool {
	form, fixed := until(form, "${"), until(resource, "*", "?", "${")
	if fixed == resource && len(resource) < len(form) {
		return false
	}
	n := min(len(form), len(fixed))
	return strings.EqualFold(form[:n], fixed[:n])
}

func until(s string, stops ...string) string {
	for _, stop := range stops {
		s, _, _ = strings.Cut(s, stop)
	}
	return s
}

func quote(s string) string { return "`" + strings.ReplaceAll(short(s), "`", "'") + "`" }
