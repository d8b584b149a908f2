// SPDX-License-Identifier: Apache-2.0

package validate

import (
	"slices"
	"strings"

	"github.com/guardlint/guardlint/aws/iam/actions"
)

// globalKeys are the condition keys that every service knows, by their names in lower case, with the type of their values in upper case when a
// request may carry several (IAM User Guide, "AWS global condition context keys").
var globalKeys = map[string]string{
	"aws:assumedroot": "s", "aws:calledvia": "S", "aws:calledviafirst": "s", "aws:calledvialast": "s", "aws:chatbotsourcearn": "a",
	"aws:currenttime": "d", "aws:ec2instancesourceprivateipv4": "i", "aws:ec2instancesourcevpc": "s", "aws:epochtime": "d",
	"aws:federatedprovider": "s", "aws:multifactorauthage": "n", "aws:multifactorauthpresent": "b", "aws:principalaccount": "s",
	"aws:principalarn": "a", "aws:principalisawsservice": "b", "aws:principalorgid": "s", "aws:principalorgpaths": "S",
	"aws:principalservicename": "s", "aws:principalservicenameslist": "S", "aws:principaltype": "s", "aws:referer": "s",
	"aws:requestedregion": "s", "aws:resourceaccount": "s", "aws:resourceorgid": "s", "aws:resourceorgpaths": "S",
	"aws:securetransport": "b", "aws:sourceaccount": "s", "aws:sourcearn": "a", "aws:sourceidentity": "s", "aws:sourceip": "i",
	"aws:sourceorgid": "s", "aws:sourceorgpaths": "S", "aws:sourceowner": "s", "aws:sourcevpc": "s", "aws:sourcevpcarn": "a",
	"aws:sourcevpce": "s", "aws:tagkeys": "S", "aws:tokenissuetime": "d", "aws:useragent": "s", "aws:userid": "s", "aws:username": "s",
	"aws:viaawsservice": "b", "aws:vpceaccount": "s", "aws:vpceorgid": "s", "aws:vpceorgpaths": "s", "aws:vpcsourceip": "i",
}

// tagFamilies are the keys that end with a tag's key.
var tagFamilies = []string{"aws:principaltag", "aws:requesttag", "aws:resourcetag"}

// keyFact is what is known of a condition key.
type keyFact struct {
	typ     actions.Type
	several bool
}

// factOf is what is known of the condition's key, from the tables.
func (c *condition) factOf() (keyFact, bool) {
	if typ, ok := globalKeys[c.key]; ok {
		return keyFact{actions.Type(strings.ToLower(typ)[0]), typ != strings.ToLower(typ)}, true
	}
	family, _, _ := strings.Cut(c.key, "/")
	if slices.Contains(tagFamilies, family) {
		return keyFact{typ: actions.String}, true
	}
	prefix, _ := actions.Split(c.key)
	service, ok := actions.ServiceOf(prefix)
	if !ok {
		return keyFact{}, false
	}
	key, ok := service.Key(c.key)
	if !ok {
		return keyFact{}, false
	}
	return keyFact{key.Type, key.Several}, true
}

// isClaim reports whether the key is a claim of an identity provider's tokens, which no table lists.
func (c *condition) isClaim() bool {
	prefix, _, _ := strings.Cut(c.key, ":")
	return strings.ContainsAny(prefix, "./") || prefix == "saml"
}

func checkKeyFormat(c *condition) {
	if c.spelt == "" {
		return
	}
	if prefix, name, found := strings.Cut(c.spelt, ":"); !found || prefix == "" || name == "" || strings.ContainsAny(c.spelt, " \t") && !strings.Contains(c.spelt, "/") {
		c.report("INVALID_CONDITION_KEY_FORMAT", c.at, "%q is no condition key, which is written service:Name", c.spelt)
	}
}

