// SPDX-License-Identifier: Apache-2.0

package guardlint_test

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/guardlint/guardlint"
	"github.com/guardlint/guardlint/report"
)

// BenchmarkScanTree times a whole scan of a tree of configuration (discovery, parsing, evaluation, all rules, SARIF) against parsing the same
// files alone on all processors, and reports the ratio of the two. The trees hold what this repository has: configurations planned by
// Terraform, the examples, and the cases of all rules, which are far denser in findings than anybody's code.
func BenchmarkScanTree(b *testing.B) {
	for _, tree := range []struct {
		name    string
		sources []string
	}{{"modules", []string{"testdata/eval"}}, {"stacks", []string{"examples/secure", "examples/secure", "examples/insecure"}}, {"cases", []string{"testdata"}}} {
		b.Run(tree.name, func(b *testing.B) {
			dir := b.TempDir()
			copies := 0
			for size := 0; size < 1<<20; copies++ {
				size += copyTree(b, filepath.Join(dir, fmt.Sprintf("copy-%03d", copies)), tree.sources[copies%len(tree.sources)])
			}
			files := terraformFiles(b, dir)
			var parsing, scanning time.Duration
			for b.Loop() {
				start := time.Now()
				parseAll(b, files)
				parsing += time.Since(start)
				scanning += scanOnce(b, dir)
			}
			b.ReportMetric(float64(scanning)/float64(parsing), "scan/parse")
			b.ReportMetric(float64(len(files)), "files")
			b.ReportMetric(float64(scanning.Microseconds())/float64(b.N)/float64(len(files)), "µs/file")
		})
	}
}

// BenchmarkGrowth scans one thing at 1, 4 and 16 times its size and reports the exponent of the growth: 1 is linear.
func BenchmarkGrowth(b *testing.B) {
	for _, c := range []struct {
		name  string
		write func(b *testing.B, dir string, n int)
	}{
		{"files", func(b *testing.B, dir string, n int) {
			for i := range n {
				copyTree(b, filepath.Join(dir, fmt.Sprintf("stack-%04d", i)), "examples/secure")
			}
		}},
		{"resources", func(b *testing.B, dir string, n int) {
			var src strings.Builder
			for i := range 25 * n {
				fmt.Fprintf(&src, resourcesOfOne, i)
			}
			writeFile(b, filepath.Join(dir, "main.tf"), src.String())
		}},
		{"calls", func(b *testing.B, dir string, n int) {
			var src strings.Builder
			for i := range 50 * n {
				fmt.Fprintf(&src, "module \"m%d\" {\n  source = \"./m\"\n  name   = \"m-%[1]d\"\n}\n", i)
			}
			writeFile(b, filepath.Join(dir, "main.tf"), src.String())
			writeFile(b, filepath.Join(dir, "m", "main.tf"), "variable \"name\" {}\n"+fmt.Sprintf(resourcesOfOne, 0))
		}},
		{"instances", func(b *testing.B, dir string, n int) {
			writeFile(b, filepath.Join(dir, "main.tf"), fmt.Sprintf(instancesOfOne, 50*n))
		}},
	} {
		b.Run(c.name, func(b *testing.B) {
			root := b.TempDir()
			sizes := []int{4, 16, 64}
			for _, n := range sizes {
				c.write(b, filepath.Join(root, fmt.Sprint(n)), n)
			}
			took := make([]time.Duration, len(sizes))
			for b.Loop() {
				for i, n := range sizes {
					took[i] += scanOnce(b, filepath.Join(root, fmt.Sprint(n)))
				}
			}
			b.ReportMetric(math.Log(float64(took[1])/float64(took[0]))/math.Log(4), "exponent:1x-4x")
			b.ReportMetric(math.Log(float64(took[2])/float64(took[1]))/math.Log(4), "exponent:4x-16x")
		})
	}
}

// resourcesOfOne are a few resources that refer to each other; %[1]d numbers them.
const resourcesOfOne = `
resource "aws_s3_bucket" "b%[1]d" {
  bucket = "b-%[1]d"
}
resource "aws_s3_bucket_public_access_block" "b%[1]d" {
  bucket                  = aws_s3_bucket.b%[1]d.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}
resource "aws_security_group" "g%[1]d" {
  vpc_id = "vpc-1"
}
resource "aws_vpc_security_group_ingress_rule" "g%[1]d" {
  security_group_id = aws_security_group.g%[1]d.id
  cidr_ipv4         = "0.0.0.0/0"
  from_port         = 22
  to_port           = 22
  ip_protocol       = "tcp"
}
resource "aws_iam_role_policy" "p%[1]d" {
  role   = "app-%[1]d"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "${aws_s3_bucket.b%[1]d.arn}/*" }] })
}
output "bucket%[1]d" {
  value = aws_s3_bucket.b%[1]d.arn
}
`

const instancesOfOne = `
resource "aws_s3_bucket" "b" {
  count  = %[1]d
  bucket = "b-${count.index}"
}
resource "aws_s3_bucket_versioning" "b" {
  count  = %[1]d
  bucket = aws_s3_bucket.b[count.index].id
  versioning_configuration {
    status = "Enabled"
  }
}
output "ids" {
  value = aws_s3_bucket.b[*].id
}
`

func scanOnce(b *testing.B, dir string) time.Duration {
	start := time.Now()
	r, err := guardlint.Scan(context.Background(), guardlint.Options{Paths: []string{dir}, Base: dir})
	if err != nil {
		b.Fatal(err)
	}
	if err := report.SARIF(io.Discard, r, report.Options{}); err != nil {
		b.Fatal(err)
	}
	return time.Since(start)
}

// parseAll parses files on all processors, as a floor for what a scan can take.
func parseAll(b testing.TB, files []string) {
	work := make(chan string, len(files))
	for _, f := range files {
		work <- f
	}
	close(work)
	var wg sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for f := range work {
				src, err := os.ReadFile(f)
				if err != nil {
					b.Error(err)
				}
				hclsyntax.ParseConfig(src, f, hcl.InitialPos)
			}
		})
	}
	wg.Wait()
}

// terraformFiles lists the files below a directory that a scan parses.
func terraformFiles(b testing.TB, dir string) (files []string) {
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(path, ".tf") {
			files = append(files, path)
		}
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	return files
}

// copyTree copies the Terraform files of a directory of this repository and returns their size.
func copyTree(b testing.TB, to, from string) (size int) {
	for _, path := range terraformFiles(b, from) {
		data, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		rel, err := filepath.Rel(from, path)
		if err != nil {
			b.Fatal(err)
		}
		writeFile(b, filepath.Join(to, rel), string(data))
		size += len(data)
	}
	return size
}

func writeFile(b testing.TB, path, content string) {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		b.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		b.Fatal(err)
	}
}
