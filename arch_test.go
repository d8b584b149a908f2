// SPDX-License-Identifier: Apache-2.0

package guardlint_test

import (
	"bytes"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/guardlint/guardlint"

// room is what may stand in a package: which of our packages it may import, and what it must not import besides. Names end in
// "/..." to mean everything below too.
type room struct {
	ours  []string
	never []string
}

const (
	allHCL    = "github.com/hashicorp/hcl/v2/..."
	hclSyntax = "github.com/hashicorp/hcl/v2/hclsyntax"
	allCty    = "github.com/zclconf/go-cty/..."
	planJSON  = "github.com/hashicorp/terraform-json"
	allCobra  = "github.com/spf13/..."
)

// rooms is the architecture. The root package is "."; a name that ends in "/*" stands for every package directly below.
var rooms = map[string]room{
	"tf":                  {[]string{"internal/slab"}, []string{hclSyntax, "os"}},
	"aws/schema":          {nil, []string{allHCL, "os"}},
	"aws/iam":             {[]string{"tf"}, []string{allHCL, "os"}},
	"aws/iam/pattern":     {nil, []string{allHCL, allCty, "os"}},
	"aws/iam/actions":     {[]string{"aws/iam/pattern"}, []string{allHCL, allCty, "os"}},
	"aws/iam/validate":    {[]string{"aws/iam", "aws/iam/pattern", "aws/iam/actions", "internal/spelling"}, []string{allHCL, allCty, "os"}},
	"aws/iam/decide":      {[]string{"tf", "aws/iam", "aws/iam/pattern", "aws/iam/actions"}, []string{allHCL, allCty, "os"}},
	"aws/iam/access":      {[]string{"tf", "aws/iam", "aws/iam/pattern", "aws/iam/actions", "aws/iam/decide"}, []string{allHCL, allCty, "os"}},
	"aws/credential":      {[]string{"tf", "aws/schema"}, []string{allHCL, allCty, "os"}},
	"aws/event":           {[]string{"tf"}, []string{allHCL, allCty, "os"}},
	"aws/network":         {[]string{"tf"}, []string{allHCL, "os"}},
	"parser/funcs":        {[]string{"internal/template"}, []string{"os"}}, // it is given a file system
	"parser/utility":      {[]string{"aws/schema"}, []string{allHCL, "os"}},
	"parser/jsonsyntax":   {[]string{"aws/schema", "parser/utility", "internal/template"}, []string{"os"}},
	"parser/nativesyntax": {nil, []string{"os"}},
	"parser/planfile":     {nil, []string{allHCL, allCty, "os"}},
	"parser/policydoc":    {[]string{"tf"}, []string{"os"}},
	"parser/plan":         {[]string{"tf", "aws/schema", "parser/policydoc"}, []string{"os"}},
	"parser":              {[]string{"tf", "aws/schema", "parser/funcs", "parser/jsonsyntax", "parser/nativesyntax", "parser/plan", "parser/planfile", "parser/policydoc", "parser/utility", "internal/parallel", "internal/template"}, nil},
	"edit":                {[]string{"tf"}, []string{allHCL, allCty, "os"}},
	"fix":                 {[]string{"lint", "tf"}, []string{allHCL, allCty, "os"}},
	"lint":                {[]string{"tf", "edit", "internal/parallel", "internal/slab", "internal/spelling"}, []string{allHCL, "os"}},
	"lint/linttest":       {[]string{"tf", "lint", "fix", "parser"}, nil},
	"rules":               {[]string{"lint", "rules/*"}, []string{allHCL, allCty, "os"}},
	"rules/*":             {[]string{"tf", "lint", "edit", "aws/schema", "aws/iam", "aws/iam/access", "aws/iam/actions", "aws/iam/escalate", "aws/iam/principals", "aws/iam/validate", "aws/network", "aws/credential", "aws/event"}, []string{allHCL, allCty, "os"}},
	"compliance":          {nil, []string{allHCL, allCty, "os"}},
	"policy":              {[]string{"tf", "lint", "compliance", "internal/parallel"}, []string{allCty, "os"}},
	"report":              {[]string{"tf", "lint", "compliance"}, []string{allHCL, allCobra, "os"}},
	".":                   {[]string{"tf", "lint", "fix", "parser", "policy", "rules"}, []string{allHCL, allCty, allCobra, "os"}},
	"cmd/guardlint":       {[]string{".", "tf", "lint", "fix", "report", "rules", "compliance", "policy", "internal/git", "aws/iam", "aws/iam/access", "aws/iam/decide", "aws/iam/pattern", "aws/iam/actions", "aws/iam/escalate", "aws/iam/principals", "aws/iam/whocan", "aws/iam/validate"}, []string{allHCL, allCty, planJSON}},
	"internal/git":        {nil, []string{allHCL, allCty, allCobra}},
	"internal/slab":       {nil, []string{allHCL, allCty, allCobra, "os"}},
	"internal/parallel":   {nil, []string{allHCL, allCty, allCobra, "os"}},
	"internal/template":   {nil, []string{allHCL, allCty, allCobra, "os"}},
	"internal/spelling":   {nil, []string{allHCL, allCty, allCobra, "os"}},
	"internal/gen/*":      {[]string{"tf", "aws/schema", "compliance"}, nil},

	"aws/iam/principals": {[]string{"tf", "aws/iam", "aws/iam/access", "aws/iam/decide"}, []string{allHCL, allCty, "os"}},
	"aws/iam/whocan":     {[]string{"tf", "aws/iam", "aws/iam/access", "aws/iam/decide", "aws/iam/principals"}, []string{allHCL, allCty, "os"}},
	"aws/iam/escalate":   {[]string{"tf", "aws/iam", "aws/iam/access", "aws/iam/actions", "aws/iam/decide", "aws/iam/principals"}, []string{allHCL, allCty, "os"}},
}

// nowhere lists what no package may import: a scan opens no connection and starts no process but git's.
var nowhere = []string{"net", "net/http/...", "net/rpc/...", "net/smtp", "os/exec", "plugin", "unsafe"}

// processes is the one file that may import os/exec, for git, when somebody asks for what is new.
const processes = "internal/git/git.go"

func TestRooms(t *testing.T) {
	files := goFiles(t)
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		dir := path.Dir(file)
		name, ok := roomOf(dir)
		if !ok {
			t.Errorf("package %s is in no room: say in the table of arch_test.go what it may import", dir)
			continue
		}
		for _, imported := range imports(t, file) {
			if reason := forbidden(rooms[name], imported); reason != "" && (file != processes || imported != "os/exec") {
				t.Errorf("%s imports %s: %s", file, imported, reason)
			}
		}
	}
	for name, room := range rooms {
		for _, ours := range room.ours {
			if _, ok := rooms[ours]; !ok {
				t.Errorf("room %s may import %s, which is no room", name, ours)
			}
		}
	}
}

