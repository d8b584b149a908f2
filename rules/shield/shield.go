// SPDX-License-Identifier: Apache-2.0

// Package shield holds the guardrails for AWS Shield Advanced.
package shield

import (
	"github.com/guardlint/guardlint/aws/network"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{protectionMissing}

// subscribed tells what one configuration of an organisation declares and all others rely on.
var subscribed = &lint.Parameter{
	Name:    "shield_advanced_subscribed",
	Doc:     "the account subscribes to Shield Advanced, wherever that is declared",
	Default: false,
}

var protectionMissing = &lint.Rule{
	ID:           "shield-advanced-protection-missing",
	Title:        "Shield Advanced is paid for and does not protect what the internet reaches",
	Why:          "The subscription alone protects nothing: neither are attacks on the resource met, nor is what they cost paid back.",
	Remedy:       "Declare an aws_shield_protection with the ARN of the resource.",
	Undecided:    "whether the account subscribes or the resource is public is not known, or a protection may be declared elsewhere or be made by Firewall Manager.",
	Severity:     lint.Low,
	Pillar:       lint.Infrastructure,
	Resources:    []string{"aws_cloudfront_distribution", "aws_lb", "aws_alb", "aws_elb", "aws_globalaccelerator_accelerator", "aws_eip", "aws_route53_zone"},
	Companions:   []string{"aws_shield_protection", "aws_shield_subscription", "aws_fms_policy"},
	Controls:     []string{"wa-sec:SEC05-BP03"},
	Aliases:      []string{"kics:084c6686-2a70-4710-91b1-000393e54c12"},
	Parameters:   []*lint.Parameter{subscribed},
	OffByDefault: true,
	Check: func(p *lint.Pass, r *tf.Resource) {
		subscribes := tf.Of(lint.Of[bool](p, subscribed))
		if !subscribes.IsYes() {
			subscribes = subscriptionOf(r)
		}
		p.Forbid(tf.All(reached(r), tf.Not(protected(r)), subscribes), r, "%s is not protected by Shield Advanced", r.Address)
	},
}

// subscriptionOf says whether the configuration subscribes; that another one does it cannot tell.
func subscriptionOf(r *tf.Resource) tf.Truth {
	for _, subscription := range r.Root.OfType("aws_shield_subscription") {
		if subscription.Exists.IsYes() {
			return tf.Yes(subscription.Because(subscription.Address + " subscribes to it"))
		}
	}
	return tf.Maybe(r.Because("whether the account subscribes to Shield Advanced is not known"))
}

// reached says whether the internet reaches a resource that Shield can protect. Network load balancers are protected by their addresses (WAF
// Developer Guide, "List of AWS resources that Shield Advanced protects").
func reached(r *tf.Resource) tf.Truth {
	switch r.Type {
	case "aws_lb", "aws_alb":
		return tf.All(tf.Not(r.Attr("internal").IsTrue()), tf.Not(r.Attr("load_balancer_type").Is("network", "gateway")))
	case "aws_elb":
		return tf.Not(r.Attr("internal").IsTrue())
	case "aws_cloudfront_distribution":
		return r.Attr("enabled").IsTrue()
	case "aws_globalaccelerator_accelerator":
		enabled := r.Attr("enabled")
		return tf.Any(enabled.IsTrue(), tf.Not(enabled.IsSet())) // the provider's default
	case "aws_route53_zone":
		return tf.Not(r.Blocks("vpc").Exist())
	}
	return tf.Yes()
}

// protected says whether something protects a resource, by its ARN or by one that is put together from its id.
func protected(r *tf.Resource) tf.Truth {
	ts := []tf.Truth{network.ManagedCentrally(r, "SHIELD_ADVANCED")}
	for _, protection := range r.Root.OfType("aws_shield_protection") {
		ts = append(ts, tf.All(r.With(protection), isFor(protection.Attr("resource_arn"), r)))
	}
	if r.Root.Escapes != nil {
		if handedOn := r.Root.Escapes(r); len(handedOn) > 0 {
			ts = append(ts, tf.Maybe(handedOn...))
		}
	}
	return tf.Any(ts...)
}

// isFor says whether an ARN is that of a resource: by reference, or by the same text. One of which nothing is known may be any.
func isFor(arn tf.Value, r *tf.Resource) tf.Truth {
	var resources bool
	for _, ref := range arn.Refs() {
		if ref.Address == r.Address || ref.Address == r.BaseAddress() {
			return tf.Yes()
		}
		resources = resources || !ref.Input
	}
	text, known := arn.Text()
	switch own, ownKnown := r.Attr("arn").Text(); {
	case known && ownKnown:
		return tf.Of(text == own)
	case known || resources:
		return tf.No()
	}
	return tf.Maybe(arn.WhyUnknown())
}
