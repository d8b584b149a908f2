// SPDX-License-Identifier: Apache-2.0

package parser_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/guardlint/guardlint/parser"
	"github.com/guardlint/guardlint/tf"
)

// objects evaluates everything in a configuration.
func objects(cfg *tf.Config) (n int) {
	for _, root := range cfg.Roots {
		for _, r := range root.Resources {
			r.Object()
			n++
		}
	}
	return n
}

func benchmarkLoad(b *testing.B, files map[string]string, want int) {
	dir := tempTree(b, files)
	b.ReportAllocs()
	for b.Loop() {
		cfg, err := parser.Load(b.Context(), []string{dir}, parser.Options{})
		if err != nil {
			b.Fatal(err)
		}
		if got := objects(cfg); got != want {
			b.Fatalf("%d resources, want %d: %s", got, want, problems(cfg))
		}
	}
}

// Every instance refers to all instances of another resource, by splat and by index, as modules for networks do.
func BenchmarkInstances(b *testing.B) {
	for _, n := range []int{100, 200, 400, 800} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			benchmarkLoad(b, map[string]string{"main.tf": fmt.Sprintf(`
resource "aws_subnet" "s" {
  count      = %d
  vpc_id     = "vpc-1"
  cidr_block = cidrsubnet("10.0.0.0/8", 16, count.index)
}
resource "aws_route_table_association" "by_splat" {
  count          = length(aws_subnet.s)
  subnet_id      = element(aws_subnet.s[*].id, count.index)
  route_table_id = aws_subnet.s[count.index].id
}
`, n)}, 2*n)
		})
	}
}

// Many blocks in many files that refer to each other.
func BenchmarkFiles(b *testing.B) {
	files := make(map[string]string)
	const perFile, count = 50, 40
	for f := range count {
		var out strings.Builder
		for i := range perFile {
			fmt.Fprintf(&out, "resource \"aws_sqs_queue\" \"q_%d_%d\" {\n  name = \"${local.prefix}-%d\"\n  policy = jsonencode({ Statement = [{ Effect = \"Allow\", Resource = aws_sqs_queue.q_%d_%d.arn }] })\n  tags = merge(local.tags, { File = \"%d\" })\n}\n\n",
				f, i, i, (f+1)%count, (i+1)%perFile, f)
		}
		files[fmt.Sprintf("f%02d.tf", f)] = out.String()
	}
	files["locals.tf"] = "locals {\n  prefix = \"p\"\n  tags = { Team = \"core\" }\n}\n"
	benchmarkLoad(b, files, perFile*count)
}

// A module that is called often is parsed once.
func BenchmarkModules(b *testing.B) {
	benchmarkLoad(b, map[string]string{
		"main.tf":   "module \"m\" {\n  source = \"./m\"\n  count = 500\n  name = \"n${count.index}\"\n}\n",
		"m/main.tf": "variable \"name\" { type = string }\nlocals { names = [for i in range(3) : \"${var.name}-${i}\"] }\nresource \"aws_sns_topic\" \"t\" {\n  for_each = toset(local.names)\n  name = each.key\n}\n",
	}, 1500)
}
