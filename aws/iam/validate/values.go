// SPDX-License-Identifier: Apache-2.0

package validate

import (
	"encoding/base64"
	"net/netip"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/aws/iam/actions"
)

// known yields the values that are known and hold no policy variable.
func (c *condition) known(f func(text string, at place)) {
	for _, v := range c.values.items {
		if text, ok := v.Known(); ok && !strings.Contains(text, "${") {
			f(text, v.at)
		}
	}
}

// checkValueTypes asks that the values of a list are of one JSON type.
func checkValueTypes(c *condition) {
	var kinds []iam.Type
	for _, v := range c.values.items {
		if !slices.Contains(kinds, v.kind) {
			kinds = append(kinds, v.kind)
		}
	}
	if len(kinds) > 1 {
		c.report("INVALID_CONDITION_DATA_TYPE", c.at, "the values of %s are of different JSON types", c.spelt)
	}
}

func checkNumbers(c *condition) {
	if !strings.HasPrefix(c.op.Name, "Numeric") {
		return
	}
	count := 0
	c.known(func(text string, at place) {
		count++
		if _, err := strconv.ParseFloat(text, 64); err != nil {
			if fact, ok := c.factOf(); !ok || fact.typ != actions.Date {
				c.report("TYPE_MISMATCH_NUMBER", at, "%s compares numbers, and %q is none", c.operator, text)
			}
		}
	})
	ordered := strings.Contains(c.op.Name, "Less") || strings.Contains(c.op.Name, "Greater")
	if ordered && count > 1 && c.op.Qualifier == "" {
		c.report("REDUNDANT_CONDITION_VALUE_NUM", c.at, "of several values of %s in %s one decides", c.spelt, c.operator)
	}
}

// isoDate are the forms of dates that IAM reads (W3C profile of ISO 8601), besides seconds since 1970.
var isoDate = []string{"2006-01-02", "2006-01-02T15:04Z07:00", time.RFC3339, "2006-01", "2006"}

func checkDates(c *condition) {
	if !strings.HasPrefix(c.op.Name, "Date") {
		return
	}
	c.known(func(text string, at place) {
		if _, err := strconv.ParseFloat(text, 64); err == nil {
			if len(text) == 8 && strings.HasPrefix(text, "20") {
				c.report("INVALID_DATE_VALUE", at, "%q is read as seconds since 1970; write a date as YYYY-MM-DD", text)
			}
			return
		}
		if !slices.ContainsFunc(isoDate, func(layout string) bool { _, err := time.Parse(layout, text); return err == nil }) {
			c.report("TYPE_MISMATCH_DATE", at, "%s compares dates, and %q is none: write YYYY-MM-DDThh:mm:ssZ", c.operator, text)
		}
	})
}

func checkBooleans(c *condition) {
	if c.op.Name != "Bool" && c.op.Name != "Null" {
		return
	}
	count := 0
	c.known(func(text string, at place) {
		count++
		if !strings.EqualFold(text, "true") && !strings.EqualFold(text, "false") {
			c.report("TYPE_MISMATCH_BOOLEAN", at, "%s takes true or false, not %q", c.operator, text)
		}
	})
	if count > 1 && c.op.Qualifier == "" {
		c.report("INVALID_CONDITION_MULTIPLE_BOOLEAN", c.at, "%s takes one value for %s", c.operator, c.spelt)
	}
}

func checkBinary(c *condition) {
	if c.op.Name != "BinaryEquals" {
		return
	}
	c.known(func(text string, at place) {
		if _, err := base64.StdEncoding.DecodeString(text); err != nil {
			c.report("TYPE_MISMATCH_STRING", at, "%s compares base64, and %q is none", c.operator, text)
		}
	})
}

// checkAddresses judges CIDR blocks, and finds private ones where AWS sees public addresses only.
func checkAddresses(c *condition) {
	if c.op.Name != "IpAddress" {
		return
	}
	private, public := 0, 0
	c.known(func(text string, at place) {
		block, ok := parseBlock(text)
		if !ok {
			c.report("TYPE_MISMATCH_IP_RANGE", at, "%s compares addresses, and %q is no CIDR block", c.operator, text)
			return
		}
		if block.Masked() != block {
			c.report("IMPROVE_IP_RANGE", at, "%s stands for %s", text, block.Masked())
		}
		if isPrivate(block) {
			private++
		} else {
			public++
		}
	})
	if c.key == "aws:sourceip" && private > 0 && c.values.complete && private+public == len(c.values.items) {
		c.reportPrivate(public > 0)
	}
}

