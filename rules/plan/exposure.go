// SPDX-License-Identifier: Apache-2.0

package plan

import (
	"maps"
	"slices"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/aws/network"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var publicExposureIncrease = &lint.Rule{
	ID:          "plan-public-exposure-increase",
	Title:       "Plan exposes something to more of the internet",
	Why:         "What becomes reachable is scanned within minutes; a widened range or a block that is switched off is easily missed in a long plan.",
	Remedy:      "Narrow the change to those who need access; when it is meant, record the second approval.",
	Undecided:   "who is admitted is known only after apply.",
	Severity:    lint.Critical,
	Pillar:      lint.Infrastructure,
	Resources:   slices.Sorted(maps.Keys(exposures)),
	Companions:  []string{"aws_s3_bucket"},
	Controls:    []string{"wa-sec:SEC03-BP07"},
	CheckChange: func(p *lint.Pass, c *tf.Change) { exposures[c.Type](p, c) },
}

// exposures tell by type how a change is judged.
var exposures = map[string]func(*lint.Pass, *tf.Change){
	"aws_security_group":                  widened,
	"aws_default_security_group":          widened,
	"aws_security_group_rule":             widened,
	"aws_vpc_security_group_ingress_rule": widened,

	"aws_s3_bucket_public_access_block":  unblocked,
	"aws_s3_account_public_access_block": unblocked,
	"aws_s3_bucket_acl":                  published("bucket", publicACL, "%s %q is public"),
	"aws_s3_bucket_policy":               published("bucket", publicPolicy, "%s %q lets everyone in"),
	"aws_s3control_access_point_policy":  published("access_point_arn", publicPolicy, "%s %q lets everyone in"),

	"aws_alb":                          meant("internal", false),
	"aws_elb":                          meant("internal", false),
	"aws_lb":                           meant("internal", false),
	"aws_db_instance":                  published("", isTrue("publicly_accessible"), reachable),
	"aws_dms_replication_instance":     published("", isTrue("publicly_accessible"), reachable),
	"aws_eks_cluster":                  published("", openEndpoint, reachable),
	"aws_lambda_function_url":          published("", is("authorization_type", "NONE"), "%s %q takes requests from everyone"),
	"aws_mq_broker":                    published("", isTrue("publicly_accessible"), reachable),
	"aws_neptune_cluster_instance":     published("", isTrue("publicly_accessible"), reachable),
	"aws_rds_cluster_instance":         published("", isTrue("publicly_accessible"), reachable),
	"aws_redshift_cluster":             published("", isTrue("publicly_accessible"), reachable),
	"aws_redshiftserverless_workgroup": published("", isTrue("publicly_accessible"), reachable),
}

const reachable = "%s %q is reachable from the internet"

// widened forbids ingress rules that admit public addresses which did not get in before. Web ports are there to be reached.
func widened(p *lint.Pass, c *tf.Change) {
	if c.Resource == nil {
		return
	}
	for _, w := range network.Widenings(c.Resource, c.Was(p.Root()), p.Root().Past()) {
		graded := p
		if network.Within(w.Traffic.TCP, webPorts...) && len(w.Traffic.UDP) == 0 && !w.Traffic.Other {
			graded = p.As(lint.Low)
		}
		whom := "more public addresses"
		if w.Internet {
			whom = "the internet"
		}
		graded.Forbid(w.Wider, c.Resource, "%s %q admits %s to %s, unlike before", nounOf(c.Type), c.Name, whom, w.Traffic)
	}
}

var webPorts = []network.PortRange{{From: 80, To: 80}, {From: 443, To: 443}}

// published is a check that an object is not open, unless it, or another one that is about the same, was open before.
func published(about string, open func(*tf.Resource) tf.Truth, message string) func(*lint.Pass, *tf.Change) {
	return func(p *lint.Pass, c *tf.Change) {
		if c.Resource == nil {
			return
		}
		if now := open(c.Resource); !now.IsNo() && !wasOpen(p.Root(), c, about, open) {
			p.Forbid(now, c.Resource, message+", unlike before", nounOf(c.Type), c.Name)
		}
	}
}

func wasOpen(root *tf.Root, c *tf.Change, about string, open func(*tf.Resource) tf.Truth) bool {
	if was := c.Was(root); was != nil && open(was).IsYes() {
		return true
	}
	return about != "" && slices.ContainsFunc(root.Past().OfType(c.Type), func(was *tf.Resource) bool {
		return same(about, was, c.Resource).IsYes() && open(was).IsYes()
	})
}

// meant is published for what is often meant to be public: load balancers, which are so unless they say otherwise.
func meant(attr string, public bool) func(*lint.Pass, *tf.Change) {
	open := func(r *tf.Resource) tf.Truth {
		if public {
			return r.Attr(attr).IsTrue()
		}
		return r.Attr(attr).IsFalse()
	}
	check := published("", open, reachable)
	return func(p *lint.Pass, c *tf.Change) {
		if c.Before == nil {
			p = p.As(lint.Low)
		}
		check(p, c)
	}
}

// openEndpoint says whether the internet reaches a cluster's endpoint.
func openEndpoint(cluster *tf.Resource) tf.Truth {
	cidrs := cluster.Attr("vpc_config.public_access_cidrs")
	return tf.All(tf.Any(lint.Empty(cidrs), network.AdmitsInternet(cluster, cidrs)), cluster.Attr("vpc_config.endpoint_public_access").IsTrue())
}

// publicACL says whether an ACL lets everybody in.
func publicACL(acl *tf.Resource) tf.Truth {
	everybody := func(grantee *tf.Block) tf.Truth {
		return grantee.Attr("uri").Is("http://acs.amazonaws.com/groups/global/AllUsers", "http://acs.amazonaws.com/groups/global/AuthenticatedUsers")
	}
	return tf.Any(acl.Attr("acl").Is("public-read", "public-read-write", "authenticated-read"),
		acl.Blocks("access_control_policy").Any(func(policy *tf.Block) tf.Truth {
			return policy.Blocks("grant").Any(func(grant *tf.Block) tf.Truth { return grant.Blocks("grantee").Any(everybody) })
		}))
}

func publicPolicy(r *tf.Resource) tf.Truth {
	document := iam.Parse(r.Attr("policy"))
	return tf.Any(document.PublicRead(), document.PublicWrite())
}
