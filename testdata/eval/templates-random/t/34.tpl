\n
	${~s}%{~ if !f}%{~if s == "S" }$$${x}%{~endif }%
${~ jsonencode({ a = "}" })~}%%{~ else}
  
    #c%{~ for x in toset(["z"])}👍//${1 + 1 ~} %%${true ? "y" : "n"}${ x }%{~endfor ~} "%{~endif }