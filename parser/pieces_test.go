// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// checkPieces compares the blocks of a file parsed in pieces with those of the file parsed as a whole.
func checkPieces(t *testing.T, src []byte) (inPieces bool) {
	t.Helper()
	body, ok := parseBlocks(src, "main.tf")
	if !ok {
		return false
	}
	whole, diags := hclsyntax.ParseConfig(src, "main.tf", hcl.InitialPos)
	if diags.HasErrors() {
		t.Fatalf("the pieces are fine, the whole is not: %v\n%s", diags, src)
	}
	want := whole.Body.(*hclsyntax.Body)
	if len(want.Attributes) > 0 {
		t.Fatalf("the pieces lack attributes:\n%s", src)
	}
	if len(body.Blocks) != len(want.Blocks) || len(want.Blocks) > 0 && !reflect.DeepEqual(body.Blocks, want.Blocks) {
		t.Fatalf("the pieces give other blocks than the whole:\n%s", src)
	}
	return true
}

func TestPieces(t *testing.T) {
	block := "resource \"a\" \"b\" {\n  names = [\n" + strings.Repeat("    \"x\",\n", minPiece/8) + "  ]\n}\n"
	heredoc := "resource \"a\" \"h\" {\n  text = <<EOT\n" + strings.Repeat("f() {\n}\n", minPiece/8)
	for name, c := range map[string]struct {
		src      string
		inPieces bool
	}{
		"nothing":                   {"", true},
		"blocks":                    {block + "\n" + block + "# about\n\n// the next\n" + block, true},
		"windows":                   {strings.ReplaceAll(block+block, "\n", "\r\n"), true},
		"no last line end":          {block + strings.TrimSuffix(block, "\n"), true},
		"keyword in a heredoc":      {heredoc + "data = 1\nEOT\n}\n" + block, false},
		"block in a heredoc":        {heredoc + block + "EOT\n}\n" + block, false},
		"block in a comment":        {"/*\n" + block + block + "*/\n" + block, false},
		"comment after a block":     {block + "/* {\n}\n" + block + "*/\n", false},
		"attribute":                 {block + "data = 1\n" + block, false},
		"the same attribute twice":  {block + "data = 1\n}\n" + block + "data = 1\n", false},
		"error":                     {block + "resource {\n" + block, false},
		"string over lines":         {block + "locals { a = \"{\n}\n" + block + "\" }\n", false},
		"nested too deeply":         {block + "locals {\n  a = " + strings.Repeat("[", 600) + strings.Repeat("]", 600) + "\n}\n", false},
		"byte order mark in pieces": {block + "\xef\xbb\xbf" + block, false},
	} {
		t.Run(name, func(t *testing.T) {
			if got := checkPieces(t, []byte(c.src)); got != c.inPieces {
				t.Errorf("parsed in pieces: %v, want %v", got, c.inPieces)
			}
		})
	}
}

// TestPiecesOfTheTree holds that the configurations of this repository are parsed in pieces as they are as a whole.
func TestPiecesOfTheTree(t *testing.T) {
	inPieces, files := 0, 0
	err := filepath.WalkDir("../testdata/eval", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".tf") {
			return err
		}
		src, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		files++
		if checkPieces(t, src) {
			inPieces++
		}
		return nil
	})
	if err != nil || files == 0 || inPieces < files*9/10 {
		t.Errorf("%d of %d files are parsed in pieces (%v)", inPieces, files, err)
	}
}

// FuzzPieces looks for files whose pieces give something else than the whole.
func FuzzPieces(f *testing.F) {
	block := "resource \"a\" \"b\" {\n  names = [\n" + strings.Repeat("    \"${x}\",\n", minPiece/8) + "  ]\n}\n"
	f.Add(block, "# more\n", block)
	f.Add(block, "locals {\n  a = <<EOT\n}\n", "data \"x\" \"y\" {\n}\nEOT\n}\n")
	f.Add(block, "/*}\n", "data \"x\" \"y\" {\n}\n*/\n")
	f.Add(block, "x = \"{\n}\n", "locals {\r\n}\r\n")
	f.Fuzz(func(t *testing.T, before, between, after string) {
		if len(before)+len(between)+len(after) > 8<<10 {
			return
		}
		checkPieces(t, []byte(before+between+after))
	})
}
