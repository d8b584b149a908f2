// SPDX-License-Identifier: Apache-2.0

package parser_test

import (
	"context"
	"testing"

	"github.com/guardlint/guardlint/parser"
)

// What Terraform asks AWS for while planning is not known, unless somebody says it.
func TestAccountAndRegionAsGiven(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "main.tf", `
data "aws_caller_identity" "me" {}
data "aws_region" "here" {}
data "aws_partition" "p" {}
provider "aws" {
  alias  = "gov"
  region = "us-gov-west-1"
}
data "aws_partition" "gov" {
  provider = aws.gov
}
resource "aws_sns_topic" "t" {
  name         = "arn:${data.aws_partition.p.partition}:sns:${data.aws_region.here.region}:${data.aws_caller_identity.me.account_id}"
  display_name = data.aws_partition.gov.partition
  policy       = "${data.aws_partition.p.dns_suffix} ${data.aws_partition.p.reverse_dns_prefix}"
}
`)
	for _, c := range []struct{ account, region, want string }{
		{"123456789012", "eu-west-1", "arn:aws:sns:eu-west-1:123456789012"},
		{"123456789012", "cn-north-1", "arn:aws-cn:sns:cn-north-1:123456789012"},
		{"", "eu-west-1", ""},
		{"123456789012", "", ""},
	} {
		cfg, err := parser.Load(context.Background(), []string{dir}, parser.Options{Base: dir, Account: c.account, Region: c.region})
		if err != nil {
			t.Fatal(err)
		}
		topic := cfg.Roots[0].OfType("aws_sns_topic")[0]
		name, known := topic.Attr("name").Text()
		if name != c.want || known != (c.want != "") {
			t.Errorf("with account %q and region %q the name is %q (known %v), want %q", c.account, c.region, name, known, c.want)
		}
		if got := text(topic, "policy"); c.region == "cn-north-1" && got != "amazonaws.com.cn cn.com.amazonaws" {
			t.Errorf("the partition's names are %s", got)
		}
		if got, _ := topic.Attr("display_name").Text(); got != "aws-us-gov" {
			t.Errorf("the provider's own region counts, but the partition is %q", got)
		}
	}
}
