// SPDX-License-Identifier: Apache-2.0

package event

import (
	"strings"
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/tf"
)

var (
	stop   = Call("cloudtrail", "StopLogging", nil)
	root   = Call("iam", "CreateAccessKey", Event{"userIdentity.type": "Root"})
	noMFA  = SignIn(Event{"additionalEventData.MFAUsed": "No", "responseElements.ConsoleLogin": "Success", "userIdentity.type": "IAMUser"})
	denied = Call("ec2", "TerminateInstances", Event{"errorCode": "Client.UnauthorizedOperation"})
)

func TestFilter(t *testing.T) {
	for _, c := range []struct {
		pattern string
		event   Event
		want    string
	}{
		{"", stop, "yes"},
		{"{($.eventName=StopLogging)}", stop, "yes"},
		{`{ $.eventName = "StopLogging" }`, stop, "yes"},
		{"{$.eventName=stoplogging}", stop, "no"},
		{"{$.eventName!=StopLogging}", stop, "no"},
		{"{$.eventName=DeleteTrail||$.eventName=StopLogging}", stop, "yes"},
		{"{ (($.eventName = DeleteTrail) || ((($.eventName = StopLogging)))) }", stop, "yes"},
		{"{ $.eventSource = cloudtrail.amazonaws.com && ($.eventName = Stop* || $.eventName = Delete*) }", stop, "yes"},
		{"{ $.eventSource = kms.amazonaws.com && $.eventName = DisableKey || $.eventName = StopLogging }", stop, "yes"}, // && binds first
		{"{ $.eventSource = kms.amazonaws.com && ($.eventName = DisableKey || $.eventName = StopLogging) }", stop, "no"},
		{"{ $.eventName = *Logging }", stop, "yes"},
		{`{ $.eventName = "*opLog*" }`, stop, "yes"},
		{"{ $.eventName = S*g }", stop, "no"}, // a wildcard in the middle is none
		{"{ $.eventName = * }", stop, "yes"},
		{"{ $.eventName = %^(Stop|Delete)% }", stop, "yes"},
		{"{ $['eventName'] = StopLogging }", stop, "yes"},
		{"{ $.errorCode = * }", stop, "no"},
		{"{ $.errorCode NOT EXISTS && $.eventName = StopLogging }", stop, "yes"},
		{"{ $.errorCode EXISTS }", denied, "yes"},
		{"{ $.errorCode IS NULL }", denied, "no"},
		{"{ $.managementEvent IS TRUE && $.readOnly IS FALSE }", stop, "yes"},
		{"{ $.eventName = StopLogging && $.recipientAccountId = 111122223333 }", stop, "maybe"},
		{`{ $.eventName = StopLogging && $.userIdentity.arn != "*/deployer" }`, stop, "yes"},
		{`{ $.eventName = StopLogging && $.userIdentity.arn != "*" }`, stop, "no"},
		{`{ $.eventName = StopLogging && $.requestParameters.name = "main" }`, stop, "no"},
		{`{ $.eventName = StopLogging && $.requestParameters.name != "test" }`, stop, "yes"},
		{"{ $.bytes > 10 }", Event{"bytes": "11"}, "yes"},
		{"{ $.bytes >= 1e2 }", Event{"bytes": "11"}, "no"},
		{"{ $.bytes < 10 || $.bytes <= 11 }", Event{"bytes": "11"}, "yes"},

		{`{$.userIdentity.type="Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType !="AwsServiceEvent"}`, root, "yes"},
		{`{$.userIdentity.type="Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType !="AwsServiceEvent"}`, stop, "no"},
		{`{ $.eventName = StopLogging && $.userIdentity.arn = "*/deployer" }`, stop, "no"},
		{`{ $.eventName = StopLogging && $.userIdentity.type = "AssumedRole" }`, stop, "yes"},
		{`{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") && ($.userIdentity.type = "IAMUser") && ($.responseElements.ConsoleLogin = "Success") }`, noMFA, "yes"},
		{`{ ($.eventName = ConsoleLogin) && ($.additionalEventData.MFAUsed != Yes) }`, noMFA, "yes"},
		{`{ ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*") }`, denied, "yes"},
		{`{ (($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*")) && ($.sourceIPAddress!="delivery.logs.amazonaws.com") && ($.eventName!="HeadBucket") }`, denied, "yes"},
	} {
		f, err := ParseFilter(c.pattern)
		if err != nil {
			t.Errorf("%s: %v", c.pattern, err)
			continue
		}
		if got := f.Matches(c.event).String(); got != c.want {
			t.Errorf("%s matches %v: %s, not %s", c.pattern, c.event["eventName"], got, c.want)
		}
	}
}

