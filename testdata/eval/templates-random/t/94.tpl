%{ for k, x in { a = "1", b = "2" } }${"in" }
	
	%{for x in ["p", "q"] }
      $${x}%{~ endfor }${ upper("x")}%{endfor~}%%{y}${~"}"}%{~ for i, x in [] ~}
	%%}\"%{ for k, x in { a = "1", b = "2" }~} ${x}%{~ endfor~}${x}%{~endfor }${"}" }