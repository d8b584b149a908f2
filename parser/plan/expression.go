// SPDX-License-Identifier: Apache-2.0

package plan

import (
	"encoding/json"
	"slices"
	"strconv"

	"github.com/go-json-experiment/json/jsontext"
)

// expression is what the configuration part tells of an expression: its constant value, or what it refers to. One that does
// neither is a call of functions on constants, or on what the configuration part does not name.
type expression struct {
	Constant   jsontext.Value
	References []string
}

// UnmarshalJSONFrom reads an expression; what has another form, such as a nested block, is one that tells nothing.
func (x *expression) UnmarshalJSONFrom(dec *jsontext.Decoder) error {
	raw, err := dec.ReadValue()
	if err != nil {
		return err
	}
	*x = parseExpression(raw.Clone())
	return nil
}

// isConstant reports whether the whole expression is a constant.
func (x expression) isConstant() bool { return len(x.Constant) > 0 && len(x.References) == 0 }

// isNull reports whether the expression is a literal null.
func (x expression) isNull() bool { return x.isConstant() && x.Constant.Kind() == 'n' }

// written says whether the configuration writes an attribute or block.
type written int

const (
	perhaps written = iota // it may be written in a dynamic block
	not
	yes
)

// source is what the configuration says about one block: the body that made it, or the bodies of which one did. The zero source says
// nothing.
type source struct {
	bodies []map[string]jsontext.Value
	// sure says that one of the bodies made the block, not a dynamic block.
	sure bool
	// shared is not nil for a block that is written in an attribute: the references of all of the attribute's expression.
	shared []string
}

// expression returns the expression of an attribute, where several bodies may be the one all that their expressions refer to.
func (s source) expression(name string) (expression, written) {
	if s.shared != nil {
		return expression{References: s.shared}, perhaps
	}
	var x expression
	n := 0
	for _, body := range s.bodies {
		raw, ok := body[name]
		if !ok {
			continue
		}
		e := parseExpression(raw)
		if n == 0 {
			x = e
		} else {
			x = expression{References: append(slices.Clone(x.References), e.References...)}
		}
		n++
	}
	switch {
	case n == len(s.bodies) && s.sure:
		return x, yes
	case n == 0 && s.sure:
		return x, not
	}
	return x, perhaps
}

func parseExpression(raw jsontext.Value) expression {
	var x expression
	if raw.Kind() != '{' {
		return x
	}
	r := newRecord(raw)
	x.Constant = r.text("constant_value")
	list, _ := r.get("references").([]any)
	for _, e := range list {
		if s, ok := e.(string); ok {
			x.References = append(x.References, s)
		}
	}
	return x
}

// blocks returns the bodies of nested blocks of a type that the configuration shows.
func (s source) blocks(typ string) []map[string]jsontext.Value {
	var out []map[string]jsontext.Value
	for _, body := range s.bodies {
		raw := body[typ]
		switch raw.Kind() {
		case '{':
			out = append(out, members(raw))
		case '[':
			for _, e := range elements(raw) {
				out = append(out, members(e))
			}
		}
	}
	return out
}

// nested returns for each of the values, nested blocks of one type in the plan, what the configuration says about it. Blocks of a list come
// in the order in which they are written, those of a set in any; dynamic blocks are not shown.
func (s source) nested(typ string, values []any, ordered bool) []source {
	bodies := s.blocks(typ)
	complete := s.sure && len(s.bodies) == 1 && len(bodies) == len(values)
	out := make([]source, len(values))
	if complete && ordered {
		for i := range out {
			out[i] = source{bodies: bodies[i : i+1], sure: true}
		}
		return out
	}
	constants := make([]map[string]any, len(bodies))
	for i, body := range bodies {
		constants[i] = constantsOf(body)
	}
	for i, v := range values {
		fields, _ := v.(map[string]any)
		for j, body := range bodies {
			if agrees(constants[j], fields) {
				out[i].bodies = append(out[i].bodies, body)
			}
		}
		out[i].sure = complete && len(out[i].bodies) > 0
	}
	return out
}

// constantsOf are the constant arguments of a block, without those that are null.
func constantsOf(body map[string]jsontext.Value) map[string]any {
	constants := make(map[string]any)
	for name, raw := range body {
		if x := parseExpression(raw); x.isConstant() && !x.isNull() {
			constants[name] = decode(x.Constant)
		}
	}
	return constants
}

// agrees reports whether a block with these values may have been made by a body with these constants.
func agrees(constants, values map[string]any) bool {
	for name, c := range constants {
		if v := values[name]; v == nil || !sameValue(c, v) {
			return false
		}
	}
	return true
}

// sameValue compares a constant with what became of it: numbers and bools may have become strings and the other way round, and lists
// sets.
func sameValue(a, b any) bool {
	as, aIsList := a.([]any)
	bs, bIsList := b.([]any)
	if aIsList || bIsList {
		if !aIsList || !bIsList || len(as) != len(bs) {
			return false
		}
		x, y := texts(as), texts(bs)
		slices.Sort(x)
		slices.Sort(y)
		return slices.Equal(x, y)
	}
	x, xOK := scalarText(a)
	y, yOK := scalarText(b)
	return !xOK || !yOK || x == y // objects and maps are not compared
}

func texts(list []any) []string {
	out := make([]string, len(list))
	for i, e := range list {
		out[i], _ = scalarText(e)
	}
	return out
}

// scalarText is a scalar as Terraform converts it to a string.
func scalarText(v any) (string, bool) {
	switch v := v.(type) {
	case string:
		return v, true
	case bool:
		return strconv.FormatBool(v), true
	case json.Number:
		if n, ok := number(v.String()); ok {
			return n.Text('f', -1), true
		}
		return v.String(), true
	}
	return "", false
}
