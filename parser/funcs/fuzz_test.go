// SPDX-License-Identifier: Apache-2.0

package funcs

import (
	"strings"
	"sync"
	"testing"

	"github.com/zclconf/go-cty/cty"
)

// FuzzTemplate renders any text as template, among others with functions that
// can make much of little.
func FuzzTemplate(f *testing.F) {
	for _, s := range []string{
		"", "plain", "${a}", "%{ for x in b ~}\n${x}\n%{ endfor ~}", `${join("-", [for x in b : upper(x)])}`, "${u}${a}",
		`${format("%10s|%[1]d", a)}`, `${jsonencode({ a = u })}`, `${yamldecode("a: &x [1]\nb: *x").b[0]}`, `${replace(a, "/(.)/", "$1$1")}`,
		`${cidrsubnet("10.0.0.0/8", 8, 5)}`, `${templatestring(a, {})}`, "%{ if true }x%{ else }y%{ endif }", "x${93e32322929}", `${file("hello.tftpl")}`, "${((((((1))))))}",
		`${indent(9, "\n\n\n")}`, `${setproduct(b, b, b)}`, `${range(1e9, 2e9, 1e-9)}`, `${parseint("99999999", 10)}`, `${base64gunzip("H4sIAAAAAAAA/wAAAP//AQAA//8AAAAAAAAAAA==")}`,
	} {
		f.Add(s)
	}
	table := Table(testScope())
	f.Fuzz(func(t *testing.T, src string) {
		v, err := table["templatestring"].Call([]cty.Value{cty.StringVal(src), cty.ObjectVal(map[string]cty.Value{
			"a": cty.StringVal("hello"),
			"b": cty.TupleVal([]cty.Value{cty.StringVal("x"), cty.StringVal("y").Mark(secret)}),
			"u": cty.UnknownVal(cty.String),
		})})
		if err != nil && (strings.Contains(err.Error(), "goroutine") || v != cty.NilVal) {
			t.Errorf("%v %#v", err, v)
		}
	})
}

// TestConcurrent calls the functions of one table from several goroutines.
func TestConcurrent(t *testing.T) {
	table := Table(testScope())
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 20 {
				vars := cty.ObjectVal(map[string]cty.Value{"name": cty.StringVal("x")})
				if _, err := table["templatefile"].Call([]cty.Value{cty.StringVal("hello.tftpl"), vars}); err != nil {
					t.Error(err)
				}
				if _, err := table["upper"].Call([]cty.Value{cty.StringVal("x")}); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
}

func BenchmarkTable(b *testing.B) {
	s := testScope()
	for b.Loop() {
		Table(s)
	}
}

func BenchmarkCall(b *testing.B) {
	f := Table(testScope())["lookup"]
	m := map[string]cty.Value{}
	for _, name := range Names() {
		m[name] = cty.StringVal(name)
	}
	args := []cty.Value{cty.MapVal(m), cty.StringVal("abs"), cty.StringVal("")}
	for b.Loop() {
		if _, err := f.Call(args); err != nil {
			b.Fatal(err)
		}
	}
}
