// SPDX-License-Identifier: Apache-2.0

package funcs

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/hashicorp/hcl/v2/hclwrite"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
)

// ofProviders has the functions of providers that need nothing but their arguments, by the local names that the providers usually have:
// those of the built-in provider terraform, and of the AWS provider those that take ARNs apart (release 6.47.0).
var ofProviders = map[string]function.Function{
	"provider::terraform::decode_tfvars": decodeTfvarsFunc,
	"provider::terraform::encode_expr":   encodeExprFunc,
	"provider::terraform::encode_tfvars": encodeTfvarsFunc,
	"provider::aws::arn_build":           arnBuildFunc,
	"provider::aws::arn_parse":           arnParseFunc,
	"provider::aws::trim_iam_role_path":  trimRolePathFunc,
}

var decodeTfvarsFunc = function.New(&function.Spec{
	Params: []function.Parameter{{Name: "src", Type: cty.String}},
	Type:   function.StaticReturnType(cty.DynamicPseudoType),
	Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		src := []byte(args[0].AsString())
		tokens, _ := hclsyntax.LexConfig(src, "<decode_tfvars argument>", hcl.InitialPos) // the parser reports the errors
		if err := CheckNesting(tokens); err != nil {
			return cty.NilVal, function.NewArgError(0, err)
		}
		f, diags := hclsyntax.ParseConfig(src, "<decode_tfvars argument>", hcl.InitialPos)
		if err := firstError(diags); err != nil {
			return cty.NilVal, function.NewArgError(0, err)
		}
		attrs, diags := f.Body.JustAttributes()
		if err := firstError(diags); err != nil {
			return cty.NilVal, function.NewArgError(0, err)
		}
		values := make(map[string]cty.Value, len(attrs))
		for name, attr := range attrs {
			v, diags := attr.Expr.Value(nil)
			if err := firstError(diags); err != nil {
				return cty.NilVal, function.NewArgError(0, err)
			}
			values[name] = v
		}
		return cty.ObjectVal(values), nil
	},
})

// encodeExprFunc writes a value as an expression.
var encodeExprFunc = function.New(&function.Spec{
	Params:       []function.Parameter{{Name: "value", Type: cty.DynamicPseudoType}},
	Type:         function.StaticReturnType(cty.String),
	RefineResult: notNull,
	Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		if !args[0].IsWhollyKnown() {
			return cty.UnknownVal(cty.String), nil
		}
		return cty.StringVal(string(hclwrite.Format(hclwrite.TokensForValue(args[0]).Bytes()))), nil
	},
})

// encodeTfvarsFunc writes an object as the content of a .tfvars file.
var encodeTfvarsFunc = function.New(&function.Spec{
	Params:       []function.Parameter{{Name: "value", Type: cty.DynamicPseudoType}},
	Type:         function.StaticReturnType(cty.String),
	RefineResult: notNull,
	Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		v := args[0]
		if ty := v.Type(); !ty.IsObjectType() && !ty.IsMapType() {
			return cty.NilVal, function.NewArgErrorf(0, "invalid value to encode: must be an object whose attribute names will become the encoded variable names")
		}
		if !v.IsWhollyKnown() {
			return cty.UnknownVal(cty.String), nil
		}
		f := hclwrite.NewEmptyFile()
		values := v.AsValueMap()
		for _, name := range slices.Sorted(maps.Keys(values)) {
			if !hclsyntax.ValidIdentifier(name) {
				return cty.NilVal, function.NewArgErrorf(0, "invalid variable name %q: must be a valid identifier", name)
			}
			f.Body().SetAttributeValue(name, values[name])
		}
		return cty.StringVal(string(f.Bytes())), nil
	},
})

var arnSections = []string{"partition", "service", "region", "account_id", "resource"}

var arnBuildFunc = onStrings(cty.String, func(s []string) (cty.Value, error) {
	return cty.StringVal("arn:" + strings.Join(s, ":")), nil
}, arnSections...)

var arnParseFunc = onStrings(cty.Object(map[string]cty.Type{
	"partition": cty.String, "service": cty.String, "region": cty.String, "account_id": cty.String, "resource": cty.String,
}), func(s []string) (cty.Value, error) {
	sections, err := parseARN(s[0])
	if err != nil {
		return cty.NilVal, err
	}
	values := make(map[string]cty.Value)
	for i, name := range arnSections {
		values[name] = cty.StringVal(sections[i])
	}
	return cty.ObjectVal(values), nil
}, "arn")

// trimRolePathFunc removes the path from the ARN of an IAM role.
var trimRolePathFunc = onStrings(cty.String, func(s []string) (cty.Value, error) {
	sections, err := parseARN(s[0])
	if err != nil {
		return cty.NilVal, err
	}
	name, isRole := strings.CutPrefix(sections[4], "role/")
	if sections[1] != "iam" || !isRole {
		return cty.NilVal, errors.New("the ARN is not that of an IAM role")
	}
	sections[4] = "role/" + name[strings.LastIndexByte(name, '/')+1:]
	return cty.StringVal("arn:" + strings.Join(sections, ":")), nil
}, "arn")

func parseARN(s string) ([]string, error) {
	sections := strings.SplitN(s, ":", 6)
	if len(sections) != 6 || sections[0] != "arn" {
		return nil, fmt.Errorf("%q is not an ARN", s)
	}
	return sections[1:], nil
}
