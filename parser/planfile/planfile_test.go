// SPDX-License-Identifier: Apache-2.0

package planfile_test

import (
	"archive/zip"
	"bytes"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/guardlint/guardlint/parser/planfile"
)

type entry struct{ name, content string }

func zipped(t *testing.T, entries ...entry) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, e := range entries {
		f, err := w.Create(e.name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(e.content)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func read(raw []byte) (*planfile.Snapshot, error) {
	return planfile.Read(bytes.NewReader(raw), int64(len(raw)))
}

// listed are the paths of all files in a snapshot.
func listed(s *planfile.Snapshot) []string {
	var all []string
	for dir, files := range s.Files {
		for name := range files {
			all = append(all, dir+"/"+name)
		}
	}
	slices.Sort(all)
	return all
}

// A binary plan that Terraform made.
func TestReal(t *testing.T) {
	raw, err := os.ReadFile("../../testdata/plans/archive/plan.tfplan")
	if err != nil {
		t.Fatal(err)
	}
	s, err := read(raw)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := listed(s), []string{"./main.tf", "app/inner/main.tf", "app/main.tf", "bucket/main.tf"}; !slices.Equal(got, want) {
		t.Errorf("the files are %q, want %q", got, want)
	}
	want := map[string]string{"": ".", "app": "app", "app.inner": "app/inner", "bucket": "bucket", "counted": "bucket", "off": "bucket"}
	if s.Root != "." || !maps.Equal(s.Dirs, want) {
		t.Errorf("the root is %q and the directories are %v", s.Root, s.Dirs)
	}
	if !strings.Contains(string(s.Files["app"]["main.tf"]), "./inner") {
		t.Errorf("app/main.tf is %q", s.Files["app"]["main.tf"])
	}
}

// Whatever an archive calls its modules and files, nothing leaves the snapshot, and only configuration gets in.
func TestHostileNames(t *testing.T) {
	s, err := read(zipped(t,
		entry{"tfconfig/modules.json", `[{"Key":"","Dir":"."},{"Key":"up","Dir":"../../up"},{"Key":"abs","Dir":"/etc"},{"Key":"win","Dir":"..\\win"},{"Key":"sly","Dir":"a/../../b"}]`},
		entry{"tfconfig/m-/main.tf", "root"},
		entry{"tfconfig/m-/main.tf", "again"},
		entry{"tfconfig/m-up/a.tf", "up"},
		entry{"tfconfig/m-abs/passwd.tf", "abs"},
		entry{"tfconfig/m-win/w.tf.json", "{}"},
		entry{"tfconfig/m-sly/b.tf", "sly"},
		entry{"tfconfig/m-/../../evil.tf", "evil"},
		entry{"tfconfig/m-unknown/x.tf", "x"},
		entry{"tfconfig/m-/..\\evil.tf", "evil"},
		entry{"tfconfig/m-/run.sh", "sh"},
		entry{"../evil.tf", "evil"},
		entry{"tfplan", "not read"}))
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"_/_/etc/passwd.tf", "_/_/main.tf", "_/b/b.tf", "_/win/w.tf.json", "up/a.tf"}
	if got := listed(s); !slices.Equal(got, want) {
		t.Errorf("the files are %q, want %q", got, want)
	}
	if string(s.Files["_/_"]["main.tf"]) != "root" || s.Root != "_/_" {
		t.Errorf("the root module in %q is %q", s.Root, s.Files["_/_"]["main.tf"])
	}
}

func TestRefusals(t *testing.T) {
	manifest := entry{"tfconfig/modules.json", `[{"Key":"","Dir":"."}]`}
	bomb := strings.Repeat("\x00", 33<<20)
	cut := zipped(t, manifest, entry{"tfconfig/m-/main.tf", strings.Repeat("resource ", 1000)})
	i := bytes.Index(cut, []byte("m-/main.tf"))
	copy(cut[i+20:i+60], strings.Repeat("\xff", 40))
	for name, c := range map[string]struct {
		raw  []byte
		want string
	}{
		"no archive":       {[]byte("hello"), "not a binary plan"},
		"empty":            {nil, "not a binary plan"},
		"other archive":    {zipped(t, entry{"readme.txt", "hello"}), "holds no configuration"},
		"broken manifest":  {zipped(t, entry{"tfconfig/modules.json", `[{"Key":`}), "cannot be read"},
		"far above":        {zipped(t, entry{"tfconfig/modules.json", `[{"Key":"x","Dir":"` + strings.Repeat("../", 17) + `x"}]`}), "more than the limit of 16"},
		"a large file":     {zipped(t, manifest, entry{"tfconfig/m-/main.tf", bomb}), "larger than the limit"},
		"a large manifest": {zipped(t, entry{"tfconfig/modules.json", bomb}), "larger than the limit"},
		"damaged":          {cut, "cannot be unpacked"},
	} {
		if _, err := read(c.raw); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: the error is %v, want %q", name, err, c.want)
		}
	}
}

// Many files that are each small enough are too many together.
func TestTotalSize(t *testing.T) {
	one := zipped(t, entry{"tfconfig/modules.json", `[{"Key":"","Dir":"."}]`}, entry{"tfconfig/m-/a.tf", strings.Repeat("#", 30<<20)})
	in, err := zip.NewReader(bytes.NewReader(one), int64(len(one)))
	if err != nil {
		t.Fatal(err)
	}
	var many bytes.Buffer
	w := zip.NewWriter(&many)
	for i := range 10 { // the manifest, and the same file again and again under other names
		from := in.File[min(i, 1)]
		if i > 0 {
			from.Name = "tfconfig/m-/" + string(rune('a'+i)) + ".tf"
		}
		if err := w.Copy(from); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := read(many.Bytes()); err == nil || !strings.Contains(err.Error(), "in all") {
		t.Errorf("the error is %v, want that it is too large in all", err)
	}
}

func FuzzRead(f *testing.F) {
	raw, err := os.ReadFile("../../testdata/plans/archive/plan.tfplan")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(raw)
	f.Fuzz(func(t *testing.T, raw []byte) {
		s, err := read(raw)
		if err != nil {
			return
		}
		for _, path := range listed(s) {
			if strings.HasPrefix(path, "/") || strings.Contains("/"+path+"/", "/../") {
				t.Errorf("%q leads out", path)
			}
		}
	})
}
