// SPDX-License-Identifier: Apache-2.0

// Package planfile reads the configuration that a binary plan, the file of `terraform plan -out`, holds: a zip archive with the files of every
// module as they were when the plan was made (Terraform's internal/plans/planfile and internal/configs/configload). The archive is not trusted.
package planfile

import (
	"archive/zip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
)

// Bounds on what is taken out of an archive, whatever sizes it claims.
const (
	maxEntries = 20_000
	maxFile    = 32 << 20  // bytes of one file
	maxTotal   = 256 << 20 // bytes of all files
	maxUp      = 16        // directories above that of the plan
)

// Snapshot is the configuration of a plan.
type Snapshot struct {
	// Root is the directory of the root module.
	Root string
	// Dirs are the directories of all modules, by their keys in the manifest of modules: "" for the root module, "a.b" for a module that a
	// module calls. All are relative, slash-separated, and do not lead upwards.
	Dirs map[string]string
	// Files are the contents of configuration files by directory and name.
	Files map[string]map[string][]byte
}

// Read takes the configuration out of an archive of the given size.
func Read(r io.ReaderAt, size int64) (*Snapshot, error) {
	archive, err := zip.NewReader(r, size)
	if err != nil {
		return nil, errors.New("it is not a binary plan, which is a zip archive: give the file of `terraform plan -out`")
	}
	if len(archive.File) > maxEntries {
		return nil, fmt.Errorf("it holds %d files, more than the limit of %d", len(archive.File), maxEntries)
	}
	u := &unpacking{left: maxTotal}
	for _, entry := range archive.File {
		if entry.Name == manifestName {
			if err := u.readManifest(entry); err != nil {
				return nil, err
			}
		}
	}
	if u.out.Dirs == nil {
		return nil, fmt.Errorf("it holds no configuration (%s): give the file of `terraform plan -out`", manifestName)
	}
	for _, entry := range archive.File {
		if err := u.take(entry); err != nil {
			return nil, err
		}
	}
	return &u.out, nil
}

const (
	manifestName = "tfconfig/modules.json"
	modulePrefix = "tfconfig/m-" // then the module's key and the file's name
)

type unpacking struct {
	out  Snapshot
	left int64
}

// readManifest reads which modules there are. Terraform names their directories as seen from the one in which it ran, some of them above it:
// these come to lie below a directory of as many steps.
func (u *unpacking) readManifest(entry *zip.File) error {
	raw, err := u.read(entry)
	if err != nil {
		return err
	}
	var modules []struct{ Key, Dir string }
	if json.Unmarshal(raw, &modules) != nil {
		return fmt.Errorf("%s in it cannot be read: make the plan again", manifestName)
	}
	up := 0
	for i := range modules {
		dir := path.Clean(strings.TrimLeft(strings.ReplaceAll(modules[i].Dir, `\`, "/"), "/"))
		modules[i].Dir = dir
		up = max(up, strings.Count(dir+"/", "../"))
	}
	if up > maxUp {
		return fmt.Errorf("a module in it lies %d directories above the root module, more than the limit of %d", up, maxUp)
	}
	below := strings.Repeat("_/", up)
	u.out.Dirs, u.out.Files = make(map[string]string), make(map[string]map[string][]byte)
	for _, m := range modules {
		u.out.Dirs[m.Key] = path.Join(below, m.Dir)
	}
	u.out.Root = path.Join(below, ".")
	if dir, ok := u.out.Dirs[""]; ok {
		u.out.Root = dir
	}
	return nil
}

// take keeps an entry that is a configuration file of a module in the manifest.
func (u *unpacking) take(entry *zip.File) error {
	rest, ok := strings.CutPrefix(entry.Name, modulePrefix)
	slash := strings.LastIndexByte(rest, '/')
	if !ok || slash < 0 {
		return nil
	}
	key, name := rest[:slash], rest[slash+1:]
	dir, known := u.out.Dirs[key]
	if !known || !isConfiguration(name) || u.out.Files[dir][name] != nil {
		return nil
	}
	content, err := u.read(entry)
	if err != nil {
		return err
	}
	if u.out.Files[dir] == nil {
		u.out.Files[dir] = make(map[string][]byte)
	}
	u.out.Files[dir][name] = content
	return nil
}

func isConfiguration(name string) bool {
	return !strings.ContainsAny(name, "\\\x00") && slices.ContainsFunc([]string{".tf", ".tf.json", ".tofu", ".tofu.json"}, func(ext string) bool {
		return strings.HasSuffix(name, ext)
	})
}

// read unpacks one entry; what its header says of its size is not relied on.
func (u *unpacking) read(entry *zip.File) ([]byte, error) {
	in, err := entry.Open()
	if err != nil {
		return nil, fmt.Errorf("%q in it cannot be unpacked: make the plan again", entry.Name)
	}
	defer in.Close()
	content, err := io.ReadAll(io.LimitReader(in, min(maxFile, u.left)+1))
	u.left -= int64(len(content))
	switch {
	case u.left < 0 || len(content) > maxFile:
		return nil, fmt.Errorf("the configuration in it is larger than the limit of %d bytes a file and %d in all", maxFile, maxTotal)
	case err != nil:
		return nil, fmt.Errorf("%q in it cannot be unpacked: make the plan again", entry.Name)
	}
	return content, nil
}
