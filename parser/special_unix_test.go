// SPDX-License-Identifier: Apache-2.0

//go:build unix

package parser_test

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"github.com/guardlint/guardlint/parser"
)

// What nobody writes to, and what never ends, keeps nobody waiting, whatever name it has that guardlint looks for.
func TestSpecialFilesAreNotRead(t *testing.T) {
	for _, name := range []string{
		"main.tf", "other.tf.json", "main.tofu", "terraform.tfvars", "x.auto.tfvars.json", "plan.json", "plan.json.gz",
		".terraform/modules/modules.json", ".terraform/environment", "inner/modules/modules.json", "inner/modules/x.tf", "text.txt",
	} {
		for kind, make := range map[string]func(path string) error{
			"fifo":   func(path string) error { return syscall.Mkfifo(path, 0o600) },
			"device": func(path string) error { return os.Symlink("/dev/zero", path) },
		} {
			t.Run(name+" as "+kind, func(t *testing.T) {
				dir := tempTree(t, map[string]string{"a.tf": `resource "aws_sns_topic" "t" { name = file("text.txt") }`})
				path := filepath.Join(dir, filepath.FromSlash(name))
				if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
					t.Fatal(err)
				}
				if err := make(path); err != nil {
					t.Skip(err)
				}
				done := launch(func() error {
					cfg, err := parser.Load(t.Context(), []string{dir}, parser.Options{Base: dir})
					if err == nil && len(cfg.Roots[0].Resources) != 1 {
						t.Errorf("%d resources were read beside it", len(cfg.Roots[0].Resources))
					}
					return err
				})
				select {
				case err := <-done:
					if err != nil {
						t.Error(err)
					}
				case <-time.After(10 * time.Second):
					t.Fatal("the scan waits for it")
				}
			})
		}
	}
}

func launch(f func() error) <-chan error {
	done := make(chan error, 1)
	go func() { done <- f() }()
	return done
}
