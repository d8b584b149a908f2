
$<<EOT
	%{~ if false ~}${~ "n${"m"}"}%{ else }<<EOT${~s }${~ length("${s}") ~}%{~for i, x in []~}$${x}%%{%%{y}${ x }%{endfor}\%{ endif ~}${~ m["k"] ~}