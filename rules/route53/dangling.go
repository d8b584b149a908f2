// SPDX-License-Identifier: Apache-2.0

package route53

import (
	"maps"
	"slices"
	"strings"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// recordDangling judges plans: that a record names what is not declared beside it says nothing, for it may be declared elsewhere; that what it
// names goes away does.
var recordDangling = &lint.Rule{
	ID:         "route53-record-dangling",
	Title:      "Plan deletes what a DNS record still points to",
	Why:        "The name or address is free for the next one who asks AWS for it, and he then answers under your domain: with pages, cookies and certificates that everybody takes for yours.",
	Remedy:     "Delete the record first, or let it refer to the attribute of the resource instead of a literal.",
	Severity:   lint.High,
	Pillar:     lint.Infrastructure,
	Resources:  slices.Sorted(maps.Keys(targets)),
	Companions: []string{"aws_route53_record"},
	Controls:   []string{"wa-sec:SEC05-BP02"},
	Aliases:    []string{"checkov:CKV2_AWS_23"},
	CheckChange: func(p *lint.Pass, c *tf.Change) {
		if c.Data || c.Before == nil || !c.Does("delete") {
			return
		}
		gone, stay := targets[c.Type], tf.View(p.Root(), keptNames)
		names := slices.DeleteFunc(gone.names(c.Before), func(name string) bool { return stay[name] })
		for _, record := range p.Root().OfType("aws_route53_record") {
			if v, does := pointsTo(record, names); does {
				p.As(gone.severity).Require(tf.No(v.Because("`%s` is %s", v.Path, v.Show())), c.Instance(p.Root()), "%s goes, and %s still points to it", c.Address, record.Address)
				return
			}
		}
	},
}

// target is a type that a record can point to.
type target struct {
	// names are what records call it by; a star stands for the middle of a name.
	names func(*tf.Block) []string
	// severity weighs who can have the name next: everybody, or nobody as far as is known (AWS Security Blog, "Threat tactic spotlight: Subdomain
	// takeover"; Elastic Beanstalk Developer Guide, "Your Elastic Beanstalk environment's Domain name").
	severity lint.Severity
}

var targets = map[string]target{
	"aws_alb":                           {attrs("dns_name"), lint.Low},
	"aws_cloudfront_distribution":       {attrs("domain_name"), lint.High},
	"aws_eip":                           {attrs("public_ip", "public_dns"), lint.High},
	"aws_elastic_beanstalk_environment": {environmentNames, lint.High},
	"aws_elb":                           {attrs("dns_name"), lint.Low},
	"aws_globalaccelerator_accelerator": {attrs("dns_name", "dual_stack_dns_name"), lint.Low},
	"aws_instance":                      {attrs("public_ip", "public_dns"), lint.High},
	"aws_lb":                            {attrs("dns_name"), lint.Low},
	"aws_s3_bucket":                     {bucketNames, lint.High},
}

// kept are the names that there will be: of what is made anew under the same one, or of an address that a machine only borrowed.
type kept map[string]bool

func keptNames(root *tf.Root) kept {
	all := make(kept)
	for typ, target := range targets {
		for _, r := range root.OfType(typ) {
			for _, name := range target.names(r.Block) {
				all[name] = true
			}
		}
	}
	return all
}

func attrs(names ...string) func(*tf.Block) []string {
	return func(b *tf.Block) (found []string) {
		for _, name := range names {
			if text, known := b.Attr(name).Text(); known && text != "" {
				found = append(found, strings.ToLower(text))
			}
		}
		return found
	}
}

// bucketNames are the endpoints of a bucket (S3 User Guide, "Website endpoints").
func bucketNames(b *tf.Block) []string { return followed(attrs("bucket")(b), ".s3*amazonaws.com") }

// environmentNames: an environment without a prefix of its own has a name that is made up.
func environmentNames(b *tf.Block) []string {
	if prefix := attrs("cname_prefix")(b); len(prefix) > 0 {
		return followed(prefix, ".*.elasticbeanstalk.com")
	}
	return attrs("cname")(b)
}

func followed(names []string, after string) (all []string) {
	for _, name := range names {
		all = append(all, name+after)
	}
	return all
}

// pointsTo finds the value by which a record calls something that has one of some names; false when it does not.
func pointsTo(record *tf.Resource, names []string) (tf.Value, bool) {
	if !record.Attr("type").Is("A", "AAAA", "CNAME").IsYes() {
		return tf.Value{}, false
	}
	values := record.Attr("records").Elements().Items
	for _, alias := range record.Blocks("alias").Items {
		values = append(values, alias.Attr("name"))
	}
	for _, v := range values {
		text, known := v.Text()
		if known && slices.ContainsFunc(names, func(name string) bool { return isCalled(record, text, name) }) {
			return v, true
		}
	}
	return tf.Value{}, false
}

// isCalled compares a name with one that may have a star. The alias of a website names only S3's own endpoint, whose bucket is called like the
// record (Route 53 Developer Guide, "Values specific for simple alias records").
func isCalled(record *tf.Resource, text, name string) bool {
	text = strings.TrimPrefix(strings.TrimSuffix(strings.ToLower(text), "."), "dualstack.")
	if strings.HasPrefix(text, "s3-website") {
		own, _ := record.Attr("name").Text()
		text = strings.TrimSuffix(strings.ToLower(own), ".") + "." + text
	}
	before, after, star := strings.Cut(name, "*")
	return text == name || star && strings.HasPrefix(text, before) && strings.HasSuffix(text, after)
}
