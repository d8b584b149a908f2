// SPDX-License-Identifier: Apache-2.0

// Package backup holds the guardrails for AWS Backup.
package backup

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{plan, selection, vaultLock}

var vaultLock = &lint.Rule{
	ID:           "backup-vault-lock",
	Title:        "Backup vault is not locked",
	Why:          "Whoever takes over an administrator can delete the backups first and the data next. A lock keeps them for their time, whoever asks.",
	Remedy:       "Declare an aws_backup_vault_lock_configuration for the vault with min_retention_days; with changeable_for_days it cannot be taken off again.",
	Undecided:    "a lock may be declared where the vault is handed to, or for a vault whose name is not known.",
	Severity:     lint.Medium,
	Pillar:       lint.Response,
	Resources:    []string{"aws_backup_vault"},
	Companions:   []string{"aws_backup_vault_lock_configuration"},
	Controls:     []string{"wa-sec:SEC10-BP04"},
	OffByDefault: true,
	Parameters:   []*lint.Parameter{requireCompliance},
	Check: func(p *lint.Pass, vault *tf.Resource) {
		locks := vault.Linked("aws_backup_vault_lock_configuration", "backup_vault_name", "name")
		locked := locks.Exist()
		if locked.IsYes() && lint.Of[bool](p, requireCompliance) {
			p.Require(locks.Any(func(lock *tf.Resource) tf.Truth { return lock.Attr("changeable_for_days").IsSet() }), vault,
				"vault %q is locked in governance mode only", vault.Name)
			return
		}
		p.Require(locked, vault, "vault %q is not locked", vault.Name)
	},
}

// requireCompliance is for those who must show that nobody can take a lock off (AWS Backup Developer Guide, "AWS Backup Vault Lock").
var requireCompliance = &lint.Parameter{
	Name:    "require_compliance_mode_vault_lock",
	Doc:     "whether the lock of a backup vault must be in compliance mode, in which nobody can take it off",
	Default: false,
}
