// SPDX-License-Identifier: Apache-2.0

package acm

import (
	"crypto/rsa"
	"crypto/x509"
	"encoding/pem"

	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var certificateWeakKey = &lint.Rule{
	ID:        "acm-certificate-weak-key",
	Title:     "Certificate has a weak key",
	Why:       "RSA keys below 2048 bits can be broken with the means of a company. Whoever does so reads recorded traffic of old clients and passes for the server.",
	Remedy:    "Set key_algorithm to RSA_2048 or EC_prime256v1, and import certificates with keys of 2048 bits or more.",
	Undecided: "key_algorithm, or the body of an imported certificate, is not known.",
	Severity:  lint.Medium,
	Pillar:    lint.Data,
	Resources: []string{"aws_acm_certificate", "aws_api_gateway_domain_name"},
	Controls:  []string{"wa-sec:SEC09-BP01", "fsbp:ACM.2"},
	Aliases:   []string{"kics:874d68a3-bfbe-4a4b-aaa0-9e74d7da634b"},
	Check: func(p *lint.Pass, r *tf.Resource) {
		if r.Type == "aws_api_gateway_domain_name" {
			p.Forbid(hasWeakKey(r.Attr("certificate_body")), r, "the certificate of domain name %q has a weak key", r.Name)
			return
		}
		p.Forbid(tf.Any(r.Attr("key_algorithm").Is("RSA_1024"), hasWeakKey(r.Attr("certificate_body"))), r, "certificate %q has a weak key", r.Name)
	},
	Fix: edit.Risky("replaces the certificate", func(c *edit.Change, r *tf.Resource) {
		if !r.Attr("key_algorithm").Is("RSA_1024").IsYes() { // it is imported
			c.Impossible()
		}
		c.Set(r.Block, "key_algorithm", "RSA_2048")
	}),
}

// hasWeakKey says whether a certificate in PEM has an RSA key below 2048 bits (ACM User Guide, "Prerequisites for importing certificates").
// What is no certificate AWS refuses.
func hasWeakKey(body tf.Value) tf.Truth {
	text, known := body.Text()
	if !known {
		if set := body.IsSet(); !set.IsYes() {
			return set
		}
		return tf.Maybe(body.WhyUnknown())
	}
	block, _ := pem.Decode([]byte(text))
	if block == nil {
		return tf.No()
	}
	certificate, err := x509.ParseCertificate(block.Bytes)
	if err != nil {
		return tf.No()
	}
	key, ok := certificate.PublicKey.(*rsa.PublicKey)
	if !ok || key.N.BitLen() >= 2048 {
		return tf.No()
	}
	return tf.Yes(body.Because("`%s` has an RSA key of %d bits", body.Path, key.N.BitLen()))
}
