${ s ~}$ {%{~if true }\n${jsonencode({ a = "}" }) ~}%{ if s == "S"}$$
    ${true ? "y" : "n"}"%{~ endif ~}%{~else~}%{~endif}