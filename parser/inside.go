// SPDX-License-Identifier: Apache-2.0

package parser

import (
	"bytes"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/tf"
)

// inside is where a spot in the document that x makes is written: in what jsonencode is given, in a heredoc, in a block of the data
// source; nil when that cannot be told.
func (m *instance) inside(x hclsyntax.Expression, ctx *hcl.EvalContext, spot tf.Spot) []tf.Origin {
	_, end := m.trace(x, ctx)
	at, found := tf.Range{}, false
	switch x := unwrapped(end.x).(type) {
	case *hclsyntax.FunctionCallExpr:
		if x.Name == "jsonencode" && len(x.Args) == 1 {
			at, found = insideObject(x.Args[0], spot)
		}
	case *hclsyntax.ObjectConsExpr:
		at, found = insideObject(x, spot)
	case *hclsyntax.TemplateExpr:
		at, found = m.insideText(x, spot)
	case nil:
		at, found = insideBlock(end.data, spot)
	}
	if !found {
		return nil
	}
	return []tf.Origin{{Range: at, Text: spot.Text}}
}

// insideObject finds a spot in an object that is written out. One statement may stand without its list.
func insideObject(x hclsyntax.Expression, spot tf.Spot) (tf.Range, bool) {
	var steps hcl.Traversal
	for _, step := range spot.Steps {
		switch step := step.(type) {
		case string:
			steps = append(steps, hcl.TraverseAttr{Name: step})
		case int:
			steps = append(steps, hcl.TraverseIndex{Key: cty.NumberIntVal(int64(step))})
		}
	}
	told := []tf.Origin{{Range: tfRange(x.Range())}}
	whole := told[0].Range
	last, rest := descend(unwrapped(x), steps, told)
	_, one := last.(*hclsyntax.ObjectConsExpr)
	return told[0].Range, told[0].Range != whole && (len(rest) == 0 || len(rest) == 1 && one)
}

// insideText finds a line of a text that is written on lines of its own. What is filled in may have lines too; then nothing can be told.
func (m *instance) insideText(x *hclsyntax.TemplateExpr, spot tf.Spot) (tf.Range, bool) {
	lines := 0
	for _, part := range x.Parts {
		if text, ok := part.(*hclsyntax.LiteralValueExpr); ok && text.Val.Type() == cty.String {
			lines += strings.Count(text.Val.AsString(), "\n")
		}
	}
	first := x.Parts[0].Range()
	src := m.root.loader.bytes(first.Filename)
	if lines < 2 || lines != spot.Lines || first.Start.Byte > len(src) {
		return tf.Range{}, false
	}
	return lineAfter(src, tfRange(first), spot.Line)
}

// lineAfter is the text of the line that comes n lines after the beginning of a range.
func lineAfter(src []byte, from tf.Range, n int) (tf.Range, bool) {
	at := from.Start.Byte
	for range n {
		end := bytes.IndexByte(src[at:], '\n')
		if end < 0 {
			return tf.Range{}, false
		}
		at += end + 1
	}
	end := len(src)
	if length := bytes.IndexByte(src[at:], '\n'); length >= 0 {
		end = at + length
	}
	text := src[at:end]
	at += len(text) - len(bytes.TrimLeft(text, " \t"))
	line := from.Start.Line + n
	return tf.Range{File: from.File, Start: tf.Pos{Line: line, Byte: at}, End: tf.Pos{Line: line, Byte: end}}, true
}

// insideBlock finds a statement among the blocks of a data source that makes a policy document of them alone.
func insideBlock(data *hclsyntax.Block, spot tf.Spot) (tf.Range, bool) {
	if data == nil || len(spot.Steps) != 2 || data.Labels[0] != "aws_iam_policy_document" {
		return tf.Range{}, false
	}
	for _, attr := range []string{"source_policy_documents", "override_policy_documents", "source_json", "override_json"} {
		if data.Body.Attributes[attr] != nil {
			return tf.Range{}, false
		}
	}
	index, _ := spot.Steps[1].(int)
	for _, b := range data.Body.Blocks {
		switch {
		case b.Type == "dynamic":
			return tf.Range{}, false
		case b.Type != "statement":
		case index == 0:
			return tfRange(b.DefRange()), true
		default:
			index--
		}
	}
	return tf.Range{}, false
}
