from_auto_c   = "c.auto.tfvars"
from_var_file = "c.auto.tfvars"
