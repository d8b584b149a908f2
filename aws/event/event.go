// SPDX-License-Identifier: Apache-2.0

// Package event says what notices an event that CloudTrail records: the metric and subscription filters of CloudWatch Logs, whose patterns it
// parses, and the rules of EventBridge.
//
// Nothing here is string comparison of patterns: a pattern is asked whether it matches an example of an event, so that its order, its
// parentheses and its quotes do not matter.
package event

import "maps"

// Event is a record of CloudTrail by its fields: "userIdentity.type" has the value "Root". What it does not name a record does not have.
type Event map[string]string

// Any is the value of a field that every record has and whose value is one of many.
const Any = "\x00"

// common are the fields of every record (CloudTrail User Guide, "CloudTrail record contents").
var common = Event{
	"awsRegion": Any, "eventCategory": "Management", "eventID": Any, "eventTime": Any, "eventType": "AwsApiCall", "eventVersion": Any,
	"managementEvent": "true", "readOnly": "false", "recipientAccountId": Any, "sourceIPAddress": Any, "userAgent": Any,
	"userIdentity.accountId": Any, "userIdentity.arn": Any, "userIdentity.principalId": Any, "userIdentity.type": Any,
}

// Call is a call of an operation that changes something, by anybody: source is "kms", name "DisableKey". Fields of with come in addition.
func Call(source, name string, with Event) Event {
	e := maps.Clone(common)
	e["eventSource"], e["eventName"] = source+".amazonaws.com", name
	maps.Copy(e, with)
	return e
}

// Calls are calls of several operations of one source.
func Calls(source string, names ...string) []Event {
	events := make([]Event, len(names))
	for i, name := range names {
		events[i] = Call(source, name, nil)
	}
	return events
}

// SignIn is an attempt to sign in to the console (CloudTrail User Guide, "AWS Management Console sign-in events").
func SignIn(with Event) Event {
	e := Call("signin", "ConsoleLogin", Event{"eventType": "AwsConsoleSignIn"})
	maps.Copy(e, with)
	return e
}
