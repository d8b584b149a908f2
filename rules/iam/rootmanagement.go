// SPDX-License-Identifier: Apache-2.0

package iam

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var rootFeatures = []string{"RootCredentialsManagement", "RootSessions"}

var rootCredentialsManagement = &lint.Rule{
	ID:           "iam-root-credentials-management",
	Title:        "Accounts of the organisation keep root users with credentials",
	Why:          "Each account has a root user whose password somebody could reset by e-mail. Managed centrally, it has none, and what only root may do is done by short sessions.",
	Remedy:       "Declare aws_iam_organizations_features with RootCredentialsManagement and RootSessions in the management account.",
	Undecided:    "enabled_features is not known until apply or comes from a variable without a value.",
	Severity:     lint.Medium,
	Pillar:       lint.Identity,
	Controls:     []string{"wa-sec:SEC01-BP02", "cis-aws-7.0:2.1.1"},
	OffByDefault: true,
	Resources:    []string{"aws_iam_organizations_features"},
	Companions:   []string{"aws_organizations_organization"},
	Absent:       []*lint.Absence{{Message: "the organisation does not manage the root users of its accounts", For: []string{"aws_organizations_organization"}}},
	Check: lint.Must(func(features *tf.Resource) tf.Truth {
		enabled := features.Attr("enabled_features")
		var ts []tf.Truth
		for _, feature := range rootFeatures {
			ts = append(ts, enabled.Elements().Any(func(v tf.Value) tf.Truth { return v.Is(feature) }))
		}
		return tf.All(ts...)
	}, "%q does not manage the credentials and sessions of root users"),
	Fix: edit.Set("enabled_features", rootFeatures),
}
