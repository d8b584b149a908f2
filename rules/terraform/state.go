// SPDX-License-Identifier: Apache-2.0

package terraform

import (
	"maps"
	"regexp"
	"slices"
	"strconv"
	"sync"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var secretKeptInState = &lint.Rule{
	ID:           "terraform-secret-kept-in-state",
	Title:        "Secret is passed through an argument that the state keeps",
	Why:          "Everybody who may read the state has the secret, and every old version of the state in the bucket keeps it.",
	Remedy:       "Pass the secret through the write-only argument, which ends in _wo, together with its version argument.",
	Undecided:    "the secret may not be given, or the configuration admits Terraform before 1.11, which knows no write-only arguments.",
	Severity:     lint.Medium,
	Pillar:       lint.Data,
	Resources:    slices.Sorted(maps.Keys(writeOnlyTwins)),
	Companions:   []string{"terraform"},
	Controls:     []string{"wa-sec:SEC02-BP03"},
	OffByDefault: true,
	Check: func(p *lint.Pass, r *tf.Resource) {
		kept := lint.Given(r.Attr(writeOnlyTwins[r.Type]))
		if !kept.IsNo() {
			p.Forbid(tf.All(kept, tf.View(r.Root, writeOnlyKnown).truth), r, "the state keeps the secret of %s", r.Address)
		}
	},
}

// writeOnlyTwins are the arguments that have a write-only twin with _wo behind the name, by type (AWS provider 6.47.0).
var writeOnlyTwins = map[string]string{
	"aws_acm_certificate":               "private_key",
	"aws_db_instance":                   "password",
	"aws_docdb_cluster":                 "master_password",
	"aws_elasticache_user":              "passwords",
	"aws_fsx_windows_file_system":       "self_managed_active_directory.password",
	"aws_kms_ciphertext":                "plaintext",
	"aws_rds_cluster":                   "master_password",
	"aws_redshift_cluster":              "master_password",
	"aws_redshiftserverless_namespace":  "admin_user_password",
	"aws_secretsmanager_secret_version": "secret_string",
	"aws_transfer_host_key":             "host_key_body",
}

// writeOnly says whether every Terraform that a root admits knows write-only arguments.
type writeOnly struct{ truth tf.Truth }

func writeOnlyKnown(root *tf.Root) writeOnly {
	for _, b := range root.Declared("terraform") {
		v := b.Attr("required_version")
		if v.IsSet().IsNo() {
			continue
		}
		text, known := v.Text()
		if !known || admitsBefore(text, 1, 11) {
			return writeOnly{tf.Maybe(v.Because("`required_version` admits Terraform before 1.11"))}
		}
	}
	return writeOnly{tf.Yes()}
}

// admitsBefore reports whether a version constraint may admit versions below one: no part of it that sets a lower bound has one as high.
func admitsBefore(constraint string, major, minor int) bool {
	for _, m := range lowerBound().FindAllStringSubmatch(constraint, -1) {
		a, _ := strconv.Atoi(m[1])
		b, _ := strconv.Atoi(m[2])
		if a > major || a == major && b >= minor {
			return false
		}
	}
	return true
}

var lowerBound = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?:^|,)\s*(?:>=|~>|>|=|)\s*v?(\d+)(?:\.(\d+))?`) })
