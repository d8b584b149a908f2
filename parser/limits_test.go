// SPDX-License-Identifier: Apache-2.0

package parser_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/guardlint/guardlint/parser"
)

// What would take for ever is cut off, and the report says so.
func TestLimits(t *testing.T) {
	for name, test := range map[string]struct{ config, problem string }{
		"count": {`resource "aws_sns_topic" "t" { count = 1000000000 }`, "count is 1000000000; only 10000 instances are judged"},
		"for_each": {`resource "aws_sns_topic" "t" { for_each = toset([for i in range(1000) : "${i}"]) }
module "m" {
  source   = "./m"
  for_each = { for p in setproduct(range(200), range(100)) : join("-", p) => p }
}`, "for_each has 20000 elements; only 10000 instances are judged"},
		"dynamic": {`resource "aws_security_group" "s" {
  dynamic "ingress" {
    for_each = setproduct(range(200), range(100))
    content {
      from_port = ingress.key
      to_port   = 1
      protocol  = "tcp"
    }
  }
}`, "dynamic block ingress has 20000 elements; only 10000 are judged"},
		"fractional count": {`resource "aws_sns_topic" "t" { count = 1.5 }`, "count is negative or no whole number"},
		"negative count":   {`resource "aws_sns_topic" "t" { count = length([]) - 1 }`, "count is negative or no whole number"},
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			cfg := loadTree(t, map[string]string{"main.tf": test.config, "m/m.tf": "locals { a = 1 }"}, parser.Options{})
			for _, r := range cfg.Roots[0].Resources {
				r.Blocks("ingress")
			}
			if test.problem != "" {
				mustContain(t, problems(cfg), test.problem)
			}
			if d := time.Since(start); d > 20*time.Second {
				t.Errorf("it took %s", d)
			}
		})
	}
}

// Exponential strings do not fill the memory.
func TestStringsAreBounded(t *testing.T) {
	var b strings.Builder
	b.WriteString("locals {\n  l0 = \"0123456789\"\n")
	for i := range 12 {
		fmt.Fprintf(&b, "  l%d = \"%s\"\n", i+1, strings.Repeat(fmt.Sprintf("${local.l%d}", i), 10))
	}
	b.WriteString("}\nresource \"aws_sns_topic\" \"t\" { name = local.l12 }\n")
	cfg := loadText(t, b.String())
	if got := text(find(t, cfg, "aws_sns_topic.t"), "name"); got != "unknown" {
		t.Errorf("name is %s", got)
	}
	mustContain(t, problems(cfg), "exceeds")
}

// Lists that double with every step, and long ones whose elements are compared with each other, end in seconds. What is cut off is reported.
func TestListsAreBounded(t *testing.T) {
	double := func(times int, first, next string) string {
		b := "\n  l0 = " + first + "\n"
		for i := range times {
			b += fmt.Sprintf("  l%d = %s\n", i+1, strings.ReplaceAll(next, "L", fmt.Sprintf("local.l%d", i)))
		}
		return b + fmt.Sprintf("  last = local.l%d\n", times)
	}
	for name, test := range map[string]struct{ locals, problem string }{
		"concat":     {double(40, "var.list", "concat(L, L)"), ""},
		"flatten":    {double(14, "concat(var.list, [\"a\"])", "flatten([L, L])"), ""},
		"nested":     {double(14, "[]", "[L, L]") + "flat = flatten([local.last, var.list])", ""},
		"setunion":   {double(40, "toset([var.text])", "setunion(L, L)"), "a set of more than 1000 elements that are not known"},
		"toset":      {"last = toset(flatten([for i in range(100) : [for j in range(100) : var.text]]))", "a set of more than 1000 elements that are not known"},
		"setproduct": {"last = setproduct(toset([for i in range(100) : \"${i}\"]), toset([for i in range(20) : var.text]))", "a set of more than 1000 elements that are not known"},
		"distinct":   {"last = distinct(flatten([for i in range(100) : [for j in range(100) : \"${i}-${j}\"]]))", ""},
		"sort":       {"last = sort(flatten([for i in range(100) : [for j in range(100) : \"${i}-${j}\"]]))", ""},
		"base64":     {double(40, "var.text", "base64encode(\"${L}.${L}\")"), ""},
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			cfg := loadText(t, "variable \"list\" { type = list(string) }\nvariable \"text\" { type = string }\nlocals {\n"+test.locals+"\n}\n"+
				"resource \"aws_sns_topic\" \"t\" {\n  name = jsonencode(try(local.flat, local.last))\n  policy = length(local.last)\n}\n")
			find(t, cfg, "aws_sns_topic.t").Object()
			if test.problem != "" {
				mustContain(t, problems(cfg), test.problem)
			}
			if d := time.Since(start); d > 20*time.Second {
				t.Errorf("it took %s", d)
			}
		})
	}
}

