// SPDX-License-Identifier: Apache-2.0

package policy

import (
	"errors"
	"fmt"
	"strings"
	"time"
)

// ignore is what one comment says.
type ignore struct {
	names  []string // of rules: ids, aliases, globs
	until  string   // the last day, YYYY-MM-DD, or ""
	reason string
}

// parse reads the text behind the marker. Errors say how to write it.
func parse(text string) (ignore, error) {
	var ig ignore
	if strings.TrimLeft(text, " \t\r") == text && text != "" {
		return ig, errors.New("a blank is missing behind " + marker)
	}
	head, reason, found := strings.Cut(" "+strings.TrimSpace(text)+" ", " -- ")
	ig.reason = strings.TrimSpace(reason)
	if !found || ig.reason == "" {
		return ig, errors.New("it gives no reason: write one behind `--`")
	}
	for _, word := range strings.FieldsFunc(head, func(r rune) bool { return r == ' ' || r == '\t' || r == ',' }) {
		if err := ig.add(word); err != nil {
			return ig, err
		}
	}
	if len(ig.names) == 0 {
		return ig, errors.New("it names no rule")
	}
	return ig, nil
}

// add takes one word before the reason.
func (ig *ignore) add(word string) error {
	option, value, isOption := strings.Cut(word, "=")
	switch {
	case !isOption:
		ig.names = append(ig.names, word)
	case option != "until":
		return fmt.Errorf("it has an unknown option %q: only until=YYYY-MM-DD is known", option)
	case ig.until != "":
		return errors.New("it names two dates")
	default:
		if _, err := time.Parse(time.DateOnly, value); err != nil {
			return fmt.Errorf("its date %q is not a day like 2027-06-30", value)
		}
		ig.until = value
	}
	return nil
}
