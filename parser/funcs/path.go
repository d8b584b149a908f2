// SPDX-License-Identifier: Apache-2.0

package funcs

import (
	"errors"
	"path"
	"strings"

	"github.com/zclconf/go-cty/cty"
)

var baseNameFunc = onStrings(cty.String, func(s []string) (cty.Value, error) {
	return cty.StringVal(path.Base(s[0])), nil
}, "path")

var dirNameFunc = onStrings(cty.String, func(s []string) (cty.Value, error) {
	return cty.StringVal(path.Dir(s[0])), nil
}, "path")

// absPathFunc does not tell where on this machine the configuration lies.
var absPathFunc = onStrings(cty.String, func(s []string) (cty.Value, error) {
	if path.IsAbs(s[0]) {
		return cty.StringVal(path.Clean(s[0])), nil
	}
	return cty.UnknownVal(cty.String), nil
}, "path")

// pathExpandFunc does not tell whose machine this is.
var pathExpandFunc = onStrings(cty.String, func(s []string) (cty.Value, error) {
	switch {
	case underHome(s[0]):
		return cty.UnknownVal(cty.String), nil
	case strings.HasPrefix(s[0], "~"):
		return cty.NilVal, errors.New("cannot expand user-specific home dir")
	}
	return cty.StringVal(s[0]), nil
}, "path")

// underHome reports whether Terraform would read a path as one in the home
// directory of the user.
func underHome(name string) bool {
	return name == "~" || strings.HasPrefix(name, "~/")
}
