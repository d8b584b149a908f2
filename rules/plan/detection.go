// SPDX-License-Identifier: Apache-2.0

package plan

import (
	"maps"
	"slices"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var disableDetection = &lint.Rule{
	ID:        "plan-disable-detection",
	Title:     "Plan switches off a detective control",
	Why:       "What is not recorded cannot be investigated: switching off the recorder is the first thing an intruder does, and the last thing a change should do by accident.",
	Remedy:    "Keep the control on, or have another one with the same scope take over in the same plan; when it is meant, record the second approval.",
	Undecided: "whether the control stays on, or another one takes over, is known only after apply.",
	Severity:  lint.Critical,
	Pillar:    lint.Detection,
	Resources: slices.Sorted(maps.Keys(detectors)),
	Controls:  []string{"wa-sec:SEC01-BP06"},
	CheckChange: func(p *lint.Pass, c *tf.Change) {
		d, was := detectors[c.Type], c.Was(p.Root())
		if was == nil || !d.isOn(was).IsYes() || d.outlives(c) || d.isPointless(p.Root(), was) {
			return
		}
		r := c.Instance(p.Root())
		on, fate := tf.No(reasons(c, r)...), "deleted"
		if c.Resource != nil {
			on, fate = d.isOn(c.Resource), "switched off"
		}
		if on.IsYes() {
			return
		}
		p.Require(tf.Any(on, lint.Exempt(d.takenOver(p.Root(), c, was))), r, "%s %q is %s", d.noun, c.Name, fate)
	},
}

// detector is a type of detective controls.
type detector struct {
	noun string
	// on says whether one is switched on; nil: as long as it exists.
	on func(*tf.Resource) tf.Truth
	// stays says that the control goes on when the resource is deleted.
	stays bool
	// covers says whether another one watches all that one watched; nil: every one in the same region does.
	covers func(was, other *tf.Resource) tf.Truth
	// watched are the attributes that name what is watched, with its type: when that is deleted too, nothing is left to watch.
	watched map[string]string
}

var detectors = map[string]detector{
	"aws_accessanalyzer_analyzer":              {noun: "access analyzer", covers: sameRegionAnd("type")},
	"aws_cloudtrail":                           {noun: "trail", on: isTrue("enable_logging"), covers: trailCovers},
	"aws_config_configuration_recorder":        {noun: "configuration recorder"},
	"aws_config_configuration_recorder_status": {noun: "configuration recorder", on: isTrue("is_enabled")},
	"aws_detective_graph":                      {noun: "behaviour graph"},
	"aws_flow_log": {noun: "flow log", covers: flowLogCovers, watched: map[string]string{
		"vpc_id": "aws_vpc", "subnet_id": "aws_subnet", "eni_id": "aws_network_interface", "transit_gateway_id": "aws_ec2_transit_gateway"}},
	"aws_guardduty_detector": {noun: "GuardDuty detector", on: isTrue("enable")},
	// Deleting it takes the feature out of the state alone (provider documentation 6.47.0, aws_guardduty_detector_feature).
	"aws_guardduty_detector_feature": {noun: "GuardDuty feature", on: is("status", "ENABLED"), stays: true, covers: sameRegionAnd("name")},
	"aws_inspector2_enabler":         {noun: "Inspector"},
	"aws_macie2_account":             {noun: "Macie session", on: macieOn},
	"aws_securityhub_account":        {noun: "Security Hub"},
}

func isTrue(attr string) func(*tf.Resource) tf.Truth {
	return func(r *tf.Resource) tf.Truth { return r.Attr(attr).IsTrue() }
}

func is(attr string, any ...string) func(*tf.Resource) tf.Truth {
	return func(r *tf.Resource) tf.Truth { return r.Attr(attr).Is(any...) }
}

// macieOn knows that a session is enabled unless it says that it is paused.
func macieOn(r *tf.Resource) tf.Truth { return tf.Not(r.Attr("status").Is("PAUSED")) }

func (d detector) isOn(r *tf.Resource) tf.Truth {
	if d.on == nil {
		return tf.Yes()
	}
	return d.on(r)
}

// outlives reports whether the control goes on although its resource goes.
func (d detector) outlives(c *tf.Change) bool {
	return c.Resource == nil && (d.stays || c.Does("forget"))
}

// isPointless reports whether what was watched is deleted too.
func (d detector) isPointless(root *tf.Root, was *tf.Resource) bool {
	for attr, typ := range d.watched {
		if isDeleted(root, "id", text(was, attr), typ) {
			return true
		}
	}
	return false
}

// takenOver says whether another control does afterwards what this one did.
func (d detector) takenOver(root *tf.Root, c *tf.Change, was *tf.Resource) tf.Truth {
	covers := d.covers
	if covers == nil {
		covers = sameRegionAnd()
	}
	var ts []tf.Truth
	for _, other := range others(root, c) {
		ts = append(ts, tf.All(other.Exists, d.isOn(other), covers(was, other)))
	}
	return tf.Any(ts...)
}

// sameRegionAnd says that another control covers what one did when it is in the same region and has the same values.
func sameRegionAnd(attrs ...string) func(was, other *tf.Resource) tf.Truth {
	return func(was, other *tf.Resource) tf.Truth {
		ts := []tf.Truth{was.SameRegion(other)}
		for _, attr := range attrs {
			ts = append(ts, same(attr, was, other))
		}
		return tf.All(ts...)
	}
}

// trailCovers knows that a trail of all regions covers those of one.
func trailCovers(was, other *tf.Resource) tf.Truth {
	return tf.All(tf.Any(other.Attr("is_multi_region_trail").IsTrue(), was.SameRegion(other)), isStill("is_multi_region_trail", was, other),
		isStill("include_global_service_events", was, other), isStill("is_organization_trail", was, other))
}

// flowLogCovers knows that a log of all traffic covers those of some.
func flowLogCovers(was, other *tf.Resource) tf.Truth {
	var ts []tf.Truth
	for _, attr := range []string{"vpc_id", "subnet_id", "eni_id", "transit_gateway_id", "transit_gateway_attachment_id"} {
		ts = append(ts, same(attr, was, other))
	}
	return tf.All(append(ts, tf.Any(other.Attr("traffic_type").Is("ALL"), same("traffic_type", was, other)))...)
}
