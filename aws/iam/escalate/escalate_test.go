// SPDX-License-Identifier: Apache-2.0

package escalate_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/aws/iam/actions"
	"github.com/guardlint/guardlint/aws/iam/escalate"
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

// judge asks of a policy with these statements that nobody carries.
func judge(t *testing.T, way escalate.Way, statements string) tf.Truth {
	t.Helper()
	root := load(t, "resource \"aws_iam_policy\" \"p\" {\n  policy = <<EOT\n{\"Version\":\"2012-10-17\",\"Statement\":["+strings.ReplaceAll(statements, "${", "$${")+"]}\nEOT\n}\n")
	r := root.OfType("aws_iam_policy")[0]
	return escalate.Granted(r, iam.ParseIn(r, r.Attr("policy")), way, nil)
}

func allow(resource string, actions ...string) string {
	return fmt.Sprintf(`{"Effect":"Allow","Action":["%s"],"Resource":%q}`, strings.Join(actions, `","`), resource)
}

func when(statement, condition string) string {
	return strings.TrimSuffix(statement, "}") + `,"Condition":{` + condition + `}}`
}

func TestWays(t *testing.T) {
	const pass, roles = "iam:PassRole", "arn:aws:iam::111111111111:role/"
	deny := func(s string) string { return strings.Replace(s, "Allow", "Deny", 1) }
	for _, c := range []struct {
		name       string
		way        escalate.Way
		statements string
		want       string
	}{
		{"any policy", escalate.PolicyEdit, allow("*", "iam:CreatePolicyVersion"), "yes"},
		{"any policy of the account", escalate.PolicyEdit, allow("arn:aws:iam::111111111111:policy/*", "iam:Create*"), "yes"},
		{"a policy", escalate.PolicyEdit, allow("arn:aws:iam::111111111111:policy/app", "iam:CreatePolicyVersion"), "no"},
		{"a path of policies", escalate.PolicyEdit, allow("arn:aws:iam::111111111111:policy/app/*", "iam:CreatePolicyVersion"), "no"},
		{"one's own user", escalate.PolicyEdit, allow("arn:aws:iam::*:user/${aws:username}", "iam:PutUserPolicy"), "yes"},
		{"with a boundary", escalate.PolicyEdit, when(allow("*", "iam:PutRolePolicy"), `"StringEquals":{"iam:PermissionsBoundary":"arn:aws:iam::111111111111:policy/b"}`), "no"},
		{"a list of policies", escalate.PolicyEdit, when(allow("*", "iam:AttachRolePolicy"), `"ArnEquals":{"iam:PolicyARN":"arn:aws:iam::aws:policy/ReadOnlyAccess"}`), "no"},
		{"all but a policy", escalate.PolicyEdit, when(allow("*", "iam:AttachRolePolicy"), `"ArnNotEquals":{"iam:PolicyARN":"arn:aws:iam::aws:policy/AdministratorAccess"}`), "yes"},
		{"only with MFA", escalate.PolicyEdit, when(allow("*", "iam:AttachRolePolicy"), `"Bool":{"aws:MultiFactorAuthPresent":"true"}`), "yes"},
		{"denied", escalate.PolicyEdit, allow("*", "iam:*") + "," + deny(allow("*", "iam:*")), "no"},
		{"denied in part", escalate.PolicyEdit, allow("*", "iam:PutRolePolicy") + "," + deny(allow(roles+"admin", "iam:*")), "yes"},
		{"reading", escalate.PolicyEdit, allow("*", "iam:Get*", "iam:List*"), "no"},

		{"keys of everybody", escalate.Credentials, allow("*", "iam:CreateAccessKey"), "yes"},
		{"keys of oneself", escalate.Credentials, allow("arn:aws:iam::*:user/${aws:username}", "iam:CreateAccessKey", "iam:UpdateLoginProfile"), "no"},
		{"keys of oneself on a path", escalate.Credentials, allow("arn:aws:iam::*:user/people/${aws:username}", "iam:CreateAccessKey"), "no"},
		{"keys of another", escalate.Credentials, allow("arn:aws:iam::111111111111:user/admin", "iam:CreateAccessKey"), "yes"},
		{"keys of all but", escalate.Credentials, `{"Effect":"Allow","Action":"iam:CreateAccessKey","NotResource":"arn:aws:iam::*:user/admin"}`, "yes"},

		{"trust of any role", escalate.TrustEdit, allow("*", "iam:UpdateAssumeRolePolicy"), "yes"},
		{"trust of a role", escalate.TrustEdit, allow(roles+"app", "iam:UpdateAssumeRolePolicy"), "no"},

		{"pass and run", escalate.PassRole, allow("*", pass, "ec2:RunInstances"), "yes"},
		{"pass and run by two statements", escalate.PassRole, allow("*", pass) + "," + allow("*", "lambda:*"), "yes"},
		{"pass alone", escalate.PassRole, allow("*", pass), "no"},
		{"run alone", escalate.PassRole, allow("*", "ec2:RunInstances", "lambda:*"), "no"},
		{"half of a pair", escalate.PassRole, allow("*", pass, "lambda:CreateFunction"), "no"},
		{"pass a role", escalate.PassRole, allow(roles+"app", pass) + "," + allow("*", "ec2:*"), "no"},
		{"pass roles by name", escalate.PassRole, allow(roles+"app-*", pass) + "," + allow("*", "ec2:*"), "no"},
		{"pass any role of the account", escalate.PassRole, allow(roles+"*", pass) + "," + allow("*", "ec2:RunInstances"), "yes"},
		{"pass to the service", escalate.PassRole, when(allow("*", pass), `"StringEquals":{"iam:PassedToService":"ec2.amazonaws.com"}`) + "," + allow("*", "ec2:RunInstances"), "yes"},
		{"pass to another service", escalate.PassRole, when(allow("*", pass), `"StringEquals":{"iam:PassedToService":"ec2.amazonaws.com"}`) + "," + allow("*", "lambda:*"), "no"},
		{"pass to one of several", escalate.PassRole, when(allow("*", pass), `"StringLike":{"iam:PassedToService":"*.amazonaws.com"}`) + "," + allow("*", "glue:CreateDevEndpoint"), "yes"},

		{"code of any function", escalate.CodeUpdate, allow("*", "lambda:UpdateFunctionCode"), "yes"},
		{"code of any function of a region", escalate.CodeUpdate, allow("arn:aws:lambda:eu-west-1:111111111111:function:*", "lambda:Update*"), "yes"},
		{"code of a function", escalate.CodeUpdate, allow("arn:aws:lambda:eu-west-1:111111111111:function:app", "lambda:UpdateFunctionCode"), "no"},
		{"code of tagged functions", escalate.CodeUpdate, when(allow("*", "lambda:UpdateFunctionCode"), `"StringEquals":{"aws:ResourceTag/team":"a"}`), "no"},
		{"code of one's own functions", escalate.CodeUpdate, when(allow("*", "lambda:UpdateFunctionCode"), `"StringEquals":{"aws:ResourceTag/team":"${aws:PrincipalTag/team}"}`), "no"},
		{"commands on any machine", escalate.CodeUpdate, allow("*", "ssm:SendCommand"), "yes"},
		{"a document on any machine", escalate.CodeUpdate, `{"Effect":"Allow","Action":"ssm:SendCommand","Resource":["arn:aws:ssm:*:*:document/x","arn:aws:ec2:*:*:instance/*"]}`, "yes"},
		{"a document alone", escalate.CodeUpdate, allow("arn:aws:ssm:*:*:document/*", "ssm:SendCommand"), "no"},
		{"user data", escalate.CodeUpdate, allow("*", "ec2:ModifyInstanceAttribute", "ec2:StopInstances", "ec2:StartInstances"), "yes"},
		{"user data without a start", escalate.CodeUpdate, allow("*", "ec2:ModifyInstanceAttribute"), "no"},

		{"roles on a path", escalate.Unbounded, allow(roles+"app/*", "iam:CreateRole", "iam:PutRolePolicy"), "yes"},
		{"users by two statements", escalate.Unbounded, allow("*", "iam:CreateUser") + "," + allow("*", "iam:AttachUserPolicy"), "yes"},
		{"roles without policies", escalate.Unbounded, allow(roles+"app/*", "iam:CreateRole", "iam:TagRole"), "no"},
		{"roles here, policies there", escalate.Unbounded, allow(roles+"a/*", "iam:CreateRole") + "," + allow(roles+"b/*", "iam:PutRolePolicy"), "no"},
		{"roles below a boundary", escalate.Unbounded, when(allow(roles+"app/*", "iam:CreateRole", "iam:PutRolePolicy"), `"StringEquals":{"iam:PermissionsBoundary":"arn:aws:iam::111111111111:policy/b"}`), "no"},
		{"created below a boundary", escalate.Unbounded, when(allow(roles+"app/*", "iam:CreateRole"), `"StringEquals":{"iam:PermissionsBoundary":"arn:aws:iam::111111111111:policy/b"}`) + "," + allow(roles+"app/*", "iam:PutRolePolicy"), "no"},
		{"whose boundary goes", escalate.Unbounded, when(allow(roles+"app/*", "iam:CreateRole"), `"StringEquals":{"iam:PermissionsBoundary":"arn:aws:iam::111111111111:policy/b"}`) + "," + allow(roles+"app/*", "iam:PutRolePolicy", "iam:Delete*"), "yes"},
		{"denied without a boundary", escalate.Unbounded, allow(roles+"app/*", "iam:*") + "," + deny(when(allow("*", "iam:CreateRole", "iam:PutRolePolicy", "iam:AttachRolePolicy"), `"StringNotEquals":{"iam:PermissionsBoundary":"arn:aws:iam::111111111111:policy/b"}`)), "no"},
		{"named policies", escalate.Unbounded, allow(roles+"app/*", "iam:CreateRole") + "," + when(allow(roles+"app/*", "iam:AttachRolePolicy"), `"ArnEquals":{"iam:PolicyARN":"arn:aws:iam::aws:policy/ReadOnlyAccess"}`), "no"},

		{"boundary", escalate.Boundary, allow("*", "iam:DeleteUserPermissionsBoundary"), "yes"},
		{"permission set", escalate.AllAccounts, allow("*", "sso:PutInlinePolicyToPermissionSet"), "yes"},
		{"build", escalate.Existing, allow("*", "codebuild:StartBuild"), "yes"},
	} {
		got := judge(t, c.way, c.statements)
		if got.String() != c.want {
			t.Errorf("%s: %s, want %s %v", c.name, got, c.want, got.Evidence())
		}
		if ev := got.Evidence(); got.IsYes() && (len(ev) == 0 || !strings.Contains(ev[0].Text, "allows `")) {
			t.Errorf("%s: evidence %v", c.name, ev)
		}
	}
}

