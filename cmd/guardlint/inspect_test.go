// SPDX-License-Identifier: Apache-2.0

package main

import (
	"strings"
	"testing"
)

// People see what is known of texts that are not known as a whole, programs see that they are unknown; neither sees a secret.
func TestInspectShapes(t *testing.T) {
	enter(t, files{"main.tf": `
variable "secret" {
  default   = "s3cret"
  sensitive = true
}
resource "aws_sns_topic" "t" {
}
resource "aws_sqs_queue" "q" {
  name   = "queue-of-${aws_sns_topic.t.id}"
  policy = jsonencode({ Statement = [{ Action = "sqs:*", Resource = aws_sns_topic.t.arn, Id = 7 }] })
}
resource "aws_sqs_queue" "s" {
  name = "${var.secret}-${aws_sns_topic.t.id}"
}
`})
	text := guard(t, "", "inspect")
	for _, want := range []string{"name = \"queue-of-${…}\"", `policy = jsonencode({"Statement":[{"Action":"sqs:*","Id":7,"Resource":{"$unknown":true}}]})`, `name = {"$sensitive":true}`} {
		if !strings.Contains(text.out, want) {
			t.Errorf("%s is not in\n%s", want, text.out)
		}
	}
	json := guard(t, "", "inspect", "-f", "json")
	if strings.Contains(json.out, "queue-of") || strings.Contains(json.out, "jsonencode") {
		t.Errorf("programs see shapes:\n%s", json.out)
	}
	if strings.Contains(text.out+json.out, "s3cret") {
		t.Error("the secret is shown")
	}
}
