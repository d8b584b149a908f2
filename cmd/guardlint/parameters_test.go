// SPDX-License-Identifier: Apache-2.0

package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func sgRule(port string) string {
	return fmt.Sprintf("resource \"aws_vpc_security_group_ingress_rule\" \"a\" {\n  security_group_id = \"sg-1\"\n  cidr_ipv4 = \"0.0.0.0/0\"\n  ip_protocol = \"tcp\"\n  from_port = %s\n  to_port = %[1]s\n}\n", port)
}

// foundBy are the rules that report something in a scan with settings and the code in main.tf.
func foundBy(t *testing.T, fs files, args ...string) string {
	t.Helper()
	enter(t, fs)
	got := guard(t, "", append([]string{"scan", "-f", "compact"}, args...)...)
	if got.status == statusError {
		t.Fatal(got.err)
	}
	var rules []string
	for line := range strings.Lines(got.out) {
		i := strings.LastIndex(line, "[")
		rules = append(rules, strings.Trim(line[i:], "[]\n"))
	}
	slices.Sort(rules)
	return strings.Join(slices.Compact(rules), " ")
}

func TestParameters(t *testing.T) {
	const bucket, plain = "resource \"aws_s3_bucket\" \"a\" {\n  bucket = \"a\"\n}\n", "resource \"aws_ssm_parameter\" \"a\" {\n  name = \"size\"\n  type = \"String\"\n  value = \"1\"\n}\n"
	const role = "data \"aws_caller_identity\" \"a\" {}\nresource \"aws_iam_role\" \"a\" {\n  assume_role_policy = jsonencode({\n    Version = \"2012-10-17\"\n    Statement = [{ Effect = \"Allow\", Action = \"sts:AssumeRole\", Principal = { AWS = \"arn:aws:iam::222222222222:root\" } }]\n  })\n}\n"
	const logGroup = "resource \"aws_cloudwatch_log_group\" \"a\" {\n  name = \"a\"\n  retention_in_days = 7\n}\n"
	const project = "resource \"aws_codebuild_project\" \"a\" {\n  name = \"images\"\n  environment {\n    privileged_mode = true\n  }\n}\n"
	const group = "resource \"aws_autoscaling_group\" \"a\" {\n  min_size = 1\n  max_size = 2\n  vpc_zone_identifier = [\"subnet-0123456789abcdef0\", \"subnet-0123456789abcdef1\"]\n}\n"
	const topic = "data \"aws_caller_identity\" \"a\" {}\nresource \"aws_sns_topic\" \"a\" {\n  policy = jsonencode({\n    Version = \"2012-10-17\"\n    Statement = [{ Effect = \"Allow\", Action = \"sns:Subscribe\", Resource = \"*\", Principal = { AWS = \"arn:aws:iam::222222222222:root\" } }]\n  })\n}\n"
	const task = "resource \"aws_ecs_task_definition\" \"a\" {\n  family = \"a\"\n  container_definitions = jsonencode([{ name = \"a\", image = \"a\" }])\n}\n"
	const vault = "resource \"aws_backup_vault\" \"a\" {\n  name = \"a\"\n}\nresource \"aws_backup_vault_lock_configuration\" \"a\" {\n  backup_vault_name = aws_backup_vault.a.name\n}\n"
	for name, c := range map[string]struct{ settings, source, rules, want string }{
		"a lock in governance mode":     {"", vault, "backup-vault-lock", ""},
		"compliance mode is required":   {"require_compliance_mode_vault_lock = true", vault, "backup-vault-lock", "backup-vault-lock"},
		"compliance mode":               {"require_compliance_mode_vault_lock = true", strings.Replace(vault, "a.name\n", "a.name\n  changeable_for_days = 3\n", 1), "backup-vault-lock", ""},
		"a port that is not allowed":    {"", sgRule("9999"), "vpc-sg-ingress-*", "vpc-sg-ingress-any-open"},
		"a port that is":                {"allowed_public_ports = [9999]", sgRule("9999"), "vpc-sg-ingress-*", ""},
		"ports next to each other":      {"allowed_public_ports = [9999, 9998, 9997]", strings.Replace(sgRule("9999"), "from_port = 9999", "from_port = 9997", 1), "vpc-sg-ingress-*", ""},
		"a port beside them":            {"allowed_public_ports = [9998]", strings.Replace(sgRule("9999"), "from_port = 9999", "from_port = 9998", 1), "vpc-sg-ingress-*", "vpc-sg-ingress-any-open"},
		"a web port that is not":        {"allowed_public_ports = [443]", sgRule("80"), "vpc-sg-ingress-*", "vpc-sg-ingress-any-open"},
		"none at all":                   {"allowed_public_ports = []", sgRule("443"), "vpc-sg-ingress-*", "vpc-sg-ingress-any-open"},
		"an alternate web port":         {"", sgRule("8443"), "vpc-sg-ingress-*", "vpc-sg-ingress-web-alt-ports-open"},
		"an alternate one, allowed":     {"allowed_public_ports = [443, 8443]", sgRule("8443"), "vpc-sg-ingress-*", ""},
		"SSH is not a matter of ports":  {"allowed_public_ports = [22]", sgRule("22"), "vpc-sg-ingress-*", "vpc-sg-ingress-ssh-open"},
		"S3 encrypts anyway":            {"", bucket, "s3-bucket-default-encryption", ""},
		"it shall be declared":          {"require_declared_bucket_encryption = true", bucket, "s3-bucket-default-encryption", "s3-bucket-default-encryption"},
		"a parameter without a secret":  {"", plain, "ssm-parameter-secure-string", ""},
		"events for a week":             {"", logGroup, "cloudwatch-*", ""},
		"events for a year":             {"require_year_of_logs = true", logGroup, "cloudwatch-*", "cloudwatch-log-group-retention-set"},
		"a project that makes images":   {"image_build_projects = [\"images\"]", project, "codebuild-privileged", ""},
		"a task in the host's bridge":   {"", task, "ecs-task-network-mode", ""},
		"each task has its network":     {"require_task_network = true", task, "ecs-task-network-mode", "ecs-task-network-mode"},
		"a group of workers":            {"", group, "ec2-autoscaling-resilience", ""},
		"each group has a balancer":     {"require_autoscaling_load_balancer = true", group, "ec2-autoscaling-resilience", "ec2-autoscaling-resilience"},
		"a subscriber's address":        {"shield_advanced_subscribed = true", "resource \"aws_eip\" \"a\" {\n  domain = \"vpc\"\n}\n", "shield-advanced-protection-missing", "shield-advanced-protection-missing"},
		"a topic for another account":   {"", topic, "sns-topic-policy-broad", ""},
		"a topic for a stranger":        {"approved_accounts = [\"333333333333\"]", topic, "sns-topic-policy-broad", "sns-topic-policy-broad"},
		"a topic for a friend":          {"approved_accounts = [\"222222222222\"]", topic, "sns-topic-policy-broad", ""},
		"any project":                   {"", project, "codebuild-privileged", "codebuild-privileged"},
		"all parameters shall be":       {"require_secure_strings = true", plain, "ssm-parameter-secure-string", "ssm-parameter-secure-string"},
		"a stranger":                    {"", role, "iam-role-cross-account-no-external-id", "iam-role-cross-account-no-external-id"},
		"an approved account":           {"approved_accounts = [\"222222222222\"]", role, "iam-role-cross-account-no-external-id", ""},
		"another approved account":      {"approved_accounts = [\"333333333333\"]", role, "iam-role-cross-account-no-external-id", "iam-role-cross-account-no-external-id"},
		"it is declared":                {"require_declared_bucket_encryption = true", bucket + "resource \"aws_s3_bucket_server_side_encryption_configuration\" \"a\" {\n  bucket = aws_s3_bucket.a.id\n  rule {}\n}\n", "s3-bucket-default-encryption", ""},
		"it is declared in the old way": {"require_declared_bucket_encryption = true", strings.Replace(bucket, "}", "  server_side_encryption_configuration {\n    rule {}\n  }\n}", 1), "s3-bucket-default-encryption", ""},
	} {
		t.Run(name, func(t *testing.T) {
			if got := foundBy(t, files{"a.tf": c.source, ".guardlint.hcl": "parameters {\n  " + c.settings + "\n}\n"}, "--rule", c.rules, "--skip-rule", "vpc-sg-ingress-web-open", "--aws-account-id", "111111111111"); got != c.want {
				t.Errorf("found by %q, want %q", got, c.want)
			}
		})
	}
}

