// SPDX-License-Identifier: Apache-2.0

// Package firehose holds the guardrails for Amazon Data Firehose.
package firehose

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{streamEncryption}

var streamEncryption = &lint.Rule{
	ID:        "firehose-stream-encryption",
	Title:     "Firehose stream is not encrypted at rest",
	Why:       "What producers put into the stream is buffered in the clear until it is delivered. When the destination is out of reach that takes a day.",
	Remedy:    "Add server_side_encryption with enabled = true.",
	Undecided: "server_side_encryption, or whether the stream has a source, is not known.",
	Severity:  lint.High,
	Pillar:    lint.Data,
	Resources: []string{"aws_kinesis_firehose_delivery_stream"},
	Controls:  []string{"wa-sec:SEC08-BP02", "fsbp:DataFirehose.1", "iso-27001-2022:A.8.24"},
	Aliases:   []string{"checkov:CKV_AWS_240", "kics:5c6dd5e7-1fe0-4cae-8f81-4c122717cef3", "terrascan:AC_AWS_0156"},
	Check: lint.Must(func(stream *tf.Resource) tf.Truth {
		return tf.Any(stream.Attr("server_side_encryption.enabled").IsTrue(), lint.Exempt(hasSource(stream)))
	}, "stream %q is not encrypted at rest"),
	Fix: edit.Set("server_side_encryption.enabled", true),
}

// hasSource says whether a stream reads from a Kinesis stream or from MSK: then it stores nothing, and cannot be told to encrypt (Amazon
// Data Firehose Developer Guide, "Data protection").
func hasSource(stream *tf.Resource) tf.Truth {
	return tf.Any(stream.Blocks("kinesis_source_configuration").Exist(), stream.Blocks("msk_source_configuration").Exist())
}