// TestTestsStayInTheirStorey keeps tests from importing what would turn an arrow round: a rule is tested through lint/linttest alone.
func TestTestsStayInTheirStorey(t *testing.T) {
	for _, file := range goFiles(t) {
		if !strings.HasSuffix(file, "_test.go") || !strings.HasPrefix(file, "rules/") {
			continue
		}
		for _, imported := range imports(t, file) {
			if ours, ok := strings.CutPrefix(imported, module+"/"); ok && (ours == "report" || strings.HasPrefix(ours, "cmd/")) {
				t.Errorf("%s imports %s", file, imported)
			}
		}
	}
}

func TestForbidden(t *testing.T) {
	for _, c := range []struct {
		room, imported string
		want           bool
	}{
		{"tf", module + "/lint", true},
		{"tf", "github.com/hashicorp/hcl/v2/hclsyntax", true},
		{"tf", "github.com/zclconf/go-cty/cty", false},
		{"rules/*", "github.com/zclconf/go-cty/cty", true},
		{"rules/*", module + "/aws/iam", false},
		{"rules/*", module + "/rules/s3", true},
		{"rules", module + "/rules/s3", false},
		{"cmd/guardlint", module, false},
		{"cmd/guardlint", module + "/parser", true},
		{"parser", "net/http", true},
		{"parser", "net/http/httptest", true},
		{"parser", "net/netip", false},
		{".", module + "/report", true},
	} {
		if got := forbidden(rooms[c.room], c.imported) != ""; got != c.want {
			t.Errorf("%s in room %s: forbidden is %v", c.imported, c.room, got)
		}
	}
}

