// SPDX-License-Identifier: Apache-2.0

package funcs

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

var errOutside = errors.New("outside of the repository")

// walledFS refuses what lies outside of its directory, as a scan does.
type walledFS struct {
	files fstest.MapFS
	dir   string
}

func (w walledFS) Open(name string) (fs.File, error) {
	if name != w.dir && !strings.HasPrefix(name, w.dir+"/") {
		return nil, &fs.PathError{Op: "open", Path: "/" + name, Err: errOutside}
	}
	return w.files.Open(name)
}

func TestFileErrors(t *testing.T) {
	ctx := testContext(Scope{
		FS:      walledFS{fstest.MapFS{"home/me/repo/a.txt": {}, "home/me/key": {}}, "home/me/repo"},
		BaseDir: "home/me/repo",
	})
	for _, in := range []string{`file("../key")`, `file("/etc/passwd")`, `filemd5("../key")`, `fileexists("../key")`, `templatefile("../key", {})`} {
		_, diags := eval(t, ctx, in)
		if !diags.HasErrors() {
			t.Errorf("%s: no error", in)
			continue
		}
		if strings.Contains(diags.Error(), "home/me") {
			t.Errorf("%s tells where the module lies: %v", in, diags)
		}
		if name := in[strings.Index(in, `"`) : strings.LastIndex(in, `"`)+1]; !strings.Contains(diags.Error(), name) {
			t.Errorf("%s does not name %s: %v", in, name, diags)
		}
		call, ok := diags[0].Extra.(hclsyntax.FunctionCallDiagExtra)
		if !ok || !errors.Is(call.FunctionCallError(), errOutside) {
			t.Errorf("%s does not wrap the reason: %v", in, diags)
		}
	}
	v, diags := eval(t, ctx, `fileset("..", "**")`)
	if diags.HasErrors() || v.LengthInt() != 0 {
		t.Errorf("got %#v %v", v, diags)
	}
}

func TestNoFiles(t *testing.T) {
	ctx := testContext(Scope{})
	if _, diags := eval(t, ctx, `file("a.txt")`); !diags.HasErrors() {
		t.Error("no error")
	}
	for in, want := range map[string]cty.Value{`fileexists("a.txt")`: cty.False, `fileset(".", "*")`: cty.SetValEmpty(cty.String)} {
		if v, diags := eval(t, ctx, in); diags.HasErrors() || !v.RawEquals(want) {
			t.Errorf("%s: %#v %v", in, v, diags)
		}
	}
}

// TestGlobInDirectory has a module in a directory whose name looks like a pattern.
func TestGlobInDirectory(t *testing.T) {
	ctx := testContext(Scope{FS: fstest.MapFS{"a{b}[c]*/x.txt": {}, "ab/y.txt": {}}, BaseDir: "a{b}[c]*"})
	v, diags := eval(t, ctx, `fileset(".", "*.txt")`)
	if diags.HasErrors() || !v.RawEquals(cty.SetVal([]cty.Value{cty.StringVal("x.txt")})) {
		t.Errorf("got %#v %v", v, diags)
	}
}

// TestOnDisk reads through a file system of the operating system.
func TestOnDisk(t *testing.T) {
	dir := t.TempDir()
	for name, content := range map[string]string{"m/a.txt": "a", "m/sub/b.txt": "b", "c.txt": "c"} {
		if err := errors.Join(os.MkdirAll(filepath.Join(dir, filepath.Dir(name)), 0o755), os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink(filepath.Join(dir, "m"), filepath.Join(dir, "m/sub/loop")); err != nil {
		t.Skip(err)
	}
	base := filepath.ToSlash(dir)[1:]
	ctx := testContext(Scope{FS: os.DirFS("/"), BaseDir: base + "/m"})
	for in, want := range map[string]string{
		`file("a.txt")`:                        `"a"`,
		`file("../c.txt")`:                     `"c"`,
		fmt.Sprintf(`file("/%s/c.txt")`, base): `"c"`,
		`file("sub/loop/a.txt")`:               `"a"`,
		`join(",", fileset(".", "*"))`:         `"a.txt"`,
		`join(",", fileset("sub", "*"))`:       `"b.txt"`,
		`join(",", fileset(".", "../*"))`:      `"../c.txt"`,
	} {
		v, diags := eval(t, ctx, in)
		if diags.HasErrors() || printed(v, "") != want {
			t.Errorf("%s: got %#v %v", in, v, diags)
		}
	}
	if _, diags := eval(t, ctx, `length(fileset(".", "**"))`); diags.HasErrors() {
		t.Errorf("a loop of symbolic links: %v", diags)
	}
}

// Whoever does not make these functions where no text names them must not lack one.
func TestMayNeedFiles(t *testing.T) {
	for name := range NewLibrary(Scope{}).OfFiles(Scope{}) {
		if !MayNeedFiles([]byte("x = " + name + "(a)")) {
			t.Errorf("%s is not known to need files", name)
		}
	}
	if MayNeedFiles([]byte(`x = upper("a")`)) {
		t.Error("upper needs files")
	}
}
