// SPDX-License-Identifier: Apache-2.0

package ec2

import (
	"strings"

	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var instanceIMDSv2 = &lint.Rule{
	ID:         "ec2-instance-imdsv2",
	Title:      "EC2 instance answers metadata requests without a token",
	Why:        "A web application that can be made to fetch a URL then hands out the credentials of the instance's role. Version 2 asks for a token first, which such a request cannot get.",
	Remedy:     "Set http_tokens to required in metadata_options, and declare aws_ec2_instance_metadata_defaults for the region.",
	Undecided:  "http_tokens is not known, or the launch template, image or account default that decides is not.",
	Severity:   lint.High,
	Pillar:     lint.Infrastructure,
	Resources:  []string{"aws_instance", "aws_spot_instance_request"},
	Companions: []string{"aws_launch_template", "aws_ec2_instance_metadata_defaults", "aws_ami", "data.aws_ami", "data.aws_ssm_parameter"},
	Controls: []string{
		"wa-sec:SEC03-BP01", "wa-sec:SEC06-BP01", "fsbp:EC2.8", "cis-aws-7.0:6.7", "cis-aws-5.0:5.7", "cis-aws-3.0:5.6",
		"cis-aws-2.0:5.6", "nist-800-53-r5:AC-3", "nist-800-53-r5:AC-6", "iso-27001-2022:A.8.20", "iso-27001-2022:A.8.21",
		"iso-27001-2022:A.8.22", "soc2:CC7.2",
	},
	Aliases: []string{
		"checkov:CKV_AWS_79", "trivy:AVD-AWS-0028", "tfsec:aws-ec2-enforce-http-token-imds",
		"kics:f1g2h3i4-j5k6-7lmn-8opq-9012rstuvwxy", "terrascan:AC_AWS_0479",
	},
	Check: lint.Must(func(machine *tf.Resource) tf.Truth {
		return requiresToken(machine, func() tf.Truth {
			fromTemplate := tf.All(machine.Blocks("launch_template").Exist(), anyTemplate(machine, templateRequiresToken))
			return tf.Any(lint.Exempt(fromTemplate), tokenByDefault(machine, "ami"))
		})
	}, "instance %q answers metadata requests without a token"),
	Fix: edit.Risky(stopsVersionOne, edit.Set(httpTokens, "required")),
}

var templateIMDSv2 = &lint.Rule{
	ID:         "ec2-launch-template-imdsv2",
	Title:      "Launch template makes machines that answer metadata requests without a token",
	Why:        "A web application that can be made to fetch a URL then hands out the credentials of the machine's role, on every machine of the group. Version 2 asks for a token first, which such a request cannot get.",
	Remedy:     "Set http_tokens to required in metadata_options.",
	Undecided:  "http_tokens is not known, or the image or account default that decides is not.",
	Severity:   lint.High,
	Pillar:     lint.Infrastructure,
	Resources:  []string{"aws_launch_template", "aws_launch_configuration"},
	Companions: []string{"aws_ec2_instance_metadata_defaults", "aws_ami", "data.aws_ami", "data.aws_ssm_parameter", "aws_eks_node_group"},
	Controls: []string{
		"wa-sec:SEC06-BP02", "fsbp:AutoScaling.3", "fsbp:EC2.170", "iso-27001-2022:A.8.20", "iso-27001-2022:A.8.21",
		"iso-27001-2022:A.8.22",
	},
	Aliases: []string{
		"checkov:CKV_AWS_79", "trivy:AVD-AWS-0130", "tfsec:aws-autoscaling-enforce-http-token-imds",
		"tfsec:aws-ec2-enforce-launch-config-http-token-imds", "terrascan:AC_AWS_0487",
	},
	Check: func(p *lint.Pass, r *tf.Resource) {
		kind := "template"
		if r.Type == "aws_launch_configuration" {
			kind = "configuration"
		}
		p.Require(templateRequiresToken(r), r, "launch %s %q makes machines that answer metadata requests without a token", kind, r.Name)
	},
	Fix: edit.Risky(stopsVersionOne, func(c *edit.Change, r *tf.Resource) {
		if r.Type == "aws_launch_configuration" {
			c.Risk("replaces the launch configuration")
		}
		c.Set(r.Block, httpTokens, "required")
	}),
}

const (
	httpTokens      = "metadata_options.http_tokens"
	stopsVersionOne = "cuts off software that knows version 1 of the metadata service only"
)

// requiresToken says whether the metadata service of machines wants a token or is off. byDefault says what holds where nothing is said.
func requiresToken(r *tf.Resource, byDefault func() tf.Truth) tf.Truth {
	tokens := r.Attr(httpTokens)
	own := tf.Any(tokens.Is("required"), lint.Exempt(r.Attr("metadata_options.http_endpoint").Is("disabled")))
	if own.IsYes() || tokens.IsSet().IsYes() {
		return own
	}
	return tf.Any(own, lint.Exempt(tf.All(tf.Not(tokens.IsSet()), byDefault())))
}

func templateRequiresToken(template *tf.Resource) tf.Truth {
	return requiresToken(template, func() tf.Truth {
		return tf.Any(tokenByDefault(template, "image_id"), lint.Exempt(tokenByNodeImage(template)))
	})
}

// tokenByDefault says whether machines that say nothing want a token: by the default of the account, or, where the account has none, by their
// image (EC2 API Reference, InstanceMetadataOptionsRequest).
func tokenByDefault(r *tf.Resource, imageAttr string) tf.Truth {
	var required, optional []tf.Truth
	for _, d := range r.Root.OfType("aws_ec2_instance_metadata_defaults") {
		here := tf.All(d.Exists, r.SameRegion(d))
		required = append(required, tf.All(here, d.Attr("http_tokens").Is("required")))
		optional = append(optional, tf.All(here, d.Attr("http_tokens").Is("optional")))
	}
	return tf.Any(tf.Any(required...), tf.All(tf.Not(tf.Any(optional...)), imageRequiresToken(r, imageAttr)))
}

// imageRequiresToken says whether an image is known to be made for version 2, as those of Amazon Linux 2023 are (Amazon Linux 2023 User
// Guide, "IMDSv2"). What nothing is known of, as most images are, is no evidence.
func imageRequiresToken(r *tf.Resource, attr string) tf.Truth {
	image := r.Attr(attr)
	ts := []tf.Truth{tf.Of(image.Matches(isAmazonLinux2023).IsYes())}
	for _, ref := range image.Refs() {
		source := r.Root.At(ref.Address)
		if source == nil {
			continue
		}
		switch source.TypeName() {
		case "aws_ami":
			ts = append(ts, source.Attr("imds_support").Is("v2.0"))
		case "data.aws_ami":
			ts = append(ts, tf.Of(source.Attr("imds_support").Is("v2.0").IsYes()), findsAmazonLinux2023(source))
		case "data.aws_ssm_parameter":
			ts = append(ts, tf.Of(source.Attr("name").Matches(isAmazonLinux2023).IsYes()))
		}
	}
	return tf.Any(ts...)
}

// findsAmazonLinux2023 says whether a lookup asks for an image of Amazon Linux 2023 by its name.
func findsAmazonLinux2023(lookup *tf.Resource) tf.Truth {
	named := func(v tf.Value) tf.Truth { return tf.Of(v.Matches(isAmazonLinux2023).IsYes()) }
	return tf.Any(named(lookup.Attr("name_regex")), lookup.Blocks("filter").Any(func(filter *tf.Block) tf.Truth {
		return tf.All(filter.Attr("name").Is("name"), filter.Attr("values").Elements().Any(named))
	}))
}

// isAmazonLinux2023 knows the names of images that AWS publishes, and those of the parameters that hold their ids.
func isAmazonLinux2023(name string) bool {
	name = strings.TrimPrefix(strings.TrimPrefix(name, "^"), "resolve:ssm:")
	if parameter, ok := strings.CutPrefix(name, "/aws/service/"); ok {
		return strings.Contains(parameter, "al2023") || strings.Contains(parameter, "amazon-linux-2023")
	}
	return strings.HasPrefix(name, "al2023-ami") || strings.HasPrefix(name, "amazon-eks-node-al2023")
}

// tokenByNodeImage says whether a template that names no image is for nodes of EKS with Amazon Linux 2023, which is what they get unless
// another type is asked for (EKS User Guide, "Customize managed nodes with launch templates").
func tokenByNodeImage(template *tf.Resource) tf.Truth {
	if !template.Attr("image_id").IsSet().IsNo() {
		return tf.No()
	}
	modern := func(group *tf.Resource) tf.Truth {
		typ := group.Attr("ami_type")
		return tf.Any(typ.Matches(func(name string) bool { return strings.HasPrefix(name, "AL2023") }), tf.Not(typ.IsSet()))
	}
	var ts []tf.Truth
	for _, by := range [][2]string{{"launch_template.id", "id"}, {"launch_template.name", "name"}} {
		for _, link := range template.Linked("aws_eks_node_group", by[0], by[1]).Items {
			ts = append(ts, tf.All(link.Sure, modern(link.Resource)))
		}
	}
	return tf.Any(ts...)
}

var metadataHopLimit = &lint.Rule{
	ID:         "ec2-metadata-hop-limit",
	Title:      "Tokens of the metadata service travel further than the machine",
	Why:        "With more than one hop containers and whatever else forwards packets on the machine reach the metadata service, and with it the credentials of the machine's role.",
	Remedy:     "Set http_put_response_hop_limit to 1, or leave it out, and give containers roles of their own.",
	Undecided:  "the limit is not known, or what uses the launch template is.",
	Severity:   lint.Low,
	Pillar:     lint.Infrastructure,
	Resources:  []string{"aws_instance", "aws_spot_instance_request", "aws_launch_template", "aws_launch_configuration"},
	Companions: []string{"aws_eks_node_group", "aws_batch_compute_environment"},
	Controls:   []string{"wa-sec:SEC06-BP02", "fsbp:AutoScaling.4"},
	Aliases:    []string{"checkov:CKV_AWS_341"},
	Parameters: []*lint.Parameter{hopsToMetadata},
	Check: func(p *lint.Pass, r *tf.Resource) {
		limit := r.Attr("metadata_options.http_put_response_hop_limit")
		upTo := func(most int) tf.Truth { return limit.Number(func(n float64) bool { return n > float64(most) }) }
		far := upTo(1)
		if lint.Of[bool](p, hopsToMetadata) {
			far = upTo(2)
		} else if !far.IsNo() && r.Type == "aws_launch_template" {
			far = tf.All(far, tf.Any(upTo(2), tf.Not(takesRoleOfUser(r))))
		}
		off := r.Attr("metadata_options.http_endpoint").Is("disabled")
		p.Forbid(tf.All(far, tf.Not(lint.Exempt(off))), r, "%q lets tokens of the metadata service travel further than the machine", r.Name)
	},
	Fix: edit.Risky("cuts containers off that use the role of the machine", edit.Set("metadata_options.http_put_response_hop_limit", 1)),
}

// hopsToMetadata is for machines that run containers: a bridge is one hop more.
var hopsToMetadata = &lint.Parameter{
	Name:    "allow_two_hops_to_metadata",
	Doc:     "whether two hops to the metadata service are accepted, which containers behind a bridge need",
	Default: false,
}
