// SPDX-License-Identifier: Apache-2.0

package decide

import (
	"bytes"
	"encoding/base64"
	"math/big"
	"net/netip"
	"strings"
	"time"

	"github.com/guardlint/guardlint/aws/iam/pattern"
)

// operandValue is a value as an operator compares it; only what the operator needs is set.
type operandValue struct {
	text    string
	units   pattern.Text
	pattern pattern.Pattern
	fields  []pattern.Pattern // of an ARN in a policy
	arn     arn               // of an ARN in a request
	boolean bool
	number  *big.Rat
	millis  int64
	prefix  netip.Prefix
	address netip.Addr
	bytes   []byte
}

// readOperand reads a value of a policy. p is its pattern.
func readOperand(operator, s string, p pattern.Pattern) (operandValue, bool) {
	switch operator {
	case "StringEquals":
		return operandValue{text: s}, true
	case "StringEqualsIgnoreCase":
		return operandValue{text: strings.ToLower(s)}, true
	case "StringLike":
		return operandValue{pattern: p}, true
	case "ArnEquals", "ArnLike":
		fields := p.Split(':', 6)
		all := len(p) == 1 && p[0] == pattern.Run
		return operandValue{fields: fields}, len(fields) == 6 || all
	case "IpAddress":
		prefix, ok := parsePrefix(s)
		return operandValue{prefix: prefix}, ok
	}
	return readValue(operator, s)
}

// readRequestValue reads a value of a request.
func readRequestValue(operator, s string) (operandValue, bool) {
	switch operator {
	case "StringEquals":
		return operandValue{text: s}, true
	case "StringEqualsIgnoreCase":
		return operandValue{text: strings.ToLower(s)}, true
	case "StringLike":
		return operandValue{text: s, units: pattern.TextOf(s)}, true
	case "ArnEquals", "ArnLike":
		a := cutARN(s)
		return operandValue{text: s, arn: a}, a.ok
	case "IpAddress":
		address, err := netip.ParseAddr(s)
		return operandValue{address: address.Unmap()}, err == nil && address.Zone() == ""
	}
	return readValue(operator, s)
}

// readValue reads what policies and requests spell alike.
func readValue(operator, s string) (operandValue, bool) {
	switch {
	case operator == "Bool" || operator == "Null":
		return operandValue{boolean: strings.EqualFold(s, "true")}, true
	case operator == "BinaryEquals":
		data, err := base64.StdEncoding.DecodeString(s)
		return operandValue{bytes: data}, err == nil
	case strings.HasPrefix(operator, "Numeric"):
		number, ok := parseNumber(s)
		return operandValue{number: number}, ok
	case strings.HasPrefix(operator, "Date"):
		millis, ok := parseDate(s)
		return operandValue{millis: millis}, ok
	}
	return operandValue{}, false
}

// compare says whether the request's value fits the policy's.
func compare(operator string, policy, request operandValue) bool {
	switch operator {
	case "StringEquals", "StringEqualsIgnoreCase":
		return policy.text == request.text
	case "StringLike":
		return policy.pattern.MatchText(request.units)
	case "ArnEquals", "ArnLike":
		return matchFields(policy.fields, request.arn)
	case "Bool":
		return policy.boolean == request.boolean
	case "BinaryEquals":
		return bytes.Equal(policy.bytes, request.bytes)
	case "IpAddress":
		return policy.prefix.Contains(request.address)
	}
	order := 0
	if strings.HasPrefix(operator, "Numeric") {
		order = request.number.Cmp(policy.number)
	} else {
		order = int(max(-1, min(1, request.millis-policy.millis)))
	}
	switch strings.TrimPrefix(strings.TrimPrefix(operator, "Numeric"), "Date") {
	case "LessThan":
		return order < 0
	case "LessThanEquals":
		return order <= 0
	case "GreaterThan":
		return order > 0
	case "GreaterThanEquals":
		return order >= 0
	}
	return order == 0
}

func matchARN(p pattern.Pattern, request operandValue) bool {
	return matchFields(p.Split(':', 6), request.arn)
}

// matchFields matches an ARN field by field; a single field is "*".
func matchFields(fields []pattern.Pattern, a arn) bool {
	if len(fields) == 1 {
		return len(fields[0]) == 1 && fields[0][0] == pattern.Run
	}
	if len(fields) != 6 {
		return false
	}
	for i, field := range fields {
		if !field.MatchText(a.fields[i]) {
			return false
		}
	}
	return true
}

// parseNumber reads a decimal number.
func parseNumber(s string) (*big.Rat, bool) {
	digits := strings.TrimLeft(s, "+-")
	if len(s) > 64 || digits == "" || strings.Trim(digits, "0123456789.") != "" || len(s)-len(digits) > 1 {
		return nil, false
	}
	return new(big.Rat).SetString(s)
}

// dateLayouts are the forms of ISO 8601 that the user guide names, by way of "Date and Time Formats" of the W3C.
var dateLayouts = []string{time.RFC3339Nano, "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05.999999999Z0700", "2006-01-02", "2006-01", "2006"}

// parseDate reads a date or a number of seconds since 1970, in milliseconds.
func parseDate(s string) (int64, bool) {
	if number, ok := parseNumber(s); ok && len(s) != len("2006") {
		millis := new(big.Rat).Mul(number, big.NewRat(1000, 1))
		whole := new(big.Int).Quo(millis.Num(), millis.Denom())
		return whole.Int64(), whole.IsInt64()
	}
	for _, layout := range dateLayouts {
		if t, err := time.Parse(layout, s); err == nil {
			return t.UnixMilli(), true
		}
	}
	return 0, false
}

// parsePrefix reads an address range; an address is a range of one. Host bits of IPv4 ranges are ignored, an IPv6 range that has some
// matches nothing.
func parsePrefix(s string) (netip.Prefix, bool) {
	if !strings.Contains(s, "/") {
		address, err := netip.ParseAddr(s)
		if err != nil || address.Zone() != "" {
			return netip.Prefix{}, false
		}
		address = address.Unmap()
		return netip.PrefixFrom(address, address.BitLen()), true
	}
	prefix, err := netip.ParsePrefix(s)
	if err != nil {
		return netip.Prefix{}, false
	}
	return prefix.Masked(), prefix.Addr().Is4() || prefix == prefix.Masked()
}
