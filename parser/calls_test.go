// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

func TestCallSources(t *testing.T) {
	for _, c := range []struct {
		src  string
		want string // sources, or "?" when it takes a parser
	}{
		{"", ""},
		{"module \"m\" {\n  source = \"./m\"\n}\n", "./m"},
		{"module \"m\" { source = \"./m\" }", "./m"},
		{"module m {\r\n\tsource=\"./m\" # why\r\n}\r\n", "./m"},
		{"module \"a\" {\n  source = \"./a\"\n}\n\nmodule \"b\" {\n  x = { source = \"./x\" }\n  y = [\"module\", {\n    source = \"./y\"\n  }]\n  source = \"../b\" // next\n}\n", "./a ../b"},
		{"resource \"r\" \"s\" {\n  source = \"./r\"\n}\nlocals {\n  source = \"./l\"\n}\n", ""},
		{"locals {\n  a = {\n    module = {\n      source = \"./no\"\n    }\n  }\n}\n", ""},
		{"locals {\n  a = \"${f(\"}\", { b = \"%{if true}x%{endif}\" })} $${ \\\" {\"\n}\nmodule \"m\" {\n  source = \"./m\"\n}\n", "./m"},
		{"# module \"m\" { source = \"./c\" }\n// \"\nmodule \"m\" {\n  source = \"./m\"\n}\n", "./m"},
		{"module \"m\" {\n  source = \"${path.module}/m\"\n}\n", "?"},
		{"module \"m\" {\n  source = local.where\n}\n", "?"},
		{"module \"m\" {\n  source = \"./mo\u0308\"\n}\n", "?"}, // HCL composes characters
		{"module \"m\" {\n  source = \"./a\" == \"./b\" ? \"./c\" : \"./d\"\n}\n", "?"},
		{"locals {\n  a = <<EOT\n\"\nEOT\n}\nmodule \"m\" {\n  source = \"./m\"\n}\n", "?"},
		{"/* \" */\nmodule \"m\" {\n  source = \"./m\"\n}\n", "?"},
		{"module \"m\" {\n  source = \"./m\"\n", "?"},
		{"locals {\n  a = \"\n}\n", "?"},
		{"locals {\n  a = [}\n}\n", "?"},
	} {
		sources, ok := callSources([]byte(c.src))
		got := strings.Join(sources, " ")
		if !ok {
			got = "?"
		}
		if got != c.want {
			t.Errorf("sources are %q, want %q:\n%s", got, c.want, c.src)
		}
	}
}

// checkCallSources compares the sources with those that the parser finds in a file that has no errors.
func checkCallSources(t *testing.T, src []byte) (ok bool) {
	t.Helper()
	got, ok := callSources(src)
	if !ok {
		return false
	}
	if refusal(src, "main.tf") != nil {
		return true
	}
	whole, diags := hclsyntax.ParseConfig(src, "main.tf", hcl.InitialPos)
	if diags.HasErrors() {
		return true // the file is reported when its module is read
	}
	if want, literal := (&file{body: whole.Body.(*hclsyntax.Body)}).callSources(); !literal || !slices.Equal(got, want) {
		t.Errorf("sources are %q, for the parser %q (plain strings: %v):\n%s", got, want, literal, src)
	}
	return true
}

func TestCallSourcesOfTheTree(t *testing.T) {
	calling, sure := 0, 0
	for _, root := range []string{"../testdata", "../examples"} {
		err := filepath.WalkDir(root, func(path string, _ fs.DirEntry, err error) error {
			if err != nil || !strings.HasSuffix(path, ".tf") {
				return err
			}
			src, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			ok := checkCallSources(t, src)
			if mayCallLocally(src) {
				calling++
				if ok {
					sure++
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if calling < 20 || sure < calling*8/10 {
		t.Errorf("the sources of %d of %d files with calls are found without parsing them", sure, calling)
	}
}

// FuzzCallSources looks for files in which the parser finds other calls.
func FuzzCallSources(f *testing.F) {
	f.Add("module \"m\" {\n  source = \"./m\"\n}\n")
	f.Add("locals {\n  a = \"${f(\"}\", { b = \"%{if true}x%{endif}\" })} $${ \\\" {\"\n}\nmodule \"m\" { source = \"./m\" }\n")
	f.Add("module \"a\" {\n  x = { source = \"./x\" }\n  y = [\"module\", {\n    source = \"./y\"\n  }]\n  source = \"../b\" // next\n}\n")
	f.Add("/* module \"m\" { */\nmodule \"m\" {\n  source = \"./m\" # }\n}\n")
	f.Fuzz(func(t *testing.T, src string) {
		if len(src) <= 4<<10 {
			checkCallSources(t, []byte(src))
		}
	})
}
