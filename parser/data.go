// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"

	"github.com/guardlint/guardlint/parser/policydoc"
	"github.com/guardlint/guardlint/tf"
)

// computed is an attribute that Terraform computes while planning, without asking AWS; false when it is not one of those.
func (in *resourceInstance) computed(name string) (cty.Value, bool) {
	if !in.decl.data {
		return cty.NilVal, false
	}
	v, ok := in.compute(name)
	if ok && v.IsKnown() && in.deferred() { // what is known of it can still be read
		return tf.MarkParts(cty.UnknownVal(v.Type()), []cty.Value{v}), true
	}
	return v, ok
}

func (in *resourceInstance) compute(name string) (cty.Value, bool) {
	switch in.decl.typ + "." + name {
	case "aws_iam_policy_document.json":
		return in.policyDocument(policydoc.JSON)
	case "aws_iam_policy_document.minified_json":
		return in.policyDocument(policydoc.MinifiedJSON)
	case "aws_iam_policy_document.id":
		v, ok := in.policyDocument(policydoc.ID)
		return derived(v), ok
	case "aws_caller_identity.account_id", "aws_caller_identity.id":
		if account := in.owner.root.loader.opts.Account; account != "" {
			return cty.StringVal(account), true
		}
	case "aws_region.name", "aws_region.id", "aws_region.region":
		if v := in.region(); v.IsKnown() && v.IsWritten() {
			return v.Cty(), true
		}
	case "aws_partition.partition", "aws_partition.id":
		if region, ok := in.region().Text(); ok {
			return cty.StringVal(partition(region)), true
		}
	case "aws_partition.dns_suffix":
		return in.ofPartition(map[string]string{"aws": "amazonaws.com", "aws-us-gov": "amazonaws.com", "aws-cn": "amazonaws.com.cn"})
	case "aws_partition.reverse_dns_prefix":
		return in.ofPartition(map[string]string{"aws": "com.amazonaws", "aws-us-gov": "com.amazonaws", "aws-cn": "cn.com.amazonaws"})
	case "aws_arn.partition", "aws_arn.service", "aws_arn.region", "aws_arn.account", "aws_arn.resource":
		return in.arnSection(name)
	case "aws_default_tags.tags":
		return in.tagsOfProvider()
	case "aws_service_principal.name":
		return in.servicePrincipal()
	case "template_file.rendered":
		return in.template()
	case "local_file.content":
		return in.localFile()
	}
	return cty.NilVal, false
}

func (in *resourceInstance) policyDocument(render func(cty.Value) cty.Value) (cty.Value, bool) {
	doc, err := policydoc.Document(&tf.Block{Content: in.body, Range: in.body.header, Exists: tf.Yes()})
	if err != nil {
		return cty.UnknownVal(cty.String).Mark(tf.Why{Text: "the policy document is invalid: " + err.Error(), Range: in.body.header}), true
	}
	if in.deferred() {
		return tf.MarkEncoded(cty.UnknownVal(cty.String), doc), true
	}
	return render(doc), true
}

// partition is the AWS partition of a region (AWS General Reference, "ARN format").
func partition(region string) string {
	for prefix, p := range map[string]string{"cn-": "aws-cn", "us-gov-": "aws-us-gov", "us-iso-": "aws-iso", "us-isob-": "aws-iso-b", "eu-isoe-": "aws-iso-e", "us-isof-": "aws-iso-f", "eusc-": "aws-eusc"} {
		if strings.HasPrefix(region, prefix) {
			return p
		}
	}
	return "aws"
}

// ofPartition is what a table says of the partition of the region, when that is known.
func (in *resourceInstance) ofPartition(table map[string]string) (cty.Value, bool) {
	region, known := in.region().Text()
	v, ok := table[partition(region)]
	if !known || !ok {
		return cty.NilVal, false
	}
	return cty.StringVal(v), true
}

// arnSection is what aws_arn says of the ARN that it is given, when that is known.
func (in *resourceInstance) arnSection(name string) (cty.Value, bool) {
	arn := in.body.Attr("arn")
	text, known := arn.Text()
	sections := strings.SplitN(text, ":", 6)
	if !known || len(sections) != 6 || sections[0] != "arn" {
		return cty.NilVal, false
	}
	i := slices.Index([]string{"", "partition", "service", "region", "account", "resource"}, name)
	return cty.StringVal(sections[i]).WithMarks(tf.DerivedMarks(arn.Cty())), true
}

// tagsOfProvider is aws_default_tags: the default tags of the provider configuration, when one is written.
func (in *resourceInstance) tagsOfProvider() (cty.Value, bool) {
	if in.providerConfig() == nil {
		return cty.NilVal, false
	}
	tags := in.defaultTags()
	if isNull(tags) {
		return cty.MapValEmpty(cty.String), true
	}
	v, err := convert.Convert(tags, cty.Map(cty.String))
	return v, err == nil
}

// servicePrincipal is the name of a service in a policy, where all services have the same suffix ("Should always end in the standard
// global format", documentation of aws_service_principal, release 6.47.0). In other partitions the suffix depends on the service.
func (in *resourceInstance) servicePrincipal() (cty.Value, bool) {
	service := in.body.Attr("service_name")
	name, known := service.Text()
	region, given := in.region().Text()
	if !known || !given || partition(region) != "aws" {
		return cty.NilVal, false
	}
	return cty.StringVal(name + ".amazonaws.com").WithMarks(tf.DerivedMarks(service.Cty())), true
}

// template renders the template provider's template_file.
func (in *resourceInstance) template() (cty.Value, bool) {
	text, vars := in.body.Attr("template"), in.body.Attr("vars")
	if !text.IsWritten() {
		return cty.NilVal, false
	}
	values := vars.Cty()
	if isNull(values) {
		values = cty.EmptyObjectVal
	}
	return in.callFunction("templatestring", text.Cty(), values)
}

// localFile reads the local provider's local_file, within what may be read.
func (in *resourceInstance) localFile() (cty.Value, bool) {
	return in.callFunction("file", in.body.Attr("filename").Cty())
}

func (in *resourceInstance) callFunction(name string, args ...cty.Value) (cty.Value, bool) {
	v, err := in.owner.root.fileFunctions()[name].Call(args)
	if err != nil {
		return cty.UnknownVal(cty.String).Mark(tf.Why{Text: err.Error(), Range: in.body.header}), true
	}
	return v, true
}
