// SPDX-License-Identifier: Apache-2.0

package iam

import "github.com/guardlint/guardlint/tf"

// EndsAudit is yes when some statement allows to switch off and delete every trail of CloudTrail, or every action on every KMS key, no condition
// narrows it, and ServiceWildcard does not report the same.
func (d *Document) EndsAudit() tf.Truth {
	return d.Any(func(s *Statement) tf.Truth { return tf.Any(s.stopsTrails(), s.rulesKeys()) })
}

// trailPower are the actions by which a trail falls silent.
var trailPower = []string{"cloudtrail:StopLogging", "cloudtrail:DeleteTrail", "cloudtrail:UpdateTrail"}

func (s *Statement) stopsTrails() tf.Truth {
	if s.Action == nil {
		return tf.No()
	}
	ts := []tf.Truth{s.Allows(), s.explain("Action", tf.Not(s.Action.Any(func(action Text) tf.Truth {
		return tf.Any(matchesEveryAction(action), tf.All(wholeServiceIs(action, "cloudtrail"), s.everyResourceOf(literalText("cloudtrail"))))
	})))}
	for _, action := range trailPower {
		covers := s.Covers(action)
		if covers.IsNo() {
			return covers
		}
		ts = append(ts, covers)
	}
	t := tf.All(append(ts, s.anyResource(everyTrail), s.unconditional(nil))...).OneDoubt()
	if !t.IsYes() {
		return t
	}
	return tf.Yes(s.because("allows to switch off and delete every trail%s", s.unnarrowed()))
}

func everyTrail(t Text) tf.Truth {
	return tf.Any(everyOf(literalText("cloudtrail"), t), everyOfType("cloudtrail", "trail/", t))
}

// rulesKeys is about kms:* on all keys; on all resources it is a ServiceWildcard.
func (s *Statement) rulesKeys() tf.Truth {
	return s.grant(func(action Text) tf.Truth {
		return tf.All(wholeServiceIs(action, "kms"), s.anyResource(everyKey), tf.Not(s.everyResourceOf(literalText("kms"))))
	}, nil, "allows every action (%s) on every KMS key")
}

// wholeServiceIs says whether an item of Action names every action of a service.
func wholeServiceIs(action Text, service string) tf.Truth {
	return tf.All(namesWholeService(action), action.service().is(service))
}
