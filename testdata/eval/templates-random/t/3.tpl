%{~if true~}${ jsonencode({ a = "}" })}\%%{y}%{if false~} 
  ${"}" ~}EOT2
    %{~endif~}
  ${true ? "y" : "n"~}%{~else ~}${~ true ? "y" : "n" }%{~ endif}${~jsonencode({ a = "}" })}