// SPDX-License-Identifier: Apache-2.0

package parser_test

import (
	"testing"

	"github.com/guardlint/guardlint/parser"
)

// FuzzLoad looks for configuration that makes the loader or the evaluator panic or hang, or that gives one address to two resources of
// files that declare nothing twice.
func FuzzLoad(f *testing.F) {
	for _, seed := range []string{
		topic("t"),
		"variable \"v\" {\n  type = object({ a = optional(list(string), [\"x\"]) })\n  default = {}\n}\nresource \"aws_sns_topic\" \"t\" {\n  for_each = toset(var.v.a)\n  name = each.key\n}\n",
		"locals {\n  a = [for k, v in { x = 1 } : \"${k}%{if v > 0}y%{endif}\" if v != null]\n  b = local.a[*]\n}\nresource \"aws_sqs_queue\" \"q\" {\n  count = length(local.b)\n  name = try(local.a[count.index], local.c)\n}\n",
		"resource \"aws_security_group\" \"s\" {\n  dynamic \"ingress\" {\n    for_each = [1, 2]\n    iterator = i\n    content {\n      from_port = i.value\n    }\n  }\n}\n",
		"module \"m\" {\n  source = \"./m\"\n  for_each = { a = 1 }\n  x = module.m\n}\ndata \"aws_iam_policy_document\" \"d\" {\n  statement {\n    actions = [\"*\"]\n  }\n}\nresource \"aws_iam_policy\" \"p\" {\n  policy = jsonencode({ a = data.aws_iam_policy_document.d.json })\n}\n",
		"provider \"aws\" {\n  default_tags {\n    tags = { a = aws_s3_bucket.b.id }\n  }\n}\nresource \"aws_s3_bucket\" \"b\" {\n  versioning {\n    enabled = true ? \"true\" : null\n  }\n}\noutput \"o\" {\n  value = aws_s3_bucket.b.versioning[0][\"enabled\"]\n}\n",
		"resource \"aws_instance\" \"i\" {\n  user_data = <<-EOT\n    ${1 +\n    1}\n  EOT\n}\n",
	} {
		f.Add(seed, `{"resource":{"aws_sns_topic":{"j":{"name":"${local.a}"}}}}`)
	}
	f.Fuzz(func(t *testing.T, native, json string) {
		if len(native)+len(json) > 4<<10 {
			return
		}
		dir := tempTree(t, map[string]string{"main.tf": native, "more.tf.json": json, "m/main.tf": "variable \"x\" {}\noutput \"y\" { value = var.x }\n"})
		cfg, err := parser.Load(t.Context(), []string{dir}, parser.Options{})
		if err != nil {
			return
		}
		seen := make(map[string]bool)
		for _, root := range cfg.Roots {
			for _, r := range root.Resources {
				r.Object()
				_, types := r.Names()
				for _, typ := range types {
					r.Blocks(typ)
				}
				root.Escapes(r)
				if key := root.Name + " " + r.Address; seen[key] && problems(cfg) == "" {
					t.Errorf("%s occurs twice", key)
				} else {
					seen[key] = true
				}
			}
		}
	})
}
