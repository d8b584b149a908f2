${~"in"}%{~ if s == "S"}EOT2$$
    %{ endif}${m["k"]~}%{~ for x in toset(["z"])}$$é\n${x}%{endfor~}