func TestParameterErrors(t *testing.T) {
	for settings, want := range map[string]string{
		"parameters {\n  allowed_public_port = [80]\n}":           `.guardlint.hcl:2: unknown setting "allowed_public_port": did you mean "allowed_public_ports"`,
		"parameters {\n  allowed_public_ports = 80\n}":            ".guardlint.hcl:2: allowed_public_ports is not a list of numbers",
		"parameters {\n  allowed_public_ports = [\"web\"]\n}":     ".guardlint.hcl:2: allowed_public_ports is not a list of numbers",
		"parameters {\n  allowed_public_ports = [80.5]\n}":        ".guardlint.hcl:2: allowed_public_ports is not a list of numbers",
		"parameters {\n  allowed_public_ports = [null]\n}":        ".guardlint.hcl:2: allowed_public_ports is not a list of numbers",
		"parameters {\n  allowed_public_ports = null\n}":          ".guardlint.hcl:2: allowed_public_ports is not a list of numbers",
		"parameters {\n  allowed_public_ports = [1e99]\n}":        ".guardlint.hcl:2: allowed_public_ports is not a list of numbers",
		"parameters {\n  allowed_public_ports = [65536]\n}":       ".guardlint.hcl:2: allowed_public_ports: 65536 is no port",
		"parameters {\n  require_secure_strings = \"perhaps\"\n}": ".guardlint.hcl:2: require_secure_strings is not true or false",
		"parameters {\n  approved_accounts = [\"me\"]\n}":         `.guardlint.hcl:2: approved_accounts: "me" is no id of an account: it has twelve digits`,
		"parameters \"x\" {}":                                     ".guardlint.hcl:1: a parameters block has no label",
		"parameters {\n  rule \"x\" {}\n}":                        `.guardlint.hcl:2: unknown block "rule"`,
		"rule {}":                                                 ".guardlint.hcl:1: a rule block has one label",
	} {
		enter(t, files{"a.tf": passing, ".guardlint.hcl": settings})
		if got := guard(t, "", "scan"); got.status != statusError || !strings.Contains(got.err, want) || strings.Count(got.err, "\n") != 1 {
			t.Errorf("%s: exit status %d, %q, want %q", settings, got.status, got.err, want)
		}
	}
}

