// SPDX-License-Identifier: Apache-2.0

package funcs

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"net/url"
	"unicode/utf8"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/ianaindex"
)

var base64EncodeFunc = onStrings(cty.String, func(s []string) (cty.Value, error) {
	return cty.StringVal(base64.StdEncoding.EncodeToString([]byte(s[0]))), nil
}, "str")

var base64DecodeFunc = onStrings(cty.String, func(s []string) (cty.Value, error) {
	raw, err := base64.StdEncoding.DecodeString(s[0])
	if err != nil {
		return cty.NilVal, fmt.Errorf("failed to decode base64 data %q", s[0])
	}
	return utf8Val(raw, "decoding")
}, "str")

// base64GzipFunc flushes before it closes, as Terraform does: the extra empty
// block is part of the result.
var base64GzipFunc = onStrings(cty.String, func(s []string) (cty.Value, error) {
	var buf bytes.Buffer
	w := gzip.NewWriter(&buf)
	_, err := io.WriteString(w, s[0])
	if err := errors.Join(err, w.Flush(), w.Close()); err != nil {
		return cty.NilVal, fmt.Errorf("compress: %w", err)
	}
	return cty.StringVal(base64.StdEncoding.EncodeToString(buf.Bytes())), nil
}, "str")

// base64GunzipFunc is OpenTofu's.
var base64GunzipFunc = onStrings(cty.String, func(s []string) (cty.Value, error) {
	packed, err := base64.StdEncoding.DecodeString(s[0])
	if err != nil {
		return cty.NilVal, fmt.Errorf("failed to decode base64 data %q", s[0])
	}
	r, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return cty.NilVal, fmt.Errorf("failed to gunzip bytestream: %w", err)
	}
	raw, err := io.ReadAll(io.LimitReader(r, MaxString+1))
	if err := errors.Join(err, fits(len(raw))); err != nil {
		return cty.NilVal, fmt.Errorf("failed to gunzip bytestream: %w", err)
	}
	return utf8Val(raw, "decompressing")
}, "str")

var urlEncodeFunc = onStrings(cty.String, func(s []string) (cty.Value, error) {
	return cty.StringVal(url.QueryEscape(s[0])), nil
}, "str")

// urlDecodeFunc is OpenTofu's.
var urlDecodeFunc = onStrings(cty.String, func(s []string) (cty.Value, error) {
	raw, err := url.QueryUnescape(s[0])
	if err != nil {
		return cty.NilVal, fmt.Errorf("failed to decode URL: %w", err)
	}
	return utf8Val([]byte(raw), "decoding")
}, "str")

var textEncodeBase64Func = onStrings(cty.String, func(s []string) (cty.Value, error) {
	enc, name, err := charset(s[1])
	if err != nil {
		return cty.NilVal, err
	}
	raw, err := enc.NewEncoder().String(s[0])
	if err != nil {
		return cty.NilVal, function.NewArgErrorf(0, "the given string contains characters that cannot be represented in %s", name)
	}
	return cty.StringVal(base64.StdEncoding.EncodeToString([]byte(raw))), nil
}, "string", "encoding")

var textDecodeBase64Func = onStrings(cty.String, func(s []string) (cty.Value, error) {
	enc, name, err := charset(s[1])
	if err != nil {
		return cty.NilVal, err
	}
	raw, err := base64.StdEncoding.DecodeString(s[0])
	if corrupt := base64.CorruptInputError(0); errors.As(err, &corrupt) {
		return cty.NilVal, function.NewArgErrorf(0, "the given value has an invalid base64 symbol at offset %d", corrupt)
	}
	text, err := enc.NewDecoder().Bytes(raw)
	if err != nil || bytes.ContainsRune(text, utf8.RuneError) {
		return cty.NilVal, function.NewArgErrorf(0, "the given string contains symbols that are not defined for %s", name)
	}
	return cty.StringVal(string(text)), nil
}, "source", "encoding")

// charset finds an encoding by its IANA name or alias and tells its canonical
// name.
func charset(name string) (encoding.Encoding, string, error) {
	enc, err := ianaindex.IANA.Encoding(name)
	if err != nil || enc == nil {
		return nil, "", function.NewArgErrorf(1, "%q is not a supported IANA encoding name or alias", name)
	}
	canonical, err := ianaindex.IANA.Name(enc)
	if err != nil {
		canonical = name
	}
	return enc, canonical, nil
}

// utf8Val makes a string of bytes that were found by the named action.
func utf8Val(raw []byte, action string) (cty.Value, error) {
	if !utf8.Valid(raw) {
		return cty.NilVal, fmt.Errorf("the result of %s the provided string is not valid UTF-8", action)
	}
	return cty.StringVal(string(raw)), nil
}
