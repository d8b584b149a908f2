// SPDX-License-Identifier: Apache-2.0

// Package credential tells what is a password, key or token by how it is called, how it is written and where it comes from.
package credential

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/guardlint/guardlint/aws/schema"
	"github.com/guardlint/guardlint/tf"
)

// Named reports whether a name is one that people give to secrets: "db_password", "/prod/api/token", "clientSecret". A name that ends in
// what only leads to a secret or describes one ("token_url", "password_length") is not. Of a path the last step counts, and a folder that
// is called "secrets".
func Named(name string) bool {
	steps := strings.Split(strings.Trim(name, "/"), "/")
	last := words(steps[len(steps)-1])
	if len(last) == 0 || slices.Contains(describing, last[len(last)-1]) {
		return false
	}
	if slices.ContainsFunc(steps, func(s string) bool { return slices.Contains(folders, strings.ToLower(s)) }) {
		return true
	}
	for _, suffix := range compounds {
		if slices.ContainsFunc(last, func(word string) bool { return strings.HasSuffix(word, suffix) }) {
			return true
		}
	}
	joined := " " + strings.Join(last, " ") + " "
	return slices.ContainsFunc(secrets, func(s string) bool { return strings.Contains(joined, " "+s+" ") })
}

var (
	secrets = []string{
		"password", "passwords", "passwd", "passwort", "pwd", "pass", "passphrase", "secret", "secrets", "token", "tokens", "credential",
		"credentials", "apikey", "api key", "api keys", "private key", "access key", "secret key", "signing key", "encryption key", "auth key",
		"account key", "license key", "ssh key", "host key", "master key", "connection string",
	}
	// compounds end words whose parts nothing separates, such as PGPASSWORD.
	compounds  = []string{"password", "passwd", "passphrase", "apikey", "secretkey", "accesskey", "privatekey", "authtoken", "accesstoken", "clientsecret"}
	describing = []string{
		"arn", "id", "ids", "name", "names", "url", "uri", "endpoint", "host", "path", "prefix", "length", "ttl", "expiry", "expiration",
		"lifetime", "age", "days", "policy", "enabled", "version", "type", "issuer", "audience", "region", "alias", "rotation", "file",
	}
	folders = []string{"secret", "secrets", "password", "passwords", "credential", "credentials"}
)

// words splits a name at everything that is no letter or digit and where a capital begins a word, in lower case.
func words(name string) []string {
	var spaced strings.Builder
	lower := false
	for _, r := range name {
		switch {
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			r = ' '
		case unicode.IsUpper(r) && lower:
			spaced.WriteByte(' ')
		}
		lower = unicode.IsLower(r) || unicode.IsDigit(r)
		spaced.WriteRune(unicode.ToLower(r))
	}
	return strings.Fields(spaced.String())
}

// Written reports whether a text has the form of a credential: an access key of AWS, a private key, a token of a well-known service.
func Written(text string) bool { return forms().MatchString(text) }

var forms = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(strings.Join([]string{
		`\b(AKIA|ASIA)[A-Z2-7]{16}\b`,                          // AWS access key ids, which stand beside their secrets
		`-----BEGIN ([A-Z0-9]+ )*PRIVATE KEY`,                  // PEM, RFC 7468
		`\bgh[pousr]_[A-Za-z0-9]{36,}`, `\bgithub_pat_\w{22,}`, // GitHub
		`\bglpat-[\w-]{20,}`,                                       // GitLab
		`\bxox[abeprs]-[A-Za-z0-9-]{10,}`,                          // Slack
		`\bsk_live_[A-Za-z0-9]{16,}`,                               // Stripe
		`\b[a-z][a-z0-9+.-]*://[^\s:/@{}$]*:[^\s:/@{}$]{3,}@[^\s]`, // a URL with user and password
		`(?i)\bpassword=[^;\s]{3,};`,                               // a connection string
	}, "|"))
})

// Refers reports whether a value is or contains what its source keeps secret; see Secret.
func Refers(v tf.Value) bool { return slices.ContainsFunc(v.Refs(), Secret) }

// Secret reports whether a reference is to what its source keeps secret: the result of random_password, a private key, or an attribute that the AWS
// provider marks sensitive. Parameters of Systems Manager are all marked so, and tell nothing.
func Secret(ref tf.Ref) bool {
	switch typ := ref.TypeName(); typ {
	case "", "aws_ssm_parameter", "data.aws_ssm_parameter":
		return false
	case "random_password":
		return ref.Attr == "result"
	case "tls_private_key":
		return strings.HasPrefix(ref.Attr, "private_key")
	default:
		return sensitive(typ, ref.Attr)
	}
}

func sensitive(typ, attr string) bool {
	b := schema.Resource(typ)
	if name, data := strings.CutPrefix(typ, "data."); data {
		b = schema.DataSource(name)
	}
	if b == nil || b.Attribute(attr) == nil {
		return false
	}
	return b.Attribute(attr).Sensitive
}
