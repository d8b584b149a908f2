variable "key" {
  type = string
}

variable "content" {
  type = string
}

variable "type" {
  type = string
}

resource "aws_kms_key" "sessions" {
  enable_key_rotation = true
}

resource "aws_ssm_document" "nothing" { # want "document \"nothing\" does not encrypt sessions with a key"
  name            = "nothing"
  document_type   = "Session"
  document_format = "JSON"

  content = jsonencode({
    schemaVersion = "1.0"
    sessionType   = "Standard_Stream"
    inputs = {
      runAsEnabled = false
    }
  })
}

resource "aws_ssm_document" "all" {
  name            = "all"
  document_type   = "Session"
  document_format = "JSON"

  content = jsonencode({
    schemaVersion = "1.0"
    sessionType   = "Standard_Stream"
    inputs = {
      kmsKeyId                    = aws_kms_key.sessions.arn
      cloudWatchLogGroupName      = "sessions"
      cloudWatchEncryptionEnabled = true
    }
  })
}

resource "aws_ssm_document" "bucket" {
  name            = "bucket"
  document_type   = "Session"
  document_format = "JSON"

  content = jsonencode({
    schemaVersion = "1.0"
    sessionType   = "Standard_Stream"
    inputs = {
      kmsKeyId            = aws_kms_key.sessions.arn
      s3BucketName        = "guardlint-sessions"
      s3EncryptionEnabled = true
    }
  })
}

resource "aws_ssm_document" "no_key" { # want "does not encrypt sessions with a key"
  name            = "no_key"
  document_type   = "Session"
  document_format = "JSON"

  content = jsonencode({
    schemaVersion = "1.0"
    sessionType   = "Standard_Stream"
    inputs = {
      cloudWatchLogGroupName      = "sessions"
      cloudWatchEncryptionEnabled = true
    }
  })
}

resource "aws_ssm_document" "no_log" { # want "keeps no encrypted log of sessions"
  name            = "no_log"
  document_type   = "Session"
  document_format = "JSON"

  content = jsonencode({
    schemaVersion = "1.0"
    sessionType   = "Standard_Stream"
    inputs = {
      kmsKeyId = aws_kms_key.sessions.arn
    }
  })
}

resource "aws_ssm_document" "open_log" { # want "keeps no encrypted log of sessions"
  name            = "open_log"
  document_type   = "Session"
  document_format = "JSON"

  content = jsonencode({
    schemaVersion = "1.0"
    sessionType   = "Standard_Stream"
    inputs = {
      kmsKeyId                    = aws_kms_key.sessions.arn
      cloudWatchLogGroupName      = "sessions"
      cloudWatchEncryptionEnabled = false
    }
  })
}

resource "aws_ssm_document" "unset_key" { # maybe "does not encrypt sessions with a key"
  name            = "unset_key"
  document_type   = "Session"
  document_format = "JSON"

  content = jsonencode({
    schemaVersion = "1.0"
    sessionType   = "Standard_Stream"
    inputs = {
      kmsKeyId                    = var.key
      cloudWatchLogGroupName      = "sessions"
      cloudWatchEncryptionEnabled = true
    }
  })
}

resource "aws_ssm_document" "unset_type" { # maybe "does not encrypt sessions with a key"
  name            = "unset_type"
  document_type   = var.type
  document_format = "JSON"

  content = jsonencode({
    schemaVersion = "1.0"
    sessionType   = "Standard_Stream"
    inputs = {
      runAsEnabled = false
    }
  })
}

resource "aws_ssm_document" "port" {
  name            = "port"
  document_type   = "Session"
  document_format = "JSON"

  content = jsonencode({
    schemaVersion = "1.0"
    sessionType   = "Port"
    inputs = {
      runAsEnabled = false
    }
  })
}

resource "aws_ssm_document" "document" {
  name          = "document"
  document_type = "Session"
  content       = var.content # maybe "does not encrypt sessions with a key"
}

resource "aws_ssm_document" "command" {
  name          = "command"
  document_type = "Command"
  content       = var.content
}