// Cycles end with a reason, wherever they are.
func TestCycles(t *testing.T) {
	for name, config := range map[string]string{
		"locals":       "locals {\n a = local.b\n b = local.a\n}\nresource \"aws_sns_topic\" \"t\" { name = local.a }",
		"attribute":    `resource "aws_sns_topic" "t" { name = aws_sns_topic.t.name }`,
		"resources":    "resource \"aws_sns_topic\" \"t\" { name = aws_sqs_queue.q.name }\nresource \"aws_sqs_queue\" \"q\" { name = aws_sns_topic.t.name }",
		"whole":        "resource \"aws_sns_topic\" \"t\" { name = jsonencode(aws_sqs_queue.q) }\nresource \"aws_sqs_queue\" \"q\" { name = jsonencode(aws_sns_topic.t) }",
		"count":        "resource \"aws_sns_topic\" \"t\" {\n count = 1\n name = length(aws_sqs_queue.q)\n}\nresource \"aws_sqs_queue\" \"q\" { count = aws_sns_topic.t[0].name }",
		"own count":    "resource \"aws_sqs_queue\" \"q\" { count = length(aws_sqs_queue.q) }\nresource \"aws_sns_topic\" \"t\" { name = length(aws_sqs_queue.q) }",
		"data":         "data \"aws_iam_policy_document\" \"d\" { source_policy_documents = [data.aws_iam_policy_document.d.json] }\nresource \"aws_sns_topic\" \"t\" { name = data.aws_iam_policy_document.d.json }",
		"output":       "module \"m\" {\n source = \"./m\"\n in = module.m.out\n}\nresource \"aws_sns_topic\" \"t\" { name = module.m.out }",
		"module count": "module \"m\" {\n source = \"./m\"\n count = length(module.m)\n in = 1\n}\nresource \"aws_sns_topic\" \"t\" { name = module.m[0].out }",
		"provider":     "provider \"aws\" { region = aws_sns_topic.t.region }\nresource \"aws_sns_topic\" \"t\" { name = aws_sns_topic.t.region }",
		"default tags": "provider \"aws\" {\n default_tags {\n tags = aws_sns_topic.t.tags_all\n}\n}\nresource \"aws_sns_topic\" \"t\" { name = jsonencode(aws_sns_topic.t.tags_all) }",
	} {
		t.Run(name, func(t *testing.T) {
			cfg := loadTree(t, map[string]string{"main.tf": config, "m/main.tf": "variable \"in\" {}\noutput \"out\" { value = var.in }\n"}, parser.Options{})
			r := find(t, cfg, "aws_sns_topic.t"+map[string]string{"count": "[0]"}[name])
			if got := text(r, "name"); got != "unknown" {
				t.Errorf("name is %s", got)
			}
			if why := r.Attr("name").WhyUnknown().Text; why == "" {
				t.Error("there is no reason")
			}
			for _, r := range cfg.Roots[0].Resources {
				r.Object()
			}
		})
	}
}