// What a principal carries is judged together.
func TestPrincipal(t *testing.T) {
	root := load(t, `
variable "more" { type = string }
resource "aws_iam_policy" "pass" {
  name   = "pass"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "iam:PassRole", Resource = "*" }] })
}
resource "aws_iam_policy" "limit" {
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:*", Resource = "*" }] })
}
resource "aws_iam_role" "harmless" { assume_role_policy = "{}" }
resource "aws_iam_role_policy_attachment" "harmless" {
  role       = aws_iam_role.harmless.name
  policy_arn = aws_iam_policy.pass.arn
}
resource "aws_iam_role" "limited" {
  assume_role_policy   = "{}"
  permissions_boundary = aws_iam_policy.limit.arn
}
resource "aws_iam_role_policy_attachment" "limited" {
  role       = aws_iam_role.limited.name
  policy_arn = aws_iam_policy.pass.arn
}
resource "aws_iam_role_policy" "limited" {
  role   = aws_iam_role.limited.name
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "ec2:*", Resource = "*" }] })
}
resource "aws_iam_role" "strong" {
  name               = "strong"
  assume_role_policy = "{}"
}
resource "aws_iam_role_policy" "run" {
  role   = aws_iam_role.strong.name
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ["ec2:RunInstances", "iam:PassRole"], Resource = "arn:aws:*:*:*:instance/*" }] })
}
resource "aws_iam_role_policy" "itself" {
  role   = aws_iam_role.strong.name
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "iam:PutRolePolicy", Resource = "arn:aws:iam::111111111111:role/strong" }] })
}
resource "aws_iam_role" "unknown" { assume_role_policy = "{}" }
resource "aws_iam_role_policy" "unknown" {
  role   = aws_iam_role.unknown.name
  policy = var.more
}
resource "aws_iam_role_policy" "passing" {
  role   = aws_iam_role.unknown.name
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "iam:PassRole", Resource = "*" }] })
}
resource "aws_iam_role" "powerful" { assume_role_policy = "{}" }
resource "aws_iam_role_policy_attachment" "powerful" {
  role       = aws_iam_role.powerful.name
  policy_arn = "arn:aws:iam::aws:policy/PowerUserAccess"
}
resource "aws_iam_role_policy" "powerful" {
  role   = aws_iam_role.powerful.name
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "iam:PassRole", Resource = "*" }] })
}
`)
	for carrier, want := range map[string]struct{ pass, edit string }{
		"aws_iam_policy.pass":          {"no", "no"}, // alone, or under a boundary
		"aws_iam_role_policy.limited":  {"no", "no"},
		"aws_iam_role_policy.run":      {"no", "no"},
		"aws_iam_role_policy.itself":   {"no", "yes"},
		"aws_iam_role_policy.passing":  {"maybe", "no"},
		"aws_iam_role_policy.unknown":  {"maybe", "maybe"},
		"aws_iam_role_policy.powerful": {"yes", "no"},
	} {
		for _, r := range root.Resources {
			if r.Address != carrier {
				continue
			}
			d := iam.ParseIn(r, r.Attr("policy"))
			if got := escalate.Granted(r, d, escalate.PassRole, nil); got.String() != want.pass {
				t.Errorf("%s passes roles: %s, want %s %v", carrier, got, want.pass, got.Evidence())
			}
			if got := escalate.Granted(r, d, escalate.PolicyEdit, nil); got.String() != want.edit {
				t.Errorf("%s edits policies: %s, want %s %v", carrier, got, want.edit, got.Evidence())
			}
		}
	}
	if ways := escalate.Ways(principals.Of(root).Find("aws_iam_role.powerful")); ways[escalate.PassRole].Evidence() == nil || !ways[escalate.CodeUpdate].IsYes() || ways[escalate.TrustEdit].Evidence() != nil {
		t.Errorf("a power user who passes roles: %v", ways)
	}
}

