variable "agents" {
  type = string
}

resource "aws_guardduty_detector" "main" {
}

resource "aws_guardduty_detector_feature" "on" {
  detector_id = aws_guardduty_detector.main.id
  name        = "RUNTIME_MONITORING"
  status      = "ENABLED"

  additional_configuration {
    name   = "EKS_ADDON_MANAGEMENT"
    status = "ENABLED"
  }

  additional_configuration {
    name   = "ECS_FARGATE_AGENT_MANAGEMENT"
    status = "ENABLED"
  }

  additional_configuration {
    name   = "EC2_AGENT_MANAGEMENT"
    status = "ENABLED"
  }
}

resource "aws_guardduty_detector_feature" "off" {
  detector_id = aws_guardduty_detector.main.id
  name        = "RUNTIME_MONITORING"
  status      = "DISABLED" # want "\"off\" switches GuardDuty runtime monitoring off, or its agents"
}

resource "aws_guardduty_detector_feature" "without_agents" {
  detector_id = aws_guardduty_detector.main.id
  name        = "RUNTIME_MONITORING"
  status      = "ENABLED"

  additional_configuration {
    name   = "EKS_ADDON_MANAGEMENT"
    status = "ENABLED"
  }

  additional_configuration {
    name   = "EC2_AGENT_MANAGEMENT"
    status = "DISABLED" # want "\"without_agents\" switches GuardDuty runtime monitoring off, or its agents"
  }
}

# RUNTIME_MONITORING takes its place; a detector has one of them only.
resource "aws_guardduty_detector_feature" "eks" {
  detector_id = aws_guardduty_detector.main.id
  name        = "EKS_RUNTIME_MONITORING"
  status      = "DISABLED"
}

resource "aws_guardduty_detector_feature" "dynamic" {
  detector_id = aws_guardduty_detector.main.id
  name        = "RUNTIME_MONITORING"
  status      = "ENABLED"

  dynamic "additional_configuration" {
    for_each = toset(["EKS_ADDON_MANAGEMENT", "EC2_AGENT_MANAGEMENT"])

    content {
      name   = additional_configuration.value
      status = var.agents # maybe "switches GuardDuty runtime monitoring off"
    }
  }
}

resource "aws_guardduty_organization_configuration_feature" "all" {
  detector_id = aws_guardduty_detector.main.id
  name        = "RUNTIME_MONITORING"
  auto_enable = "ALL"

  additional_configuration {
    name        = "EKS_ADDON_MANAGEMENT"
    auto_enable = "NEW"
  }
}

resource "aws_guardduty_organization_configuration_feature" "without_agents" {
  detector_id = aws_guardduty_detector.main.id
  name        = "RUNTIME_MONITORING"
  auto_enable = "ALL"

  additional_configuration {
    name        = "ECS_FARGATE_AGENT_MANAGEMENT"
    auto_enable = "NONE" # want "\"without_agents\" switches GuardDuty runtime monitoring off"
  }
}