// A module that calls itself is entered once.
func TestModuleRecursion(t *testing.T) {
	cfg := loadTree(t, map[string]string{
		"main.tf":   `module "a" { source = "./a" }`,
		"a/main.tf": "module \"b\" { source = \"../b\" }\nmodule \"self\" { source = \"../a\" }\n" + topic("in_a"),
		"b/main.tf": "module \"a\" { source = \"../a\" }\n" + topic("in_b"),
	}, parser.Options{})
	if got := strings.Join(addresses(cfg), " "); got != "module.a.aws_sns_topic.in_a module.a.module.b.aws_sns_topic.in_b" {
		t.Errorf("resources are %s", got)
	}
	mustContain(t, problems(cfg), `module "self" calls itself`)
	mustContain(t, problems(cfg), `module "a" calls itself`)
}

// Modules that call each other many times make no more instances than the bound, and the report says so.
func TestModulesAreBounded(t *testing.T) {
	tree := map[string]string{"main.tf": "module \"a\" {\n  source = \"./l0\"\n}\n"}
	for depth := range 12 {
		var b strings.Builder
		for call := range 4 {
			fmt.Fprintf(&b, "module \"m%d\" {\n  source = \"../l%d\"\n}\n", call, depth+1)
		}
		tree[fmt.Sprintf("l%d/main.tf", depth)] = b.String()
	}
	tree["l12/main.tf"] = "resource \"aws_sns_topic\" \"t\" {}\n"
	cfg := loadTree(t, tree, parser.Options{})
	mustContain(t, problems(cfg), "more than 10000 instances of modules")
	if n := len(cfg.Roots[0].Resources); n == 0 || n > 10_000 {
		t.Errorf("there are %d resources", n)
	}
}

// Many blocks with many instances each make no more than the bound on all together, but each is judged once.
func TestInstancesAreBoundedTogether(t *testing.T) {
	var b strings.Builder
	for i := range 8 {
		fmt.Fprintf(&b, "resource \"aws_sns_topic\" \"t%d\" {\n  count = 9000\n}\n", i)
	}
	cfg := loadText(t, b.String())
	mustContain(t, problems(cfg), "count is 9000; only 5000 instances are judged")
	mustContain(t, problems(cfg), "count is 9000; only 1 instances are judged")
	if n := len(cfg.Roots[0].Resources); n != 50_002 {
		t.Errorf("there are %d resources", n)
	}
}

// hclsyntax takes minutes for strings of very many pieces, and gigabytes for very many tokens. (Names in other than English letters are
// what parser/nativesyntax leaves to it.)
func TestWhatIsTooMuchToParseIsReported(t *testing.T) {
	for name, c := range map[string]struct{ file, text, want string }{
		"lines of a heredoc":   {"main.tf", "locals {\n  é = 1\n  a = <<EOT\n" + strings.Repeat("x\n", 100_000) + "EOT\n}\n", "String too long"},
		"signs in a string":    {"main.tf", "locals {\n  é = 1\n  a = \"" + strings.Repeat("$a", 50_000) + "\"\n}\n", "String too long"},
		"signs in JSON":        {"main.tf.json", "{\"locals\":{\"a\":\"${1}" + strings.Repeat("$a", 50_000) + "\"}}", "String too long"},
		"elements of a list":   {"main.tf", "locals {\n  a = [" + strings.Repeat("1,", 1_100_000) + "]\n}\n", "Too large"},
		"brackets without end": {"main.tf", "locals {\n  a = " + strings.Repeat("[", 3_000_000), "Too large"},
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			cfg := loadTree(t, map[string]string{c.file: c.text}, parser.Options{})
			if got := problems(cfg); !strings.Contains(got, c.want) {
				t.Errorf("problems are %.300q, want %q", got, c.want)
			}
			if took := time.Since(start); took > 20*time.Second {
				t.Errorf("it took %v", took)
			}
		})
	}
	lines := strings.Repeat("a line of a document in JSON, say\n", 5_000)
	for _, text := range []string{"a = <<EOT\n" + lines, "a = <<EOT\n" + strings.Repeat(lines, 20), "é = 1\n  a = <<EOT\n" + lines} {
		long := "locals {\n  " + text + "EOT\n}\n"
		if got := problems(loadTree(t, map[string]string{"main.tf": long}, parser.Options{})); got != "" {
			t.Errorf("there is nothing to complain of: %s", got)
		}
	}
}
