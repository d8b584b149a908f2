# Settings of guardlint, https://github.com/guardlint/guardlint/blob/main/docs/settings.md
# What is commented out shows the default or an example. `guardlint config show` prints what holds.

# The oldest guardlint that understands this file.
# required_version = ">= 0.1.0"

# The lowest severity that fails a scan: critical, high, medium, low or none.
# fail_on = "medium"

# Leave out findings below this severity.
# min_severity = "low"

# What to do with findings that depend on unknown values: report, fail or hide.
# undecided = "report"

# Fail also when anything is undecided or could not be analysed.
# strict = false

# What is scanned: a workload, or the whole account, so that what an account needs and the code lacks is missing.
# scope = "workload"

# Run only the rules that serve these frameworks; `guardlint rules --framework ID` lists their controls.
# framework = ["cis-aws-5.0"]

# Let ignore comments of other tools (checkov:skip, trivy:ignore and the like) hide nothing.
# no_foreign_ignores = false

# What is not judged, relative to the top level of the repository. ** is any number of directories.
# skip_paths = ["examples"]

# Switch rules on or off, or change what they weigh: by id, glob, or name in another tool. The last block wins.
# rule "s3-*" {
#   enabled  = true
#   severity = "high"
# }

# What rules leave open; `guardlint config show` lists it all.
# parameters {
#   allowed_public_ports = [80, 443]
# }

# How many days a waiver may have left.
# max_waiver_days = 180

# Exceptions that somebody answers for. They are marked, never deleted; expired, ownerless and idle ones are findings.
# waiver "kms-key-rotation" {
#   address = "module.legacy.*" # or path = "envs/dev"
#   reason  = "the vendor's appliance keeps its key until it is replaced"
#   owner   = "platform team"
#   expires = "2027-06-30"
# }