// checkKeyExists looks the key up. What is missing from the tables may be newer than they are.
func checkKeyExists(c *condition) {
	prefix, name, _ := strings.Cut(c.key, ":")
	if name == "" || c.isClaim() || strings.ContainsAny(c.key, "*?$") {
		return
	}
	if c.key == "aws:arn" {
		c.report("UNSUPPORTED_GLOBAL_CONDITION_KEY", c.at, "%s is no longer supported; use aws:PrincipalArn or aws:SourceArn", c.spelt)
		return
	}
	if _, known := c.factOf(); known || slices.Contains(tagFamilies, c.key) {
		return
	}
	switch {
	case prefix == "aws":
		c.report("INVALID_GLOBAL_CONDITION_KEY", c.at, "%s was no global condition key on %s", c.spelt, actions.Updated())
	case actions.Has(prefix):
		c.report("INVALID_SERVICE_CONDITION_KEY", c.at, "%s was no condition key of %s on %s", c.spelt, prefix, actions.Updated())
	default:
		c.report("INVALID_SERVICE_CONDITION_KEY", c.at, "the service of the condition key %s was not known on %s", c.spelt, actions.Updated())
	}
}

// checkTagKey asks that keys for tags name one.
func checkTagKey(c *condition) {
	family := strings.TrimSuffix(c.key, "/")
	if slices.Contains(tagFamilies, family) || strings.HasSuffix(family, ":resourcetag") || strings.HasSuffix(family, ":requesttag") {
		c.report("MISSING_TAG_KEY_IN_CONDITION", c.at, "the condition key %s does not say which tag: write %s/key", c.spelt, strings.TrimSuffix(c.spelt, "/"))
	}
}

// checkQualifier asks for ForAllValues or ForAnyValue where a request may carry several values, and for none where it carries one.
func checkQualifier(c *condition) {
	fact, known := c.factOf()
	if !known || c.op.Name == "" || c.op.Name == "Null" {
		return
	}
	switch {
	case fact.several && c.op.Qualifier == "":
		c.report("MISSING_QUALIFIER", c.at, "a request may carry several values of %s: %s needs ForAllValues or ForAnyValue", c.spelt, c.operator)
	case !fact.several && c.op.Qualifier == "ForAllValues" && c.allows():
		c.report("FORALLVALUES_WITH_SINGLE_VALUED_KEY", c.at, "%s has one value, and ForAllValues also holds for requests without it", c.spelt)
	}
}

// families are the operators that compare each type of values. Text compares everything.
var families = map[actions.Type][]string{
	actions.ARN:     {"ArnEquals", "ArnLike", "StringEquals", "StringLike", "StringEqualsIgnoreCase"},
	actions.Bool:    {"Bool", "StringEquals", "StringEqualsIgnoreCase", "StringLike"},
	actions.Numeric: {"NumericEquals", "NumericLessThan", "NumericLessThanEquals", "NumericGreaterThan", "NumericGreaterThanEquals"},
	actions.Date: {"DateEquals", "DateLessThan", "DateLessThanEquals", "DateGreaterThan", "DateGreaterThanEquals", "NumericEquals",
		"NumericLessThan", "NumericLessThanEquals", "NumericGreaterThan", "NumericGreaterThanEquals"},
	actions.Address: {"IpAddress"},
	actions.String:  {"StringEquals", "StringLike", "StringEqualsIgnoreCase", "ArnEquals", "ArnLike"},
}

// checkKeyType asks for an operator that fits the type of the key's values.
func checkKeyType(c *condition) {
	fact, known := c.factOf()
	if !known || c.op.Name == "" || c.op.Name == "Null" || c.op.Name == "BinaryEquals" {
		return
	}
	if fits := families[fact.typ]; len(fits) > 0 && !slices.Contains(fits, c.op.Name) {
		c.report("TYPE_MISMATCH", c.at, "%s does not fit the values of %s; use %s", c.operator, c.spelt, fits[0])
		return
	}
	if fact.typ == actions.ARN && c.op.Name == "StringLike" {
		c.report("STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS", c.at, "in StringLike a wildcard for %s crosses the fields of the ARN; use ArnLike", c.spelt)
	}
}
