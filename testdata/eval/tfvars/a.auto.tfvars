from_auto_a      = "a.auto.tfvars"
from_auto_b_json = "a.auto.tfvars"
from_auto_c      = "a.auto.tfvars"
from_var_file    = "a.auto.tfvars"
