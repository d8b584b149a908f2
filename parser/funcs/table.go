// SPDX-License-Identifier: Apache-2.0

package funcs

import (
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/base64"
	"encoding/hex"
	"maps"
	"slices"
	"sync"

	"github.com/hashicorp/hcl/v2/ext/tryfunc"
	"github.com/hashicorp/hcl/v2/ext/typeexpr"
	"github.com/zclconf/go-cty-yaml"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

// pure has the functions that depend on nothing but their arguments.
//
// Where cty's standard library has a function of the same name that is missing
// here, it differs from Terraform's: its index is the subscript, its length
// refuses strings and objects, its lookup demands the default, its replace
// knows no /pattern/, its distinct takes quadratic time.
var pure = sync.OnceValue(func() map[string]function.Function {
	return map[string]function.Function{
		// numbers
		"abs":      stdlib.AbsoluteFunc,
		"ceil":     stdlib.CeilFunc,
		"floor":    stdlib.FloorFunc,
		"log":      stdlib.LogFunc,
		"max":      stdlib.MaxFunc,
		"min":      stdlib.MinFunc,
		"parseint": stdlib.ParseIntFunc,
		"pow":      stdlib.PowFunc,
		"range":    stdlib.RangeFunc,
		"signum":   stdlib.SignumFunc,
		"sum":      sumFunc,

		// strings
		"chomp":       stdlib.ChompFunc,
		"endswith":    endsWithFunc,
		"format":      stdlib.FormatFunc,
		"formatlist":  stdlib.FormatListFunc,
		"indent":      stdlib.IndentFunc,
		"join":        stdlib.JoinFunc,
		"lower":       stdlib.LowerFunc,
		"regex":       stdlib.RegexFunc,
		"regexall":    stdlib.RegexAllFunc,
		"replace":     replaceFunc,
		"split":       stdlib.SplitFunc,
		"startswith":  startsWithFunc,
		"strcontains": strContainsFunc,
		"strrev":      stdlib.ReverseFunc,
		"substr":      stdlib.SubstrFunc,
		"title":       stdlib.TitleFunc,
		"trim":        stdlib.TrimFunc,
		"trimprefix":  stdlib.TrimPrefixFunc,
		"trimspace":   stdlib.TrimSpaceFunc,
		"trimsuffix":  stdlib.TrimSuffixFunc,
		"upper":       stdlib.UpperFunc,

		// collections
		"alltrue":         allTrueFunc,
		"anytrue":         anyTrueFunc,
		"chunklist":       stdlib.ChunklistFunc,
		"coalesce":        coalesceFunc,
		"coalescelist":    stdlib.CoalesceListFunc,
		"compact":         stdlib.CompactFunc,
		"concat":          stdlib.ConcatFunc,
		"contains":        containsFunc,
		"distinct":        distinctFunc,
		"element":         stdlib.ElementFunc,
		"flatten":         stdlib.FlattenFunc,
		"index":           indexFunc,
		"keys":            stdlib.KeysFunc,
		"length":          lengthFunc,
		"list":            removed("list", "tolist([ ... ])"),
		"lookup":          lookupFunc,
		"map":             removed("map", "tomap({ ... })"),
		"matchkeys":       matchKeysFunc,
		"merge":           stdlib.MergeFunc,
		"one":             oneFunc,
		"reverse":         stdlib.ReverseListFunc,
		"setintersection": stdlib.SetIntersectionFunc,
		"setproduct":      stdlib.SetProductFunc,
		"setsubtract":     stdlib.SetSubtractFunc,
		"setunion":        stdlib.SetUnionFunc,
		"slice":           stdlib.SliceFunc,
		"sort":            stdlib.SortFunc,
		"transpose":       transposeFunc,
		"values":          stdlib.ValuesFunc,
		"zipmap":          stdlib.ZipmapFunc,

		// types
		"tobool":   to(cty.Bool),
		"tolist":   to(cty.List(cty.DynamicPseudoType)),
		"tomap":    to(cty.Map(cty.DynamicPseudoType)),
		"tonumber": to(cty.Number),
		"toset":    to(cty.Set(cty.DynamicPseudoType)),
		"tostring": to(cty.String),

		// encodings
		"base64decode":     base64DecodeFunc,
		"base64encode":     base64EncodeFunc,
		"base64gunzip":     base64GunzipFunc,
		"base64gzip":       base64GzipFunc,
		"csvdecode":        stdlib.CSVDecodeFunc,
		"jsondecode":       stdlib.JSONDecodeFunc,
		"jsonencode":       stdlib.JSONEncodeFunc,
		"textdecodebase64": textDecodeBase64Func,
		"textencodebase64": textEncodeBase64Func,
		"urldecode":        urlDecodeFunc,
		"urlencode":        urlEncodeFunc,
		"yamldecode":       yaml.YAMLDecodeFunc,
		"yamlencode":       yaml.YAMLEncodeFunc,

		// hashes
		"base64sha256": hashString(sha256.New, base64.StdEncoding.EncodeToString),
		"base64sha512": hashString(sha512.New, base64.StdEncoding.EncodeToString),
		"md5":          hashString(md5.New, hex.EncodeToString),
		"sha1":         hashString(sha1.New, hex.EncodeToString),
		"sha256":       hashString(sha256.New, hex.EncodeToString),
		"sha512":       hashString(sha512.New, hex.EncodeToString),
		"uuidv5":       uuidV5Func,

		// addresses
		"cidrcontains": cidrContainsFunc,
		"cidrhost":     cidrHostFunc,
		"cidrnetmask":  cidrNetmaskFunc,
		"cidrsubnet":   cidrSubnetFunc,
		"cidrsubnets":  cidrSubnetsFunc,

		// time
		"formatdate": stdlib.FormatDateFunc,
		"timeadd":    stdlib.TimeAddFunc,
		"timecmp":    timeCmpFunc,

		// names of files
		"abspath":    absPathFunc,
		"basename":   baseNameFunc,
		"dirname":    dirNameFunc,
		"pathexpand": pathExpandFunc,

		// what only a running Terraform knows
		"bcrypt":        unknowable(&function.Parameter{Name: "cost", Type: cty.Number}, "str"),
		"plantimestamp": unknowable(nil),
		"rsadecrypt":    unknowable(nil, "ciphertext", "privatekey"),
		"timestamp":     unknowable(nil),
		"uuid":          unknowable(nil),
	}
})

// lazy has the functions that look at expressions and not only at values.
var lazy = map[string]function.Function{
	"can":     tryfunc.CanFunc,
	"convert": typeexpr.ConvertFunc,
	"try":     tryfunc.TryFunc,
}

var names = sync.OnceValue(func() []string {
	all := slices.Collect(maps.Keys(pure()))
	for _, m := range []map[string]function.Function{lazy, ofMarks(Scope{}), ofFiles(Scope{}), ofTemplates(Scope{}, nil)} {
		all = slices.AppendSeq(all, maps.Keys(m))
	}
	slices.Sort(all)
	return all
})
