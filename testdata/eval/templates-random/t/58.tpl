"q"%%
	%{ if true~}%{else ~}%{~ endif ~}{ 