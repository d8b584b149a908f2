resource "aws_security_group" "broker" {
  description = "MQTT from everywhere"
  ingress {
    description = "MQTT from everywhere"
    from_port   = 8883
    to_port     = 8883
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"] # want "tcp port 8883"
  }
}

resource "aws_security_group" "broker_for_devices" {
  description = "MQTT from the devices"
  ingress {
    description = "MQTT from the devices"
    from_port   = 8883
    to_port     = 8883
    protocol    = "tcp"
    cidr_blocks = ["198.51.96.0/20"]
  }
}
