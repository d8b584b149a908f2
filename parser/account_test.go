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

// What aws_arn, aws_default_tags and aws_service_principal tell, they compute from their arguments and the provider's. The ARN and the principals are
// the examples of their documentation (release 6.47.0).
func TestDataSourcesThatAskNobody(t *testing.T) {
	cfg := loadText(t, `
provider "aws" {
  region = "eu-west-1"
  default_tags {
    tags = { Team = "core", Cost = 7 }
  }
}
provider "aws" {
  alias  = "china"
  region = "cn-north-1"
}
data "aws_arn" "db" {
  arn = "arn:aws:rds:eu-west-1:123456789012:db:mysql-db"
}
data "aws_arn" "unknown" {
  arn = aws_sns_topic.t.arn
}
data "aws_default_tags" "here" {}
data "aws_default_tags" "china" {
  provider = aws.china
}
data "aws_service_principal" "logs" {
  service_name = "logs"
}
data "aws_service_principal" "china" {
  provider     = aws.china
  service_name = "logs"
}
resource "aws_sns_topic" "t" {
  name         = join(" ", [data.aws_arn.db.partition, data.aws_arn.db.service, data.aws_arn.db.region, data.aws_arn.db.account, data.aws_arn.db.resource])
  display_name = data.aws_service_principal.logs.name
  policy       = jsonencode([data.aws_default_tags.here.tags, data.aws_default_tags.china.tags])
}
resource "aws_sns_topic" "unknown" {
  name         = data.aws_arn.unknown.account
  display_name = data.aws_service_principal.china.name
}
`)
	for name, want := range map[string][2]string{"t": {"aws rds eu-west-1 123456789012 db:mysql-db", "logs.amazonaws.com"}, "unknown": {"unknown", "unknown"}} {
		topic := find(t, cfg, "aws_sns_topic."+name)
		if got := [2]string{text(topic, "name"), text(topic, "display_name")}; got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	if got, want := text(find(t, cfg, "aws_sns_topic.t"), "policy"), `[{"Cost":"7","Team":"core"},{}]`; got != want {
		t.Errorf("the default tags are %s, want %s", got, want)
	}
}
