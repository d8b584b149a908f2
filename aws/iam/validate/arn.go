// SPDX-License-Identifier: Apache-2.0

package validate

import (
	"regexp"
	"slices"
	"strings"

	"github.com/guardlint/guardlint/aws/iam/actions"
)

// partitions of AWS.
var partitions = []string{"aws", "aws-cn", "aws-us-gov", "aws-eusc", "aws-iso", "aws-iso-b", "aws-iso-e", "aws-iso-f"}

// regionName is the form of the names of regions: "eu-west-1", "us-gov-east-1".
var regionName = regexp.MustCompile(`^[a-z]{2,4}(?:-[a-z]+)+-[0-9]{1,2}$`)

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
	fields := strings.SplitN(text, ":", 6)
	switch {
	case strings.Trim(text, "*") == "":
	case !mayBe("arn:", text):
		s.report("INVALID_ARN_PREFIX", at, "%s is no ARN, which begins with arn:", quote(text))
	case strings.ContainsAny(fields[0], "*?$"):
	case len(fields) < 6:
		if !strings.HasSuffix(text, "*") {
			s.report("MISSING_ARN_FIELD", at, "%s has %d of the 6 fields of an ARN", quote(text), len(fields))
		}
	default:
		s.checkFields(arn{text, fields[1], fields[2], fields[3], fields[4], fields[5]}, at)
	}
}

// arn is an ARN taken apart.
type arn struct{ text, partition, service, region, account, resource string }

func isPlain(field string) bool { return !strings.ContainsAny(field, "*?$") }

func (s *statement) checkFields(a arn, at place) {
	if isPlain(a.partition) && !slices.Contains(partitions, a.partition) {
		s.report("INVALID_PARTITION", at, "%q in %s is no partition of AWS", a.partition, quote(a.text))
	}
	if isPlain(a.service) && a.service != strings.ToLower(a.service) {
		s.report("INVALID_ARN_SERVICE_CASE", at, "the service %q in %s must be in lower case", a.service, quote(a.text))
		return
	}
	if isPlain(a.region) && a.region != "" && !regionName.MatchString(a.region) {
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
	case isPlain(a.region) && a.region != "" && all(forms, func(f []string) bool { return f[3] == "" }):
		s.report("ARN_REGION_NOT_ALLOWED", at, "ARNs of this kind in %s name no region, but %s does", a.service, quote(a.text))
	case isPlain(a.account) && a.account != "" && all(forms, func(f []string) bool { return f[4] == "" }):
		s.report("ARN_ACCOUNT_NOT_ALLOWED", at, "ARNs of this kind in %s name no account, but %s does", a.service, quote(a.text))
	case a.region == "" && all(forms, func(f []string) bool { return f[3] != "" }):
		s.report("MISSING_ARN_REGION", at, "ARNs of this kind in %s name a region, but %s does not", a.service, quote(a.text))
	case a.account == "" && all(forms, func(f []string) bool { return f[4] != "" }):
		s.report("MISSING_ARN_ACCOUNT", at, "ARNs of this kind in %s name an account, but %s does not", a.service, quote(a.text))
	}
}

func all(forms [][]string, f func([]string) bool) bool {
	return !slices.ContainsFunc(forms, func(form []string) bool { return !f(form) })
}

// formsOf are the forms, as their fields, that the resource of an ARN may have. A resource with wildcards may have any of the service's
// that it may match.
func formsOf(service *actions.Service, a arn) [][]string {
	var found [][]string
	for i := range service.Resources {
		for _, form := range service.Resources[i].ARNs {
			fields := strings.SplitN(form, ":", 6)
			if len(fields) == 6 && fields[2] == a.service && mayBe(fields[5], a.resource) {
				found = append(found, fields)
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
