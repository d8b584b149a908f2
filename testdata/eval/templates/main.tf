locals {
  yes  = true
  name = "guard"
}

resource "aws_sns_topic" "t" {
  name = "t"
}

resource "aws_ssm_parameter" "simple" {
  name  = "simple"
  type  = "String"
  value = "a ${1 + 1} b"
}

resource "aws_ssm_parameter" "number_format" {
  name  = "number_format"
  type  = "String"
  value = "${1.0} ${0.1} ${1e3} ${1e21} ${123456789012345678901234567890} ${1 / 3} ${- 0.0} ${100000000000000000000}"
}

resource "aws_ssm_parameter" "bools" {
  name  = "bools"
  type  = "String"
  value = "${true} ${!true}"
}

resource "aws_ssm_parameter" "nested" {
  name  = "nested"
  type  = "String"
  value = "a ${"b ${"c"}"}"
}

resource "aws_ssm_parameter" "escapes" {
  name  = "escapes"
  type  = "String"
  value = "\t\n\r\"\\ \u00e9 \U0001F600 $${x} %%{y} $ % $$ %%"
}

resource "aws_ssm_parameter" "directive_if" {
  name  = "directive_if"
  type  = "String"
  value = "%{if local.yes}yes%{else}no%{endif} %{if !local.yes}x%{endif}|"
}

resource "aws_ssm_parameter" "directive_for" {
  name  = "directive_for"
  type  = "String"
  value = "%{for i, v in ["a", "b"]}${i}=${v};%{endfor}"
}

resource "aws_ssm_parameter" "for_map" {
  name  = "for_map"
  type  = "String"
  value = "%{for k, v in { z = 1, a = 2 } ~}${k}:${v} %{endfor~}!"
}

resource "aws_ssm_parameter" "trim" {
  name  = "trim"
  type  = "String"
  value = "a   ${~"b"~}   c"
}

resource "aws_ssm_parameter" "heredoc" {
  name  = "heredoc"
  type  = "String"
  value = <<EOT
plain
  indented ${local.name}
EOT

}

resource "aws_ssm_parameter" "heredoc_flush" {
  name  = "heredoc_flush"
  type  = "String"
  value = <<-EOT
    first
      second ${local.name}
    %{for x in ["p", "q"]~}
    - ${x}
    %{endfor~}
    last
    EOT

}

resource "aws_ssm_parameter" "heredoc_json" {
  name  = "heredoc_json"
  type  = "String"
  value = <<POLICY
{
  "Version": "2012-10-17",
  "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "${local.name}"}]
}
POLICY

}

resource "aws_ssm_parameter" "wrapped" {
  name  = "wrapped"
  type  = "String"
  value = join(",", ["a"])
}

resource "aws_ssm_parameter" "unknown_part" {
  name  = "unknown_part"
  type  = "String"
  value = "prefix-${aws_sns_topic.t.arn}-suffix"
}

resource "aws_ssm_parameter" "unknown_if" {
  name  = "unknown_if"
  type  = "String"
  value = "%{if aws_sns_topic.t.arn == "x"}a%{else}b%{endif}"
}

resource "aws_ssm_parameter" "unknown_for" {
  name  = "unknown_for"
  type  = "String"
  value = "%{for x in [aws_sns_topic.t.arn, "k"]}${x}%{endfor}"
}

resource "aws_ssm_parameter" "unicode" {
  name  = "unicode"
  type  = "String"
  value = "é = é"
}

resource "aws_ssm_parameter" "backslash" {
  name  = "backslash"
  type  = "String"
  value = "C:\\dir\\${local.name}"
}

resource "aws_ssm_parameter" "strip_if" {
  name  = "strip_if"
  type  = "String"
  value = <<-EOT
    %{if local.yes~}
    on
    %{else~}
    off
    %{endif~}
    end
    EOT

}