func TestLockedParameters(t *testing.T) {
	org := "parameters {\n  allowed_public_ports = [443]\n  locked = true\n}\n"
	for project, want := range map[string]string{
		"allowed_public_ports = [443]":       "vpc-sg-ingress-any-open",
		"allowed_public_ports = [443, 9999]": "setting-locked vpc-sg-ingress-any-open",
		"require_secure_strings = true":      "vpc-sg-ingress-any-open",
	} {
		fs := files{"a.tf": sgRule("9999"), ".guardlint.hcl": "parameters {\n  " + project + "\n}\n", "org.hcl": org}
		if got := foundBy(t, fs, "--org-config", "org.hcl", "--rule", "vpc-sg-ingress-*"); got != want {
			t.Errorf("%s: found by %q, want %q", project, got, want)
		}
	}
	enter(t, files{"org.hcl": org})
	got := guard(t, "", "config", "show", "--org-config", "org.hcl")
	for line := range strings.Lines(got.out) {
		if fields := strings.Join(strings.Fields(line), " "); strings.HasPrefix(fields, "parameter allowed") && fields != "parameter allowed_public_ports [443] org.hcl:2, locked by org.hcl:1" {
			t.Error(fields)
		}
	}
}

func TestScope(t *testing.T) {
	const ebs, s3 = "ebs-encryption-by-default", "s3-account-public-access-block"
	const block = "resource \"aws_s3_account_public_access_block\" \"a\" {\n  block_public_acls = true\n  block_public_policy = true\n  ignore_public_acls = true\n  restrict_public_buckets = true\n}\n"
	const byDefault = "resource \"aws_ebs_encryption_by_default\" \"a\" {}\n"
	const two = "provider \"aws\" {\n  region = \"eu-west-1\"\n}\nprovider \"aws\" {\n  alias = \"us\"\n  region = \"us-east-1\"\n}\n" + passing + "resource \"aws_efs_file_system\" \"us\" {\n  provider = aws.us\n}\n"
	for name, c := range map[string]struct {
		files files
		args  string
		want  []string
	}{
		"a workload":            {files{"a.tf": passing}, "", nil},
		"an account":            {files{"a.tf": passing, ".guardlint.hcl": "scope = \"account\"\n"}, "", []string{"a.tf:1:1: medium: the account does not encrypt EBS volumes by default [" + ebs + "]", "a.tf:1:1: medium: the account has no account-wide S3 public access block [" + s3 + "]"}},
		"by a flag":             {files{"a.tf": passing + byDefault}, "--scope account", []string{"a.tf:1:1: medium: the account has no account-wide S3 public access block [" + s3 + "]"}},
		"declared":              {files{"a.tf": byDefault + block}, "--scope account", nil},
		"in different roots":    {files{"x/a.tf": byDefault, "y/a.tf": block}, "--scope account", nil},
		"one region of two":     {files{"a.tf": two + byDefault + block}, "--scope account", []string{"a.tf:1:1: medium: the account does not encrypt EBS volumes by default in us-east-1 [" + ebs + "]"}},
		"a region not known":    {files{"a.tf": two + block + "variable \"region\" {}\nprovider \"aws\" {\n  alias = \"v\"\n  region = var.region\n}\nresource \"aws_ebs_encryption_by_default\" \"a\" {\n  provider = aws.v\n}\n"}, "--scope account", []string{"undecided " + ebs, "undecided " + ebs}},
		"both regions":          {files{"a.tf": two + block + byDefault + "resource \"aws_ebs_encryption_by_default\" \"us\" {\n  provider = aws.us\n}\n"}, "--scope account", nil},
		"a module that lacks":   {files{"a.tf": passing + missing + block}, "--scope account", []string{"undecided " + ebs}},
		"one that may not be":   {files{"a.tf": block + "variable \"n\" {}\nresource \"aws_ebs_encryption_by_default\" \"a\" {\n  count = var.n\n}\n"}, "--scope account", []string{"undecided " + ebs}},
		"declared and violated": {files{"a.tf": block + strings.Replace(byDefault, "{}", "{\n  enabled = false\n}", 1)}, "--scope account", []string{"a.tf:8:3: medium: encryption by default \"a\" is switched off (aws_ebs_encryption_by_default.a) [" + ebs + "]"}},
	} {
		t.Run(name, func(t *testing.T) {
			enter(t, c.files)
			got := guard(t, "", append([]string{"scan", "-f", "compact", "--rule", ebs + "," + s3}, strings.Fields(c.args)...)...)
			var lines []string
			for line := range strings.Lines(got.out) {
				line = strings.TrimSpace(line)
				if strings.Contains(line, "undecided") {
					line = "undecided " + strings.Trim(line[strings.LastIndex(line, "["):], "[]")
				}
				if !strings.Contains(line, "[incomplete/") {
					lines = append(lines, line)
				}
			}
			if strings.Join(lines, "\n") != strings.Join(c.want, "\n") {
				t.Errorf("got\n%s\nwant\n%s\n%s", strings.Join(lines, "\n"), strings.Join(c.want, "\n"), got.err)
			}
		})
	}
}

// TestMissedForSomething wants what an account lacks reported only if it has what that is for.
func TestMissedForSomething(t *testing.T) {
	const volume = "resource \"aws_ebs_volume\" \"a\" {\n  availability_zone = \"eu-west-1a\"\n  size = 1\n  encrypted = true\n}\n"
	const plan = "resource \"aws_backup_plan\" \"a\" {\n  name = \"a\"\n  rule {\n    rule_name = \"a\"\n    target_vault_name = \"a\"\n  }\n}\n"
	for name, c := range map[string]struct{ source, args, want string }{
		"nothing to back up": {"resource \"aws_sns_topic\" \"a\" {}\n", "--scope account", ""},
		"a volume":           {volume, "--scope account", "backup-plan-missing"},
		"with a plan":        {volume + plan, "--scope account", ""},
		"of a workload":      {volume, "", ""},
	} {
		if got := foundBy(t, files{"a.tf": c.source}, append([]string{"--rule", "backup-plan-missing"}, strings.Fields(c.args)...)...); got != c.want {
			t.Errorf("%s: found by %q, want %q", name, got, c.want)
		}
	}
}
