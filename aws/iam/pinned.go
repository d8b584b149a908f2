// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"net/netip"
	"strings"

	"github.com/guardlint/guardlint/tf"
)

// pin says how the values of a condition key can tie the caller down.
type pin int8

const (
	pinExact   pin = iota + 1 // a value without wildcards
	pinARN                    // an ARN; wildcards may stand in its resource part when its account is fixed
	pinOrgPath                // "o-a1b2c3d4e5/…"; wildcards may follow the organisation
	pinAddress                // addresses that are not most of the internet
	pinTrue                   // the value true
)

// pins are the keys by which S3 regards a statement as not public ("The meaning of 'public'", S3 User Guide), the newer global keys that
// likewise no outsider's request can carry, and what single services know of that kind: the caller's account (KMS), that a client came
// through a mount target (EFS), the secret that a trusted third party was told (STS).
var pins = map[string]pin{
	"aws:sourcearn":                                  pinARN,
	"aws:sourcevpc":                                  pinExact,
	"aws:sourcevpce":                                 pinExact,
	"aws:sourcevpcarn":                               pinARN,
	"aws:sourceowner":                                pinExact,
	"aws:sourceaccount":                              pinExact,
	"aws:sourceorgid":                                pinExact,
	"aws:sourceorgpaths":                             pinOrgPath,
	"aws:sourceip":                                   pinAddress,
	"aws:principalorgid":                             pinExact,
	"aws:principalorgpaths":                          pinOrgPath,
	"aws:principalaccount":                           pinExact,
	"aws:principalarn":                               pinARN,
	"aws:principalservicename":                       pinExact,
	"aws:principalservicenameslist":                  pinExact,
	"aws:principalisawsservice":                      pinTrue,
	"aws:userid":                                     pinExact,
	"aws:vpceaccount":                                pinExact,
	"aws:vpceorgid":                                  pinExact,
	"aws:vpceorgpaths":                               pinOrgPath,
	"s3:dataaccesspointarn":                          pinARN,
	"s3:dataaccesspointaccount":                      pinExact,
	"kms:calleraccount":                              pinExact,
	"sts:externalid":                                 pinExact,
	"elasticfilesystem:accessedviamounttarget":       pinTrue,
	"s3:x-amz-server-side-encryption-aws-kms-key-id": pinExact,
}

// Pinned is yes when a condition ties the caller to fixed values: it compares one of the keys that tell who calls or from where, with an
// operator that a request without the key does not satisfy, to values that all are fixed.
func (s *Statement) Pinned() tf.Truth {
	return s.Conditions.Any(func(c Condition) tf.Truth {
		key, known := c.Key.Known()
		if !known {
			return c.Key.unknown()
		}
		p, ok := pins[key]
		if !ok || c.Operator.Negated || c.Operator.IfExists || c.Operator.Qualifier == "ForAllValues" {
			return tf.No()
		}
		if onAccessPoint := strings.HasPrefix(key, "s3:dataaccesspoint") && s.isAboutAccessPoint(); onAccessPoint {
			return tf.No() // every request through the access point carries it
		}
		return p.fixes(c)
	})
}

// fixes says whether a condition compares its key with fixed values alone. Those of a list that is not known are, when it compares literally.
func (p pin) fixes(c Condition) tf.Truth {
	values := c.Values
	if p != pinAddress && p != pinTrue && isLiteral(c.Operator.Name) && values.Open != notStrings {
		values.Open = ""
	}
	return values.All(func(v Text) tf.Truth { return p.holds(c.Operator.Name, v) })
}

// isLiteral says whether an operator knows no wildcards.
func isLiteral(operator string) bool {
	return operator == "StringEquals" || operator == "StringEqualsIgnoreCase"
}

// isAboutAccessPoint tells a statement of an access point's own policy.
func (s *Statement) isAboutAccessPoint() bool {
	if s.Resource == nil {
		return false
	}
	for _, t := range s.Resource.Items {
		if strings.Contains(t.literals(), ":accesspoint/") {
			return true
		}
	}
	return false
}

func (p pin) holds(operator string, v Text) tf.Truth {
	switch operator {
	case "StringEquals", "StringEqualsIgnoreCase", "StringLike", "ArnEquals", "ArnLike":
		switch p {
		case pinExact:
			return isFixed(operator, v)
		case pinARN:
			return tf.Any(isFixed(operator, v), fixedAccount(v))
		case pinOrgPath:
			return tf.Any(isFixed(operator, v), fixedOrganization(v))
		case pinTrue:
			return v.is("true")
		}
	case "Bool":
		if p == pinTrue {
			return v.lower().is("true")
		}
	case "IpAddress":
		if p == pinAddress {
			return narrowAddress(v)
		}
	}
	return tf.No()
}

// isFixed says whether a value holds neither wildcards nor policy variables. What is not known but compared literally is fixed too: a
// wildcard would match itself only.
func isFixed(operator string, v Text) tf.Truth {
	if hasWildcard(v.literals()) {
		return tf.No()
	}
	if open := v.open(); open != nil && !isLiteral(operator) {
		return maybe(open.why)
	}
	return tf.Yes()
}

func hasWildcard(s string) bool { return strings.ContainsAny(s, "*?") || strings.Contains(s, "${") }

// fixedAccount says whether an ARN is fixed up to its account, so that wildcards stand only in its region or resource part. An ARN that
// begins with an identity is fixed as far as that goes.
func fixedAccount(v Text) tf.Truth {
	if len(v.parts) > 1 && v.parts[0].hole != nil && v.parts[0].hole.fixed {
		return tf.Yes()
	}
	fields, n := v.arn()
	if n < len(fields) {
		return tf.No()
	}
	if fields[2].is("s3").IsYes() && isFixed("ArnLike", fields[5]).IsYes() {
		return tf.Yes() // the names of buckets are unique: "arn:aws:s3:*:*:bucket"
	}
	account := fields[4]
	if known, ok := account.Known(); ok && known == "" { // such as an S3 bucket's
		return tf.No()
	}
	if first, ok := fields[0].Known(); !ok || first != "arn" {
		return tf.No()
	}
	return tf.All(isFixed("ArnLike", fields[2]), isFixed("ArnLike", account))
}

// fixedOrganization says whether an organisation path names its organisation: "o-a1b2c3d4e5/*".
func fixedOrganization(v Text) tf.Truth {
	organization, _, found := v.cut("/")
	if !found {
		return tf.No()
	}
	return isFixed("StringLike", organization)
}

// narrowAddress says whether a CIDR block is small enough not to be the public: IPv4 of at most a /8 or private, IPv6 of at most a /32.
func narrowAddress(v Text) tf.Truth {
	known, ok := v.Known()
	if !ok {
		return v.unknown()
	}
	if addr, err := netip.ParseAddr(known); err == nil {
		return tf.Of(addr.IsValid())
	}
	block, err := netip.ParsePrefix(known)
	switch {
	case err != nil:
		return maybe("`" + known + "` is not a CIDR block")
	case block.Addr().Is6():
		return tf.Of(block.Bits() >= 32)
	}
	return tf.Of(block.Bits() >= 8)
}
