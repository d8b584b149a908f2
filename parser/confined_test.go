// SPDX-License-Identifier: Apache-2.0

package parser_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/guardlint/guardlint/parser"
)

// Whatever a configuration names, nothing outside of the repository is read, and the reason does not tell what lies there.
func TestFilesOutsideAreNotRead(t *testing.T) {
	outside := tempTree(t, map[string]string{"secret.txt": "outside-secret", "values.tfvars": `v = "outside-secret"`})
	dir := tempTree(t, map[string]string{
		".git/HEAD":    "",
		"inside.txt":   "inside",
		"app/here.txt": "here",
		"app/main.tf": `
locals {
  paths = {
    inside   = "../inside.txt"
    here     = "here.txt"
    module   = "${path.module}/here.txt"
    absolute = "` + filepath.ToSlash(outside) + `/secret.txt"
    up       = "../../../../../../../../../..` + filepath.ToSlash(outside) + `/secret.txt"
    system   = "/etc/passwd"
    link     = "link.txt"
    linkdir  = "linkdir/secret.txt"
    home     = "~/.bashrc"
    device   = "/dev/zero"
    missing  = "missing.txt"
    dir      = "."
  }
}
resource "aws_s3_object" "file" {
  for_each = local.paths
  bucket   = "b"
  key      = each.key
  content  = file(each.value)
  etag     = filemd5(each.value)
  source   = templatefile(each.value, {})
}
resource "aws_s3_object" "set" {
  bucket  = "b"
  key     = "set"
  content = join(",", fileset("..", "**"))
  etag    = join(",", fileset("` + filepath.ToSlash(outside) + `", "*"))
}
`,
	})
	for link, target := range map[string]string{"app/link.txt": filepath.Join(outside, "secret.txt"), "app/linkdir": outside, "app/linked.auto.tfvars": filepath.Join(outside, "values.tfvars")} {
		if err := os.Symlink(target, filepath.Join(dir, link)); err != nil {
			t.Skip(err)
		}
	}
	cfg := load(t, filepath.Join(dir, "app"), parser.Options{})
	want := map[string]string{"inside": "inside", "here": "here", "module": "here"}
	for _, key := range []string{"inside", "here", "module", "absolute", "up", "system", "link", "linkdir", "home", "device", "missing", "dir"} {
		r := find(t, cfg, `aws_s3_object.file["`+key+`"]`)
		for _, attr := range []string{"content", "etag", "source"} {
			got, known := r.Attr(attr).Text()
			if want[key] == "" && known {
				t.Errorf("%s of %s was read: %q", attr, key, got)
			}
			if want[key] != "" && attr != "etag" && got != want[key] {
				t.Errorf("%s of %s is %q", attr, key, got)
			}
			if !known && (r.Attr(attr).WhyUnknown().Text == "" || strings.Contains(r.Attr(attr).WhyUnknown().Text, "outside-secret")) {
				t.Errorf("the reason for %s of %s is %q", attr, key, r.Attr(attr).WhyUnknown().Text)
			}
		}
	}
	set := find(t, cfg, "aws_s3_object.set")
	for _, attr := range []string{"content", "etag"} {
		if got, _ := set.Attr(attr).Text(); strings.Contains(got, "secret") {
			t.Errorf("a file set lists what lies outside: %q", got)
		}
	}
	mustContain(t, problems(cfg), "app/linked.auto.tfvars: the file was not read: it lies outside")
	for path := range cfg.Sources {
		if strings.Contains(string(cfg.Sources[path].Bytes), "outside-secret") {
			t.Errorf("%s was kept", path)
		}
	}
}
