// SPDX-License-Identifier: Apache-2.0

package funcs

import (
	"errors"
	"fmt"
	"sync"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"

	"github.com/guardlint/guardlint/internal/template"
)

// ofTemplates has the functions that render HCL templates, in which the
// functions of all, a map that it may keep, can be called but not those of
// ofTemplates again.
//
// Variables keep their marks, so that the result carries those of the
// variables it was made of. An unknown variable makes the result unknown, with
// what is known of its beginning.
//
// Terraform takes as first argument of templatestring only a reference; this
// one takes any string.
func ofTemplates(s Scope, all func() map[string]function.Function) map[string]function.Function {
	inside := sync.OnceValue(func() map[string]function.Function {
		funcs := all()
		for _, name := range []string{"templatefile", "templatestring"} {
			funcs[name] = recursive(name)
			funcs["core::"+name] = recursive(name)
		}
		return funcs
	})
	return map[string]function.Function{
		"templatefile": onTemplate("path", func(name string, vars cty.Value) (cty.Value, error) {
			if underHome(name) {
				return cty.DynamicVal, nil
			}
			src, err := s.text(name)
			if err != nil {
				return cty.NilVal, err
			}
			return render(src.AsString(), name, vars, inside())
		}),
		"templatestring": onTemplate("template", func(src string, vars cty.Value) (cty.Value, error) {
			return render(src, "<templatestring argument>", vars, inside())
		}),
	}
}

// onTemplate makes a function of a string with the given name and a map or
// object of variables.
func onTemplate(param string, f func(s string, vars cty.Value) (cty.Value, error)) function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{
			{Name: param, Type: cty.String, AllowMarked: true},
			{Name: "vars", Type: cty.DynamicPseudoType, AllowMarked: true},
		},
		Type: function.StaticReturnType(cty.DynamicPseudoType),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			s, sMarks := args[0].Unmark()
			vars, varsMarks := args[1].Unmark()
			if ty := vars.Type(); !ty.IsObjectType() && !ty.IsMapType() {
				return cty.NilVal, function.NewArgErrorf(1, "invalid vars value: must be a map")
			}
			v, err := f(s.AsString(), vars)
			if err != nil {
				return cty.NilVal, err
			}
			return v.WithMarks(sMarks, varsMarks), nil
		},
	})
}

// recursive makes the function that stands inside a template for the one with
// the given name.
func recursive(name string) function.Function {
	return function.New(&function.Spec{
		VarParam: anyParam("args"),
		Type:     function.StaticReturnType(cty.DynamicPseudoType),
		Impl: func([]cty.Value, cty.Type) (cty.Value, error) {
			return cty.NilVal, fmt.Errorf("cannot recursively call %s from inside another template function", name)
		},
	})
}

// render evaluates the template src, which errors call name.
func render(src, name string, vars cty.Value, funcs map[string]function.Function) (cty.Value, error) {
	ctx := &hcl.EvalContext{Variables: vars.AsValueMap(), Functions: funcs}
	for v := range ctx.Variables {
		if !hclsyntax.ValidIdentifier(v) {
			return cty.NilVal, function.NewArgErrorf(1, "invalid template variable name %q: must start with a letter, followed by zero or more letters, digits, and underscores", v)
		}
	}
	expr, err := ParseTemplate(src, name)
	if err != nil {
		return cty.NilVal, err
	}
	for _, ref := range expr.Variables() {
		if _, ok := ctx.Variables[ref.RootName()]; !ok {
			return cty.NilVal, function.NewArgErrorf(1, "vars map does not contain key %q, referenced at %s", ref.RootName(), ref[0].SourceRange())
		}
	}
	Meter(expr, NewBudget())
	v, diags := expr.Value(ctx)
	if err := firstError(diags); err != nil {
		return cty.NilVal, err
	}
	return v, nil
}

// ParseTemplate returns the expression of a template. Ranges in it name the
// given file. What is too large, too broken or nests too deeply is an error.
func ParseTemplate(src, name string) (hclsyntax.Expression, error) {
	if len(src) > MaxTemplate {
		return nil, function.NewArgErrorf(0, "template is longer than %d bytes", MaxTemplate)
	}
	tokens, _ := hclsyntax.LexTemplate([]byte(src), name, hcl.InitialPos) // the parser reports the errors
	if err := CheckNesting(tokens); err != nil {
		return nil, function.NewArgErrorf(0, "%w", err)
	}
	if template.TooBroken([]byte(src)) {
		return nil, function.NewArgErrorf(0, "template consists of too many lines or signs to be put together")
	}
	expr, diags := hclsyntax.ParseTemplate([]byte(src), name, hcl.InitialPos)
	if err := firstError(diags); err != nil {
		return nil, err
	}
	return expr, firstError(numbersIn(expr))
}

// numbersIn finds numbers that would take minutes to be written out, as they are where they name a key.
func numbersIn(expr hclsyntax.Expression) hcl.Diagnostics {
	return hclsyntax.VisitAll(expr, func(n hclsyntax.Node) hcl.Diagnostics {
		if lit, ok := n.(*hclsyntax.LiteralValueExpr); ok && lit.Val.Type() == cty.Number && lit.Val.IsKnown() && !lit.Val.IsNull() {
			if _, err := digits(lit.Val); err != nil {
				return hcl.Diagnostics{{Severity: hcl.DiagError, Summary: "Number too large", Detail: err.Error(), Subject: &lit.SrcRange}}
			}
		}
		return nil
	})
}

func firstError(diags hcl.Diagnostics) error {
	for _, d := range diags {
		if d.Severity == hcl.DiagError {
			return errors.New(d.Error())
		}
	}
	return nil
}
