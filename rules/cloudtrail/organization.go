// SPDX-License-Identifier: Apache-2.0

package cloudtrail

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var organizationTrail = &lint.Rule{
	ID:        "cloudtrail-organization-trail",
	Title:     "Organisation has no trail of all its accounts",
	Why:       "Each account then keeps, changes and deletes its own log, and a new one has none.",
	Remedy:    "Set is_organization_trail to true on the trail of the management or delegated account, and let its bucket take the logs of the organisation.",
	Undecided: "is_organization_trail is not known, or the trail may be declared elsewhere, such as in the delegated account.",
	Severity:  lint.Medium,
	Pillar:    lint.Detection,
	Controls: []string{
		"wa-sec:SEC04-BP02", "wa-sec:SEC04-BP03", "nist-800-53-r5:AC-2", "nist-800-53-r5:AU-2", "nist-800-53-r5:AU-3",
		"nist-800-53-r5:AU-6", "nist-800-53-r5:AU-8", "nist-800-53-r5:AU-10", "nist-800-53-r5:AU-12",
		"nist-800-53-r5:AU-14", "nist-800-53-r5:CA-7", "nist-800-53-r5:SI-4", "nist-800-53-r5:SI-7", "pci-dss-4.0:10.2.1",
		"pci-dss-4.0:10.2.2", "pci-dss-4.0:10.3.1", "soc2:A1.2", "soc2:CC2.1", "soc2:CC7.2", "soc2:PI1.3",
		"hipaa:164.308(a)(1)(ii)(D)", "hipaa:164.308(a)(3)(ii)(A)", "hipaa:164.308(a)(6)(ii)", "hipaa:164.312(b)",
		"hipaa:164.312(e)(2)(i)",
	},
	OffByDefault: true,
	Resources:    []string{"aws_organizations_organization"},
	Companions:   []string{"aws_cloudtrail", "aws_cloudtrail_organization_delegated_admin_account"},
	Check: lint.Must(func(organization *tf.Resource) tf.Truth {
		trails := organization.Root.OfType("aws_cloudtrail")
		var ts []tf.Truth
		for _, trail := range trails {
			ts = append(ts, tf.All(organization.With(trail), trail.Attr("is_organization_trail").IsTrue()))
		}
		if len(trails) == 0 {
			ts = append(ts, tf.Maybe(organization.Because("the trails of the organisation are not declared here")))
		}
		for _, delegated := range organization.Root.OfType("aws_cloudtrail_organization_delegated_admin_account") {
			ts = append(ts, tf.Maybe(delegated.Because(delegated.Address+" lets another account keep the trail")))
		}
		return tf.Any(ts...)
	}, "organisation %q has no trail of all its accounts"),
}

var networkActivityEvents = &lint.Rule{
	ID:           "cloudtrail-network-activity-events",
	Title:        "CloudTrail does not record calls through interface endpoints",
	Why:          "What the policy of an endpoint refuses is in no other log: attempts to reach the accounts of strangers from inside stay unseen.",
	Remedy:       "Add an advanced event selector with eventCategory NetworkActivity and the event sources of the endpoints. It costs extra by the event.",
	Undecided:    "a selector, or the type of an endpoint, is not known.",
	Severity:     lint.Low,
	Pillar:       lint.Detection,
	Controls:     []string{"wa-sec:SEC04-BP01"},
	OffByDefault: true,
	Resources:    []string{"aws_cloudtrail"},
	Companions:   []string{"aws_vpc_endpoint", "aws_cloudtrail_event_data_store"},
	Check: lint.Must(func(trail *tf.Resource) tf.Truth {
		recorded := []tf.Truth{recordsNetwork(trail), otherTrail(trail, recordsNetwork)}
		for _, store := range trail.Root.OfType("aws_cloudtrail_event_data_store") {
			recorded = append(recorded, lint.Exempt(tf.All(trail.With(store), recordsNetwork(store))))
		}
		var used []tf.Truth
		for _, endpoint := range trail.Root.OfType("aws_vpc_endpoint") {
			used = append(used, tf.All(trail.With(endpoint), endpoint.Attr("vpc_endpoint_type").Is("Interface")))
		}
		return tf.When(tf.Any(used...), tf.Any(recorded...))
	}, "trail %q does not record calls through interface endpoints"),
}

// recordsNetwork says whether a trail or store records network activity of any event source (CloudTrail User Guide, "Logging network activity events").
func recordsNetwork(r *tf.Resource) tf.Truth {
	return r.Blocks("advanced_event_selector").Any(func(selector *tf.Block) tf.Truth {
		return selector.Blocks("field_selector").Any(func(condition *tf.Block) tf.Truth {
			return tf.All(includes(condition, "NetworkActivity"), condition.Attr("field").Is("eventCategory"))
		})
	})
}
