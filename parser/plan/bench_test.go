// SPDX-License-Identifier: Apache-2.0

package plan_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/guardlint/guardlint/parser/plan"
)

const (
	bigModules, bigBlocks, bigCount = 50, 20, 10
	bigResources                    = 2 * bigModules * bigBlocks * bigCount // buckets and their public access blocks
)

// bigPlan writes a plan of bigResources resources that are created, in the shape that Terraform gives them.
func bigPlan() []byte {
	var changes, calls, planned []string
	for m := range bigModules {
		for b := range bigBlocks {
			for i := range bigCount {
				bucket := fmt.Sprintf(`"address":"module.m%[1]d.aws_s3_bucket.b%[2]d[%[3]d]","module_address":"module.m%[1]d","mode":"managed","type":"aws_s3_bucket","name":"b%[2]d","index":%[3]d,"provider_name":"registry.terraform.io/hashicorp/aws"`, m, b, i)
				block := strings.ReplaceAll(bucket, "aws_s3_bucket", "aws_s3_bucket_public_access_block")
				changes = append(changes,
					`{`+bucket+`,"change":{"actions":["create"],"before":null,"after":{"bucket_prefix":"logs-","force_destroy":false,"region":"eu-central-1","tags":{"Owner":"team","Stage":"production","Cost":"0815"},"tags_all":{"Owner":"team","Stage":"production","Cost":"0815"},"timeouts":null},"after_unknown":{"acceleration_status":true,"acl":true,"arn":true,"bucket":true,"bucket_domain_name":true,"bucket_region":true,"bucket_regional_domain_name":true,"cors_rule":true,"grant":true,"hosted_zone_id":true,"id":true,"lifecycle_rule":true,"logging":true,"object_lock_configuration":true,"object_lock_enabled":true,"policy":true,"replication_configuration":true,"request_payer":true,"server_side_encryption_configuration":true,"tags":{},"tags_all":{},"versioning":true,"website":true,"website_domain":true,"website_endpoint":true},"before_sensitive":false,"after_sensitive":{"cors_rule":[],"grant":[],"lifecycle_rule":[],"logging":[],"object_lock_configuration":[],"replication_configuration":[],"server_side_encryption_configuration":[],"tags":{},"tags_all":{},"versioning":[],"website":[]}}}`,
					`{`+block+`,"change":{"actions":["create"],"before":null,"after":{"block_public_acls":true,"block_public_policy":true,"ignore_public_acls":true,"region":"eu-central-1","restrict_public_buckets":true,"skip_destroy":null},"after_unknown":{"bucket":true,"id":true},"before_sensitive":false,"after_sensitive":{}}}`)
				planned = append(planned, `{`+bucket+`,"schema_version":0,"values":{"bucket_prefix":"logs-","force_destroy":false,"region":"eu-central-1","tags":{"Owner":"team","Stage":"production","Cost":"0815"},"timeouts":null},"sensitive_values":{"cors_rule":[],"grant":[],"logging":[],"tags":{},"versioning":[],"website":[]}}`)
			}
		}
		var resources []string
		for b := range bigBlocks {
			resources = append(resources,
				fmt.Sprintf(`{"address":"aws_s3_bucket.b%[1]d","mode":"managed","type":"aws_s3_bucket","name":"b%[1]d","provider_config_key":"aws","expressions":{"bucket_prefix":{"constant_value":"logs-"},"tags":{"references":["var.tags"]}},"schema_version":0,"count_expression":{"constant_value":10}}`, b),
				fmt.Sprintf(`{"address":"aws_s3_bucket_public_access_block.b%[1]d","mode":"managed","type":"aws_s3_bucket_public_access_block","name":"b%[1]d","provider_config_key":"aws","expressions":{"bucket":{"references":["aws_s3_bucket.b%[1]d","count.index"]},"block_public_acls":{"constant_value":true}},"schema_version":0,"count_expression":{"constant_value":10}}`, b))
		}
		calls = append(calls, fmt.Sprintf(`"m%d":{"source":"./m","expressions":{"tags":{"constant_value":{"Owner":"team"}}},"module":{"resources":[%s],"variables":{"tags":{}}}}`, m, strings.Join(resources, ",")))
	}
	return fmt.Appendf(nil, `{"format_version":"1.2","terraform_version":"1.11.4","planned_values":{"root_module":{"resources":[%s]}},"resource_changes":[%s],"configuration":{"provider_config":{"aws":{"name":"aws","expressions":{"region":{"constant_value":"eu-central-1"}}}},"root_module":{"module_calls":{%s}}},"applyable":true,"complete":true,"errored":false}`,
		strings.Join(planned, ","), strings.Join(changes, ","), strings.Join(calls, ","))
}

// tokenise reads all tokens of a document and does nothing with them.
func tokenise(raw []byte) error {
	dec := jsontext.NewDecoder(bytes.NewReader(raw))
	for {
		if _, err := dec.ReadToken(); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
	}
}

// BenchmarkLoad reads a plan of 20,000 resources. x-tokens is its time in times of reading the document's tokens alone.
func BenchmarkLoad(b *testing.B) {
	raw := bigPlan()
	b.SetBytes(int64(len(raw)))
	b.ReportAllocs()
	for b.Loop() {
		root, _, err := plan.Load(bytes.NewReader(raw), "plan.json")
		if err != nil || len(root.Resources) != bigResources {
			b.Fatal(err)
		}
	}
	start := time.Now()
	if err := tokenise(raw); err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(b.Elapsed())/float64(b.N)/float64(time.Since(start)), "x-tokens")
}

// BenchmarkLinks asks for every bucket of a loaded plan whether its public access is blocked.
func BenchmarkLinks(b *testing.B) {
	raw := bigPlan()
	for b.Loop() {
		b.StopTimer()
		root, _, err := plan.Load(bytes.NewReader(raw), "plan.json")
		if err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		for _, bucket := range root.OfType("aws_s3_bucket") {
			blocked := bucket.Linked("aws_s3_bucket_public_access_block", "bucket", "bucket")
			if len(blocked.Items) != 1 || !blocked.Items[0].Resource.Attr("block_public_acls").IsTrue().IsYes() {
				b.Fatalf("%s has links %v", bucket.Address, blocked.Items)
			}
		}
	}
}
