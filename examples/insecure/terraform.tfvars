# Opened during an outage, never closed.
office_cidrs = ["203.0.113.0/24", "0.0.0.0/0"]

encrypt_volumes = false
