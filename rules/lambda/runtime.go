// SPDX-License-Identifier: Apache-2.0

package lambda

import (
	"slices"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var runtimeDeprecated = &lint.Rule{
	ID:        "lambda-runtime-deprecated",
	Title:     "Lambda function runs on a runtime that AWS no longer maintains",
	Why:       "Holes in the language and its libraries are not mended any more, and soon the function can be neither created anew nor updated.",
	Remedy:    "Move to a runtime that AWS supports.",
	Undecided: "runtime is not known, or a name that this version of guardlint has not heard of.",
	Severity:  lint.Medium,
	Pillar:    lint.Infrastructure,
	Resources: []string{"aws_lambda_function"},
	Controls:  []string{"wa-sec:SEC06-BP01", "fsbp:Lambda.2"},
	Aliases:   []string{"checkov:CKV_AWS_363"},
	Check:     lint.Must(maintained, "function %q runs on a runtime that AWS no longer maintains"),
}

// maintained says whether AWS maintains the runtime of a function. One that names none is made of an image.
func maintained(function *tf.Resource) tf.Truth {
	runtime := function.Attr("runtime")
	name, known := runtime.Text()
	if !known {
		return tf.Any(tf.Not(runtime.IsSet()), lint.Exempt(isImage(function)))
	}
	if since := deprecated[name]; since != "" {
		return tf.No(runtime.Because("`%s` is %s, which AWS deprecated on %s", runtime.Path, runtime.Show(), since))
	}
	if slices.Contains(supported, name) {
		return tf.Yes()
	}
	return tf.Maybe(runtime.Because("`%s` is %s, which is in no list of runtimes", runtime.Path, runtime.Show()))
}

// deprecated are the runtimes that AWS had deprecated by May 2026, and since when (Lambda Developer Guide, "Lambda runtimes").
var deprecated = map[string]string{
	"nodejs": "2016-10-31", "nodejs4.3": "2020-03-05", "nodejs4.3-edge": "2019-04-30", "nodejs6.10": "2019-08-12", "nodejs8.10": "2020-03-06",
	"nodejs10.x": "2021-07-30", "nodejs12.x": "2023-03-31", "nodejs14.x": "2023-12-04", "nodejs16.x": "2024-06-12", "nodejs18.x": "2025-09-01",
	"nodejs20.x": "2026-04-30",
	"python2.7":  "2021-07-15", "python3.6": "2022-07-18", "python3.7": "2023-12-04", "python3.8": "2024-10-14", "python3.9": "2025-12-15",
	"ruby2.5": "2021-07-30", "ruby2.7": "2023-12-07", "ruby3.2": "2026-03-31",
	"java8": "2024-01-08", "go1.x": "2024-01-08", "provided": "2024-01-08",
	"dotnetcore1.0": "2019-06-27", "dotnetcore2.0": "2019-05-30", "dotnetcore2.1": "2022-01-05", "dotnetcore3.1": "2023-04-03",
	"dotnet5.0": "2022-05-10", "dotnet6": "2024-12-20", "dotnet7": "2024-05-14",
}

// supported are those that it maintained then.
var supported = []string{
	"nodejs22.x", "nodejs24.x", "python3.10", "python3.11", "python3.12", "python3.13", "python3.14", "ruby3.3", "ruby3.4", "ruby4.0",
	"java8.al2", "java11", "java17", "java21", "java25", "dotnet8", "dotnet9", "dotnet10", "provided.al2", "provided.al2023",
}
