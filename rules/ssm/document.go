// SPDX-License-Identifier: Apache-2.0

package ssm

import (
	"slices"
	"strings"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var documentPublic = &lint.Rule{
	ID:        "ssm-document-public",
	Title:     "SSM document is shared with everybody",
	Why:       "Documents tell how machines are set up and managed, and often hold names, addresses and credentials. Shared with all, every AWS account can read and run them.",
	Remedy:    "List the ids of the accounts that need the document in account_ids.",
	Undecided: "the permissions are not known until apply or come from a variable without a value.",
	Severity:  lint.High,
	Pillar:    lint.Data,
	Resources: []string{"aws_ssm_document", "aws_ssm_service_setting"},
	Controls:  []string{"wa-sec:SEC03-BP07", "fsbp:SSM.4", "iso-27001-2022:A.8.27"},
	Aliases:   []string{"checkov:CKV_AWS_303"},
	Check: func(p *lint.Pass, r *tf.Resource) {
		if r.Type == "aws_ssm_document" {
			p.Forbid(sharedWithAll(r), r, "document %q is shared with everybody", r.Name)
			return
		}
		id, value := r.Attr("setting_id"), r.Attr("setting_value")
		isSetting := id.Matches(func(id string) bool { return strings.HasSuffix(id, "/ssm/documents/console/public-sharing-permission") })
		p.Forbid(tf.All(value.Is("Enable"), isSetting), r, "setting %q lets documents be shared with everybody", r.Name)
	},
}

// sharedWithAll says whether the accounts that a document is shared with, a list with commas between, are all.
func sharedWithAll(document *tf.Resource) tf.Truth {
	return document.Attr("permissions").Field("account_ids").Matches(func(ids string) bool {
		return slices.ContainsFunc(strings.Split(ids, ","), func(id string) bool { return strings.EqualFold(strings.TrimSpace(id), "all") })
	})
}