// TestNoNetwork looks at everything that is linked into the binary: net/http is not even there, and processes are started by our own package alone.
func TestNoNetwork(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", "-f", "{{.ImportPath}} {{.Imports}}", "./cmd/guardlint").Output()
	if err != nil {
		t.Fatalf("list the packages of the binary: %v", err)
	}
	var linked []string
	for line := range strings.Lines(string(out)) {
		pkg, imported, _ := strings.Cut(strings.TrimSpace(line), " ")
		linked = append(linked, pkg)
		if slices.Contains(strings.Fields(strings.Trim(imported, "[]")), "os/exec") && pkg != module+"/"+path.Dir(processes) {
			t.Errorf("%s, which cmd/guardlint links, starts processes", pkg)
		}
	}
	for _, pkg := range []string{"net/http", "net/rpc", "crypto/tls", "plugin"} {
		if slices.Contains(linked, pkg) {
			t.Errorf("cmd/guardlint links %s", pkg)
		}
	}
	if !slices.Contains(linked, module+"/parser") {
		t.Error("the list of linked packages lacks the parser")
	}
}

func TestLicenceHeaders(t *testing.T) {
	for _, file := range goFiles(t) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		header, _, _ := bytes.Cut(data, []byte("\n\n"))
		if !bytes.Contains(header, []byte("// SPDX-License-Identifier: Apache-2.0")) {
			t.Errorf("%s does not begin with the licence identifier", file)
		}
	}
}

// goFiles lists the module's Go files, slash-separated.
func goFiles(t *testing.T) []string {
	t.Helper()
	var files []string
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		switch base := d.Name(); {
		case err != nil:
			return err
		case d.IsDir() && (base == "testdata" || base == "tools" || (strings.HasPrefix(base, ".") && base != ".")):
			return fs.SkipDir
		case strings.HasSuffix(base, ".go"):
			files = append(files, filepath.ToSlash(name))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(files) < 20 {
		t.Fatalf("only %d Go files found", len(files))
	}
	return files
}

func imports(t *testing.T, file string) []string {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	var paths []string
	for _, spec := range parsed.Imports {
		p, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		paths = append(paths, p)
	}
	return paths
}

// roomOf finds the room of a directory, by its name or by its parent's "/*".
func roomOf(dir string) (string, bool) {
	for _, name := range []string{dir, path.Dir(dir) + "/*"} {
		if _, ok := rooms[name]; ok {
			return name, true
		}
	}
	return "", false
}

// forbidden says why a room must not import a package, or "".
func forbidden(r room, imported string) string {
	if imported == module || strings.HasPrefix(imported, module+"/") {
		ours := path.Clean("./" + strings.TrimPrefix(strings.TrimPrefix(imported, module), "/"))
		if !slices.ContainsFunc(r.ours, func(pattern string) bool { return pattern == ours || pattern == path.Dir(ours)+"/*" }) {
			return "the arrow does not exist in the architecture"
		}
		return ""
	}
	for _, pattern := range slices.Concat(nowhere, r.never) {
		if tree, all := strings.CutSuffix(pattern, "/..."); imported == tree || (all && strings.HasPrefix(imported, tree+"/")) {
			return "it does not belong into this room"
		}
	}
	return ""
}

// TestNothingCompiledAtStart holds that no run pays for a regular expression that it does not use: at the top of a package they stand in a
// sync.OnceValue.
func TestNothingCompiledAtStart(t *testing.T) {
	atTop := regexp.MustCompile(`(?m)^(?:var \w+|\t\w+)\s*= regexp\.MustCompile`)
	for _, file := range goFiles(t) {
		if strings.HasSuffix(file, "_test.go") || strings.HasPrefix(file, "internal/gen/") {
			continue
		}
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, found := range atTop.FindAll(src, -1) {
			t.Errorf("%s compiles when the program starts: %s", file, found)
		}
	}
}
