// SPDX-License-Identifier: Apache-2.0

// Package elb holds the guardrails for Elastic Load Balancing.
package elb

import (
	"slices"

	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{
	accessLogs, availability, classicCipherPolicy, classicListenerTLS, deletionProtection, desyncMitigation, dropInvalidHeaders, internetFacing,
	listenerHTTPS, targetGroupHTTP, tlsPolicyWeak,
}

var listeners = []string{"aws_lb_listener", "aws_alb_listener"}

var listenerHTTPS = &lint.Rule{
	ID:         "elb-listener-https",
	Title:      "Load balancer answers over plain HTTP",
	Why:        "Whoever sits between client and load balancer reads and changes what is sent, cookies and tokens included. Neither side notices.",
	Remedy:     "Turn the listener into a 301 redirect to HTTPS on port 443.",
	Undecided:  "the protocol or the default action is not known, or nothing tells what kind of load balancer it is.",
	Severity:   lint.High,
	Pillar:     lint.Data,
	Resources:  listeners,
	Companions: []string{"aws_lb", "aws_alb"},
	Controls:   []string{"wa-sec:SEC09-BP02", "fsbp:ELB.1"},
	Aliases: []string{
		"checkov:CKV2_AWS_20", "checkov:CKV_AWS_2", "trivy:AVD-AWS-0054", "tfsec:aws-elb-http-not-used",
		"kics:de7f5e83-da88-4046-871f-ea18504b1d43", "terrascan:AC_AWS_0491",
	},
	Check: func(p *lint.Pass, listener *tf.Resource) {
		if listener.Attr("protocol").IsFold("TCP", "TCP_UDP").IsYes() {
			p.As(lint.Medium).Forbid(onPort(listener, 80), listener, "listener %q forwards plain HTTP", listener.Name)
			return
		}
		p.Forbid(tf.All(speaksHTTP(listener), tf.Not(redirects(listener))), listener, "listener %q answers over plain HTTP", listener.Name)
	},
	Fix: redirectToHTTPS,
}

// redirectToHTTPS turns a listener that only forwards into a redirect, when its load balancer has a listener for HTTPS to redirect to.
func redirectToHTTPS(c *edit.Change, listener *tf.Resource) {
	actions := listener.Blocks("default_action")
	if actions.Open != nil || len(actions.Items) != 1 || !hasSecureTwin(listener) {
		c.Impossible()
		return
	}
	action := actions.Items[0]
	if attrs, blocks := action.Names(); len(blocks) > 0 || !slices.Equal(attrs, []string{"target_group_arn", "type"}) {
		c.Impossible()
		return
	}
	c.Set(action, "type", "redirect")
	c.Remove(action, "target_group_arn")
	c.Set(action, "redirect.port", "443")
	c.Set(action, "redirect.protocol", "HTTPS")
	c.Set(action, "redirect.status_code", "HTTP_301")
}

// hasSecureTwin reports whether the load balancer of a listener has one for HTTPS on port 443.
func hasSecureTwin(listener *tf.Resource) bool {
	for _, balancer := range listener.Follow("load_balancer_arn", "arn", "aws_lb", "aws_alb").Items {
		for _, typ := range listeners {
			twin := balancer.Resource.Linked(typ, "load_balancer_arn", "arn").Any(func(other *tf.Resource) tf.Truth {
				return tf.All(other.Attr("protocol").IsFold("HTTPS"), onPort(other, 443))
			})
			if twin.IsYes() {
				return true
			}
		}
	}
	return false
}

// speaksHTTP says whether a listener's protocol is HTTP, as an application load balancer's is unless another is named. A network load
// balancer's names its protocol, and a gateway load balancer's has neither protocol nor port (ELB API Reference, CreateListener).
func speaksHTTP(listener *tf.Resource) tf.Truth {
	protocol := listener.Attr("protocol")
	if set := protocol.IsSet(); set.IsNo() {
		return tf.All(tf.Not(set), tf.Any(listener.Attr("port").IsSet(), listener.Follow("load_balancer_arn", "arn", "aws_lb", "aws_alb").Any(isApplication)))
	}
	return protocol.IsFold("HTTP")
}

func isApplication(balancer *tf.Resource) tf.Truth {
	return balancer.Attr("load_balancer_type").Is("application")
}

// redirects says whether a listener's default action sends clients to HTTPS. A redirect that names no protocol stays with the listener's.
func redirects(listener *tf.Resource) tf.Truth {
	return listener.Blocks("default_action").Any(func(action *tf.Block) tf.Truth {
		return tf.All(action.Attr("type").Is("redirect"), action.Attr("redirect.protocol").Is("HTTPS"))
	})
}

func onPort(listener *tf.Resource, port float64) tf.Truth {
	return listener.Attr("port").Number(func(n float64) bool { return n == port })
}

var tlsPolicyWeak = &lint.Rule{
	ID:        "elb-tls-policy-weak",
	Title:     "Load balancer admits TLS below 1.2",
	Why:       "TLS 1.0 and 1.1 are deprecated: their ciphers can be attacked, and standards no longer accept them. A client that offers nothing newer is served all the same.",
	Remedy:    "Set ssl_policy to ELBSecurityPolicy-TLS13-1-2-2021-06; left out, it is a policy that admits TLS 1.0.",
	Undecided: "ssl_policy or the protocol is not known, or names a policy that is not known here.",
	Severity:  lint.High,
	Pillar:    lint.Data,
	Resources: listeners,
	Controls:  []string{"wa-sec:SEC09-BP02", "nist-800-53-r5:SC-8", "nist-800-53-r5:SC-23"},
	Aliases:   []string{"checkov:CKV2_AWS_74", "checkov:CKV_AWS_103", "trivy:AVD-AWS-0047", "tfsec:aws-elb-use-secure-tls-policy"},
	Check: lint.MustNot(func(listener *tf.Resource) tf.Truth {
		return tf.All(admitsOldTLS(listener.Attr("ssl_policy")), listener.Attr("protocol").IsFold("HTTPS", "TLS"))
	}, "listener %q admits TLS below 1.2"),
	Fix: edit.Set("ssl_policy", "ELBSecurityPolicy-TLS13-1-2-2021-06"),
}

var internetFacing = &lint.Rule{
	ID:           "elb-internet-facing",
	Title:        "Load balancer faces the internet",
	Why:          "It gets public addresses and answers whoever finds it. What was meant for other services only is then one listener away from everybody.",
	Remedy:       "Set internal to true (the load balancer is replaced), or record why it faces the internet.",
	Undecided:    "internal or the type of the load balancer is not known.",
	Severity:     lint.Medium,
	Pillar:       lint.Infrastructure,
	Resources:    []string{"aws_lb", "aws_alb", "aws_elb"},
	Controls:     []string{"wa-sec:SEC03-BP07"},
	Aliases:      []string{"trivy:AVD-AWS-0053", "tfsec:aws-elb-alb-not-public"},
	OffByDefault: true,
	Check: lint.MustNot(func(balancer *tf.Resource) tf.Truth {
		gateway := balancer.Attr("load_balancer_type").Is("gateway") // has no addresses of its own
		return tf.All(tf.Not(lint.Exempt(gateway)), tf.Not(balancer.Attr("internal").IsTrue()))
	}, "load balancer %q faces the internet"),
}