func TestFilterErrors(t *testing.T) {
	for _, pattern := range []string{
		"ERROR", "[ip, user, ...]", "{", "{}", "{ $.a }", "{ $.a = }", "{ $.a = b", "{ $.a = b } c", "{ ($.a = b }", "{ a = b }", "{ $ = b }",
		`{ $.a = "b }`, "{ $.a = %b }", "{ $.a = %(% }", "{ $.a IS GOOD }", "{ $.a = b && }", "{ $.a = b | $.c = d }",
		"{" + strings.Repeat("(", 1000) + "$.a = b" + strings.Repeat(")", 1000) + "}",
	} {
		if _, err := ParseFilter(pattern); err == nil {
			t.Errorf("%.40s is parsed", pattern)
		}
	}
}

func FuzzFilter(f *testing.F) {
	f.Add(`{ ($.eventSource = kms.amazonaws.com) && (($.eventName = DisableKey) || ($.eventName = "Schedule*")) }`)
	f.Add(`{ $.a NOT EXISTS || $['b'] IS TRUE && $.c[0] != %^x% }`)
	f.Add("{$.a=b}")
	f.Fuzz(func(t *testing.T, pattern string) {
		filter, err := ParseFilter(pattern)
		if err != nil {
			return
		}
		before := filter.Matches(stop)
		if inner, ok := strings.CutPrefix(strings.TrimSpace(pattern), "{"); ok { // what is put in parentheses stays what it is
			again, err := ParseFilter("{ (" + strings.TrimSuffix(inner, "}") + ") }")
			if err == nil && again.Matches(stop).String() != before.String() {
				t.Errorf("%q matches: %s, in parentheses: %s", pattern, before, again.Matches(stop))
			}
		}
	})
}

func TestPattern(t *testing.T) {
	for _, c := range []struct {
		pattern string
		event   Event
		want    string
	}{
		{`{"source": ["aws.cloudtrail"]}`, stop, "yes"},
		{`{"source": ["aws.kms"]}`, stop, "no"},
		{`{"detail-type": ["AWS API Call via CloudTrail"], "detail": {"eventName": ["DeleteTrail", "StopLogging"]}}`, stop, "yes"},
		{`{"detail-type": ["AWS API Call via CloudTrail"], "detail": {"eventSource": ["cloudtrail.amazonaws.com"]}}`, stop, "yes"},
		{`{"detail": {"eventName": [{"prefix": "Stop"}]}}`, stop, "yes"},
		{`{"detail": {"eventName": [{"suffix": "Trail"}]}}`, stop, "no"},
		{`{"detail": {"eventName": [{"equals-ignore-case": "stoplogging"}]}}`, stop, "yes"},
		{`{"detail": {"eventName": [{"anything-but": ["DeleteTrail"]}]}}`, stop, "yes"},
		{`{"detail": {"eventName": [{"anything-but": {"prefix": "Stop"}}]}}`, stop, "no"},
		{`{"detail": {"errorCode": [{"exists": false}]}}`, stop, "yes"},
		{`{"detail": {"errorCode": [{"exists": true}]}}`, stop, "no"},
		{`{"detail": {"eventName": [{"wildcard": "Stop*"}]}}`, stop, "maybe"},
		{`{"detail": {"userIdentity": {"type": ["Root"]}}}`, root, "yes"},
		{`{"detail": {"userIdentity": {"type": ["Root"]}}}`, stop, "no"},
		{`{"detail": {"userIdentity": {"arn": [{"prefix": "arn:aws:sts::111122223333:assumed-role/x"}]}}}`, stop, "no"},
		{`{"detail": {"userIdentity": {"arn": [{"anything-but": "x"}]}}}`, stop, "yes"},
		{`{"account": ["111122223333"], "source": ["aws.cloudtrail"]}`, stop, "maybe"},
		{`{"$or": [{"source": ["aws.kms"]}, {"detail": {"eventName": ["StopLogging"]}}]}`, stop, "yes"},
		{`{"detail-type": ["AWS Console Sign In via CloudTrail"], "detail": {"additionalEventData": {"MFAUsed": ["No"]}}}`, noMFA, "yes"},
		{`{"source": ["aws.signin"], "detail": {"additionalEventData": {"MFAUsed": ["Yes"]}}}`, noMFA, "no"},
		{`{"source": "aws.cloudtrail"}`, stop, "yes"},
		{`{"source": []}`, stop, "no"},
		{`{"source"`, stop, "maybe"},
		{``, stop, "no"},
	} {
		v := tf.NewValue(cty.StringVal(c.pattern), "event_pattern", tf.Range{}, nil).JSON()
		if got := PatternMatches(v, c.event).String(); got != c.want {
			t.Errorf("%s matches %v: %s, not %s", c.pattern, c.event["eventName"], got, c.want)
		}
	}
}