// Every action of the combinations exists.
func TestCombinationsExist(t *testing.T) {
	for _, name := range escalate.Actions() {
		if _, ok := actions.Lookup(actions.Split(name)); !ok {
			t.Errorf("AWS has no action %s", name)
		}
	}
}

// account declares roles with two policies each and a shared one.
func account(roles int) string {
	var b strings.Builder
	b.WriteString("resource \"aws_iam_policy\" \"shared\" {\n  policy = jsonencode({ Version = \"2012-10-17\", Statement = [{ Effect = \"Deny\", Action = \"iam:Delete*\", Resource = \"*\" }] })\n}\n")
	for i := range roles {
		fmt.Fprintf(&b, `
resource "aws_iam_role" "r%[1]d" {
  name               = "r%[1]d"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }] })
}
resource "aws_iam_role_policy" "a%[1]d" {
  role   = aws_iam_role.r%[1]d.name
  policy = jsonencode({ Version = "2012-10-17", Statement = [
    { Effect = "Allow", Action = ["s3:GetObject", "s3:PutObject", "s3:List*"], Resource = ["arn:aws:s3:::b%[1]d", "arn:aws:s3:::b%[1]d/*"] },
    { Effect = "Allow", Action = ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"], Resource = "*" },
    { Effect = "Allow", Action = ["ec2:Describe*", "ecs:RunTask"], Resource = "*" },
  ] })
}
resource "aws_iam_role_policy" "b%[1]d" {
  role   = aws_iam_role.r%[1]d.name
  policy = jsonencode({ Version = "2012-10-17", Statement = [
    { Effect = "Allow", Action = ["iam:PassRole", "iam:PutRolePolicy"], Resource = "arn:aws:iam::111111111111:role/app-%[1]d", Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } } },
  ] })
}
resource "aws_iam_role_policy_attachment" "s%[1]d" {
  role       = aws_iam_role.r%[1]d.name
  policy_arn = aws_iam_policy.shared.arn
}
`, i)
	}
	return b.String()
}

func TestFiveHundredRolesInASecond(t *testing.T) {
	root := load(t, account(500))
	start := time.Now()
	n := 0
	for _, p := range principals.Of(root).List {
		n += len(escalate.Ways(p))
	}
	took := time.Since(start)
	t.Logf("%d principals, %d ways, %v", len(principals.Of(root).List), n, took)
	if took > 10*time.Second { // a second on an idle machine; tests share theirs
		t.Errorf("it took %v", took)
	}
}

func BenchmarkFiveHundredRoles(b *testing.B) {
	text := account(500)
	for b.Loop() {
		b.StopTimer()
		root := load(b, text)
		b.StartTimer()
		for _, p := range principals.Of(root).List {
			escalate.Ways(p)
		}
	}
}
