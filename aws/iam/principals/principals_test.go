// SPDX-License-Identifier: Apache-2.0

package principals_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/guardlint/guardlint/aws/iam/principals"
	"github.com/guardlint/guardlint/parser"
	"github.com/guardlint/guardlint/tf"
)

func load(t testing.TB, text string) *tf.Root {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "main.tf"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	cfg, err := parser.Load(t.Context(), []string{dir}, parser.Options{Base: dir})
	if err != nil || len(cfg.Roots) != 1 || len(cfg.Problems()) > 0 {
		t.Fatalf("%v, %d roots, %v", err, len(cfg.Roots), cfg.Problems())
	}
	return cfg.Roots[0]
}

// describe lists what a principal carries: the carrier of each policy, and how sure it is.
func describe(policies []principals.Policy) string {
	var out []string
	for _, p := range policies {
		name := p.Document.Name()
		if p.Carrier != nil {
			name = p.Carrier.Address
		}
		if p.Document.Open != nil {
			name += "?"
		}
		out = append(out, fmt.Sprintf("%s %s", name, p.Sure))
	}
	slices.Sort(out)
	return strings.Join(out, ", ")
}

const statement = `jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:*", Resource = "*" }] })`

// Every way in which Terraform gives policies to principals.
func TestSpellings(t *testing.T) {
	root := load(t, strings.ReplaceAll(`
resource "aws_iam_policy" "p" {
  name   = "p"
  policy = STATEMENT
}
resource "aws_iam_policy" "limit" {
  name   = "limit"
  policy = STATEMENT
}
data "aws_iam_policy" "admin" { name = "AdministratorAccess" }

resource "aws_iam_role" "inline" {
  name               = "inline"
  assume_role_policy = "{}"
  inline_policy {
    name   = "a"
    policy = STATEMENT
  }
}
resource "aws_iam_role_policy" "inline" {
  role   = aws_iam_role.inline.id
  policy = STATEMENT
}

resource "aws_iam_role" "attached" {
  assume_role_policy   = "{}"
  permissions_boundary = aws_iam_policy.limit.arn
}
resource "aws_iam_role_policy_attachment" "declared" {
  role       = aws_iam_role.attached.name
  policy_arn = aws_iam_policy.p.arn
}
resource "aws_iam_role_policy_attachment" "aws" {
  role       = aws_iam_role.attached.name
  policy_arn = "arn:aws:iam::aws:policy/PowerUserAccess"
}
resource "aws_iam_role_policy_attachment" "other" {
  role       = aws_iam_role.attached.name
  policy_arn = "arn:aws:iam::aws:policy/SecurityAudit"
}
resource "aws_iam_role_policy_attachment" "looked_up" {
  role       = aws_iam_role.attached.name
  policy_arn = data.aws_iam_policy.admin.arn
}

resource "aws_iam_role" "arns" {
  assume_role_policy  = "{}"
  managed_policy_arns = [aws_iam_policy.p.arn, "arn:aws:iam::aws:policy/IAMFullAccess"]
}
resource "aws_iam_role" "exclusive" { assume_role_policy = "{}" }
resource "aws_iam_role_policy_attachments_exclusive" "exclusive" {
  role_name   = aws_iam_role.exclusive.name
  policy_arns = [aws_iam_policy.p.arn]
}
resource "aws_iam_policy_attachment" "everybody" {
  name       = "everybody"
  roles      = [aws_iam_role.exclusive.name]
  users      = [aws_iam_user.u.name]
  groups     = [aws_iam_group.g.name]
  policy_arn = aws_iam_policy.limit.arn
}

resource "aws_iam_user" "u" { name = "u" }
resource "aws_iam_user_policy" "u" {
  user   = aws_iam_user.u.name
  policy = STATEMENT
}
resource "aws_iam_user_policy_attachment" "u" {
  user       = aws_iam_user.u.name
  policy_arn = aws_iam_policy.p.arn
}
resource "aws_iam_group" "g" { name = "g" }
resource "aws_iam_group" "h" { name = "h" }
resource "aws_iam_group_policy" "g" {
  group  = aws_iam_group.g.name
  policy = STATEMENT
}
resource "aws_iam_group_policy_attachment" "h" {
  group      = aws_iam_group.h.name
  policy_arn = "arn:aws:iam::aws:policy/AWSDenyAll"
}
resource "aws_iam_user" "member" { name = "member" }
resource "aws_iam_user_group_membership" "member" {
  user   = aws_iam_user.member.name
  groups = [aws_iam_group.g.name]
}
resource "aws_iam_group_membership" "h" {
  name  = "h"
  group = aws_iam_group.h.name
  users = [aws_iam_user.member.name]
}

resource "aws_ssoadmin_permission_set" "s" {
  name         = "s"
  instance_arn = "arn:aws:sso:::instance/i"
}
resource "aws_ssoadmin_permission_set_inline_policy" "s" {
  instance_arn       = "arn:aws:sso:::instance/i"
  permission_set_arn = aws_ssoadmin_permission_set.s.arn
  inline_policy      = STATEMENT
}
resource "aws_ssoadmin_managed_policy_attachment" "s" {
  instance_arn       = "arn:aws:sso:::instance/i"
  permission_set_arn = aws_ssoadmin_permission_set.s.arn
  managed_policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
}
resource "aws_ssoadmin_customer_managed_policy_attachment" "s" {
  instance_arn       = "arn:aws:sso:::instance/i"
  permission_set_arn = aws_ssoadmin_permission_set.s.arn
  customer_managed_policy_reference { name = "p" }
}
resource "aws_ssoadmin_permissions_boundary_attachment" "s" {
  instance_arn       = "arn:aws:sso:::instance/i"
  permission_set_arn = aws_ssoadmin_permission_set.s.arn
  permissions_boundary {
    customer_managed_policy_reference { name = "elsewhere" }
  }
}
`, "STATEMENT", statement))
	all := principals.Of(root)
	for address, want := range map[string]struct{ policies, boundary string }{
		"aws_iam_role.inline":           {"aws_iam_role.inline yes, aws_iam_role_policy.inline yes", ""},
		"aws_iam_role.attached":         {"PowerUserAccess yes, aws_iam_policy.p yes, data.aws_iam_policy.admin yes, policy_arn? yes", "aws_iam_policy.limit yes"},
		"aws_iam_role.arns":             {"IAMFullAccess yes, aws_iam_policy.p yes", ""},
		"aws_iam_role.exclusive":        {"aws_iam_policy.limit yes, aws_iam_policy.p yes", ""},
		"aws_iam_user.u":                {"aws_iam_policy.limit yes, aws_iam_policy.p yes, aws_iam_user_policy.u yes", ""},
		"aws_iam_group.g":               {"aws_iam_group_policy.g yes, aws_iam_policy.limit yes", ""},
		"aws_iam_user.member":           {"AWSDenyAll yes, aws_iam_group_policy.g yes, aws_iam_policy.limit yes", ""},
		"aws_ssoadmin_permission_set.s": {"AdministratorAccess yes, aws_iam_policy.p yes, aws_ssoadmin_permission_set_inline_policy.s yes", "permissions_boundary.customer_managed_policy_reference.name? yes"},
	} {
		p := all.Find(address)
		if p == nil {
			t.Errorf("%s is not there", address)
			continue
		}
		if got := describe(p.Policies); got != want.policies {
			t.Errorf("%s has\n\t%s, want\n\t%s", address, got, want.policies)
		}
		if got := describe(p.Boundary); got != want.boundary {
			t.Errorf("%s is limited by %s, want %s", address, got, want.boundary)
		}
	}
	if held := all.Holding(all.Find("aws_iam_role.exclusive").Policies[0].Carrier); len(held) < 3 {
		t.Errorf("%d principals hold a policy of the role, the user and others", len(held))
	}
}

// What Terraform does not know yet is not sure.
func TestUnsure(t *testing.T) {
	root := load(t, `
variable "attach" { type = bool }
variable "arn" { type = string }
resource "aws_iam_policy" "p" {
  policy = jsonencode({ Statement = [] })
}
resource "aws_iam_role" "r" {
  assume_role_policy   = "{}"
  permissions_boundary = var.arn
}
resource "aws_iam_role_policy_attachment" "perhaps" {
  count      = var.attach ? 1 : 0
  role       = aws_iam_role.r.name
  policy_arn = aws_iam_policy.p.arn
}
`)
	p := principals.Of(root).Find("aws_iam_role.r")
	if got := describe(p.Policies); got != "aws_iam_policy.p maybe" {
		t.Errorf("it has %s", got)
	}
	if !strings.Contains(describe(p.Boundary), "permissions_boundary? yes") {
		t.Errorf("it is limited by %s", describe(p.Boundary))
	}
}