func (c *condition) reportPrivate(some bool) {
	code := "PRIVATE_IP_ADDRESS"
	if c.op.Negated {
		code = "PRIVATE_NOT_IP_ADDRESS"
	}
	if some {
		c.report(code+"_SUBSET", c.at, "aws:SourceIp is a public address, so that the private ones among its values match nothing")
		return
	}
	c.report(code, c.at, "aws:SourceIp is a public address, and the values are private: use aws:VpcSourceIp")
}

func parseBlock(text string) (netip.Prefix, bool) {
	if block, err := netip.ParsePrefix(text); err == nil {
		return block, true
	}
	addr, err := netip.ParseAddr(text)
	if err != nil {
		return netip.Prefix{}, false
	}
	return netip.PrefixFrom(addr, addr.BitLen()), true
}

// private are the blocks of RFC 1918 and of unique local addresses.
var private = []netip.Prefix{netip.MustParsePrefix("10.0.0.0/8"), netip.MustParsePrefix("172.16.0.0/12"), netip.MustParsePrefix("192.168.0.0/16"),
	netip.MustParsePrefix("fc00::/7")}

func isPrivate(block netip.Prefix) bool {
	return slices.ContainsFunc(private, func(p netip.Prefix) bool { return p.Bits() <= block.Bits() && p.Contains(block.Addr()) })
}

var (
	vpcID  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^vpc-(?:[0-9a-z]{8}|[0-9a-z]{17})$`) })
	vpceID = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^vpce-(?:[0-9a-z]{8}|[0-9a-z]{17})$`) })
	keyARN = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:(?:key|alias)/`)
	})
)

func checkNetworkIDs(c *condition) {
	code, form := "INVALID_VPC_FORMAT", vpcID
	switch c.key {
	case "aws:sourcevpc":
	case "aws:sourcevpce":
		code, form = "INVALID_VPCE_FORMAT", vpceID
	default:
		return
	}
	if c.op.Name == "Null" {
		return
	}
	c.known(func(text string, at place) {
		if !strings.ContainsAny(text, "*?") && !form().MatchString(text) {
			c.report(code, at, "%q is no value of %s, which has 8 or 17 characters after its prefix", text, c.spelt)
		}
	})
}

func checkRegions(c *condition) {
	if c.key != "aws:requestedregion" || c.op.Name == "Null" {
		return
	}
	c.known(func(text string, at place) {
		if !strings.ContainsAny(text, "*?") && !regionName().MatchString(text) && text != "aws-global" {
			c.report("INVALID_REGION", at, "%q is no region", text)
		}
	})
}

func checkKMSKey(c *condition) {
	if c.key != "s3:x-amz-server-side-encryption-aws-kms-key-id" || c.op.Name == "Null" {
		return
	}
	c.known(func(text string, at place) {
		if !strings.ContainsAny(text, "*?") && !keyARN().MatchString(text) {
			c.report("INVALID_KMS_KEY_VALUE", at, "S3 compares the ARN of the key, and %q is none", text)
		}
	})
}

// checkTrustworthy knows the keys whose values the caller chooses.
func checkTrustworthy(c *condition) {
	if c.key == "aws:referer" || c.key == "aws:useragent" {
		c.report("UNTRUSTWORTHY_CONDITION_KEY", c.at, "the caller chooses the value of %s, so that it keeps nobody out", c.spelt)
	}
}

// checkPrefix knows that a pattern of prefixes in a negative context leaves other spellings out: a request may list without a prefix.
func checkPrefix(c *condition) {
	if c.key == "s3:prefix" && c.op.Name == "StringLike" && c.op.Negated == c.allows() && c.effect != "" {
		c.report("S3_PREFIX_IN_NEGATIVE_CONTEXT", c.at, "what %s excludes can be listed by another prefix; allow the prefixes that are meant", c.spelt)
	}
}

// sensitive are the keys of whose values no part may be left open: they name accounts, organisations and networks.
var sensitive = []string{"aws:principalaccount", "aws:principalorgid", "aws:resourceaccount", "aws:resourceorgid", "aws:sourceaccount",
	"aws:sourceorgid", "aws:sourcevpc", "aws:sourcevpce", "aws:vpceaccount", "aws:vpceorgid"}

// checkSensitive finds wildcards and variables in such values. Only an Allow is made wider by them.
func checkSensitive(c *condition) {
	if !c.allows() || !slices.Contains(sensitive, c.key) || c.op.Name != "StringLike" || c.op.Negated {
		return
	}
	for _, v := range c.values.items {
		text, known := v.Known()
		switch {
		case !known:
		case strings.Contains(text, "${"):
			c.report("VARIABLE_USAGE_TOO_PERMISSIVE", v.at, "a variable in a value of %s may stand for anybody's", c.spelt)
		case strings.ContainsAny(text, "*?"):
			c.report("WILDCARD_USAGE_TOO_PERMISSIVE", v.at, "a wildcard in a value of %s lets others in too", c.spelt)
		}
	}
}
