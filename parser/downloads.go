// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"path/filepath"
	"strings"

	goversion "github.com/hashicorp/go-version"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// download is a module that `terraform init` fetched.
type download struct {
	dir             string // absolute
	source, version string // as modules.json has them; "" when it does not say
}

// readManifest reads the index of downloaded modules that `terraform init` leaves behind, modules.json. Entries that point out of the repository are
// kept: reading is confined elsewhere.
func (l *loader) readManifest(dir string) map[string]download {
	if l.archive != nil {
		return l.archive.manifest
	}
	f, err := openRegular(filepath.Join(l.dataDir(dir), "modules", "modules.json"))
	if err != nil {
		return nil
	}
	defer f.Close()
	var manifest struct {
		Modules []struct{ Key, Source, Version, Dir string }
	}
	raw, err := io.ReadAll(io.LimitReader(f, maxConfigBytes))
	if err != nil || json.Unmarshal(raw, &manifest) != nil {
		return nil
	}
	downloads := make(map[string]download)
	for _, m := range manifest.Modules {
		if m.Key != "" {
			downloads[m.Key] = download{filepath.Join(dir, filepath.FromSlash(m.Dir)), m.Source, m.Version}
		}
	}
	return downloads
}

// outdated says why what was downloaded is not what a call asks for now, or "". Terraform refuses to plan then: "Module version requirements have
// changed". Sources are written in several ways, so that only what names a version in them is compared.
func (d download) outdated(call *hclsyntax.Block, source string) string {
	if a := call.Body.Attributes["version"]; a != nil {
		text, _ := literal(a.Expr)
		wanted, err := goversion.NewConstraint(text)
		have, other := goversion.NewVersion(d.version)
		if err == nil && other == nil && !wanted.Check(have) {
			return fmt.Sprintf("version %s, and the call asks for %s", d.version, text)
		}
	}
	if have, wanted := refOf(d.source), refOf(source); d.source != "" && have != wanted {
		return fmt.Sprintf("revision %q, and the call asks for %q", have, wanted)
	}
	return ""
}

// refOf is the revision that a source names: "v1" of "git::https://example.com/m.git?ref=v1".
func refOf(source string) string {
	_, query, _ := strings.Cut(source, "?")
	values, err := url.ParseQuery(query)
	if err != nil {
		return ""
	}
	return values.Get("ref")
}
