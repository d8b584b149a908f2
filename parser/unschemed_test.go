// SPDX-License-Identifier: Apache-2.0

package parser_test

import "testing"

// Resources of other clouds and of Kubernetes have no schema here; what is written in their nested blocks is what a reference gives all the same
// (`kubernetes_namespace.example.metadata[0].name` is how the provider's documentation refers to one).
func TestNestedBlocksOfOtherProviders(t *testing.T) {
	cfg := loadText(t, `
resource "aws_sns_topic" "t" {}
resource "kubernetes_namespace" "n" {
  metadata {
    name   = "apps"
    labels = { team = "core" }
  }
}
resource "kubernetes_deployment" "d" {
  count = 1
  spec {
    template {
      spec {
        container { image = "one" }
        container { image = "two" }
      }
    }
  }
  dynamic "metadata" {
    for_each = aws_sns_topic.t.arn == "" ? [1] : []
    content { name = "open" }
  }
}
resource "aws_s3_bucket" "name" { bucket = kubernetes_namespace.n.metadata[0].name }
resource "aws_s3_bucket" "legacy" { bucket = kubernetes_namespace.n.metadata.0.name }
resource "aws_s3_bucket" "subject" { bucket = "system:serviceaccount:${kubernetes_namespace.n.metadata[0].name}:app" }
resource "aws_s3_bucket" "label" { bucket = kubernetes_namespace.n.metadata[0].labels.team }
resource "aws_s3_bucket" "deep" { bucket = kubernetes_deployment.d[0].spec[0].template[0].spec[0].container[1].image }
resource "aws_s3_bucket" "computed" { bucket = kubernetes_namespace.n.metadata[0].uid }
resource "aws_s3_bucket" "beyond" { bucket = kubernetes_namespace.n.metadata[1].name }
resource "aws_s3_bucket" "open" { bucket = kubernetes_deployment.d[0].metadata[0].name }
`)
	for name, want := range map[string]string{"name": "apps", "legacy": "apps", "subject": "system:serviceaccount:apps:app", "label": "core", "deep": "two",
		"computed": "unknown", "beyond": "unknown", "open": "unknown"} {
		if got := text(find(t, cfg, "aws_s3_bucket."+name), "bucket"); got != want {
			t.Errorf("%s is %s, want %s", name, got, want)
		}
	}
}
