// SPDX-License-Identifier: Apache-2.0

package policy

import "github.com/guardlint/guardlint/lint"

// Rules are the rules about ignores, waivers and locks themselves, sorted by id. They judge decisions, not resources, so that they have no Check:
// Apply reports them when they are among the rules that ran. Their own findings cannot be ignored.
func Rules() []*lint.Rule {
	return []*lint.Rule{expired, malformed, unmatched, settingLocked, waiverExpired, waiverMalformed, waiverUnmatched}
}

var expired = &lint.Rule{
	ID:       "ignore-expired",
	Title:    "Ignore comment is past its date",
	Why:      "The exception was granted until a day that is over, so the finding counts again.",
	Remedy:   "Mend what the finding names and delete the comment, or decide anew and set a later `until=` date.",
	Severity: lint.Medium,
	Pillar:   lint.Detection,
}

var malformed = &lint.Rule{
	ID:       "ignore-malformed",
	Title:    "Ignore comment cannot be understood",
	Why:      "It hides nothing, although its author believes that it does, or that the reason for an exception is on record.",
	Remedy:   "Write it as `guardlint:ignore RULE[,RULE] [until=YYYY-MM-DD] -- reason`.",
	Severity: lint.Medium,
	Pillar:   lint.Detection,
}

var unmatched = &lint.Rule{
	ID:       "ignore-unmatched",
	Title:    "Ignore comment has no effect",
	Why:      "A comment that outlives its finding will hide the next one of its kind without anybody deciding so.",
	Remedy:   "Delete the comment, or move it to the line above the attribute or block that the finding points at.",
	Severity: lint.Low,
	Pillar:   lint.Detection,
}

var settingLocked = &lint.Rule{
	ID:       "setting-locked",
	Title:    "Locked rule is loosened, waived or ignored",
	Why:      "Somebody above decided that nobody may make this exception. It hides nothing, but its author believes that it does, or means to get round the decision.",
	Remedy:   "Take the exception back, or ask the owners of the lock to decide.",
	Severity: lint.High,
	Pillar:   lint.Detection,
}

var waiverExpired = &lint.Rule{
	ID:       "waiver-expired",
	Title:    "Waiver is past its date",
	Why:      "The exception was granted until a day that is over, so its findings count again.",
	Remedy:   "Mend what the findings name and delete the waiver, or let its owner decide anew and set a later `expires`.",
	Severity: lint.Medium,
	Pillar:   lint.Detection,
}

var waiverMalformed = &lint.Rule{
	ID:       "waiver-malformed",
	Title:    "Waiver lacks what the settings demand of it",
	Why:      "It hides nothing: an exception that nobody owns, or that never ends, is one that nobody will ever review.",
	Remedy:   "Give it an `owner`, and an `expires` within `max_waiver_days`.",
	Severity: lint.Medium,
	Pillar:   lint.Detection,
}

var waiverUnmatched = &lint.Rule{
	ID:       "waiver-unmatched",
	Title:    "Waiver has no effect",
	Why:      "A waiver that outlives its finding will hide the next one of its kind without anybody deciding so.",
	Remedy:   "Delete the waiver, or mend its address or path.",
	Severity: lint.Low,
	Pillar:   lint.Detection,
}
