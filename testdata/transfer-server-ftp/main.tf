variable "protocols" {
  type = list(string)
}

resource "aws_transfer_server" "left_out" {
  identity_provider_type = "SERVICE_MANAGED"
}

resource "aws_transfer_server" "sftp" {
  protocols = ["SFTP"]
}

resource "aws_transfer_server" "ftps" {
  protocols = ["FTPS", "AS2"]
}

resource "aws_transfer_server" "ftp" {
  protocols = ["FTP"] # want "server \"ftp\" speaks FTP"
}

resource "aws_transfer_server" "ftp_too" {
  protocols = ["SFTP", "FTP", "FTPS"] # want "speaks FTP"
}

resource "aws_transfer_server" "unset_variable" {
  protocols = var.protocols # maybe "speaks FTP"
}
