// SPDX-License-Identifier: Apache-2.0

package principals

import (
	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/aws/iam/access"
	"github.com/guardlint/guardlint/aws/iam/decide"
)

// Grant is what the policies of the principal allow within its boundary. certain, if it is not nil, is taken to be one of its policies even if it
// is not sure.
func (p *Principal) Grant(certain *iam.Document) access.Grant {
	g := access.Grant{Layer: decide.Identity}
	for _, policy := range p.Policies {
		if policy.Sure.IsYes() || policy.Document == certain {
			g.Documents = append(g.Documents, policy.Document)
		} else {
			g.Perhaps = append(g.Perhaps, policy.Document)
		}
	}
	if len(p.Boundary) > 0 {
		limit := access.Limit{Layer: decide.Boundary}
		for _, b := range p.Boundary {
			limit.Documents = append(limit.Documents, b.Document)
		}
		g.Limits = append(g.Limits, limit)
	}
	return g
}
