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

// Values that are not told: Any is one of many, so that a filter which names one leaves most records out; Own is the same in all records of an account
// or region, and may be the one that a filter names.
const (
	Any = "\x00"
	Own = "\x01"
)

// common are the fields of every record (CloudTrail User Guide, "CloudTrail record contents").
var common = Event{
	"awsRegion": Own, "eventCategory": "Management", "eventID": Any, "eventTime": Any, "eventType": "AwsApiCall", "eventVersion": Any,
	"managementEvent": "true", "readOnly": "false", "recipientAccountId": Own, "sourceIPAddress": Any, "userAgent": Any,
	"userIdentity.accountId": Own, "userIdentity.arn": Any, "userIdentity.principalId": Any, "userIdentity.type": "AssumedRole",
}

// Call is a call of an operation that changes something, by a role: source is "kms", name "DisableKey". Fields of with come in addition.
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
