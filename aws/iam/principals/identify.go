// SPDX-License-Identifier: Apache-2.0

package principals

import "strings"

// ARN is the principal's ARN in an account, in the partition aws: of a role, a user, of a group a member of it, of a permission set the
// role that it becomes. known is false when a part of it is not known, or is chosen by AWS; the name in Terraform stands in its place then.
func (p *Principal) ARN(account string) (arn string, known bool) {
	r := p.Resource
	name, known := r.Attr("name").Text()
	if !known || name == "" {
		name, known = r.Name, false
	}
	path, written := r.Attr("path").Text()
	known = known && (written || r.Attr("path").IsSet().IsNo())
	path = "/" + strings.TrimPrefix(path, "/")
	switch r.Type {
	case "aws_iam_role":
		return "arn:aws:iam::" + account + ":role" + path + name, known
	case "aws_iam_user":
		return "arn:aws:iam::" + account + ":user" + path + name, known
	case "aws_iam_group":
		return "arn:aws:iam::" + account + ":user/member-of-" + name, false
	}
	return "arn:aws:iam::" + account + ":role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_" + name, false
}
