// SPDX-License-Identifier: Apache-2.0

package apigateway

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var stageAccessLogging = &lint.Rule{
	ID:        "apigateway-stage-access-logging",
	Title:     "API stage writes no access log",
	Why:       "Nobody can tell who called the API, with which result and from where. After an incident there is nothing to look at.",
	Remedy:    "Add access_log_settings with the ARN of a log group or delivery stream, and a format that names the caller.",
	Undecided: "a dynamic block may or may not make access_log_settings.",
	Severity:  lint.Medium,
	Pillar:    lint.Detection,
	Resources: []string{"aws_api_gateway_stage", "aws_apigatewayv2_stage"},
	Controls: []string{
		"wa-sec:SEC04-BP01", "fsbp:APIGateway.9", "cis-aws-7.0:4.10", "pci-dss-4.0:10.2.1", "pci-dss-4.0:10.2.2",
		"pci-dss-4.0:10.3.1", "iso-27001-2022:A.8.15", "soc2:A1.2", "soc2:PI1.2",
	},
	Aliases: []string{
		"checkov:CKV_AWS_76", "trivy:AVD-AWS-0001", "tfsec:aws-api-gateway-enable-access-logging",
		"kics:1b6799eb-4a7a-4b04-9001-8cceb9999326", "kics:625abc0e-f980-4ac9-a775-f7519ee34296", "terrascan:AC_AWS_0012",
		"terrascan:AC_AWS_0442",
	},
	Check: lint.Must(func(stage *tf.Resource) tf.Truth { return stage.Blocks("access_log_settings").Exist() },
		"stage %q writes no access log"),
}

var dataTrace = &lint.Rule{
	ID:         "apigateway-data-trace",
	Title:      "API Gateway writes requests and responses into its log",
	Why:        "Passwords, tokens and personal data of everybody who calls the API then lie in a log group that many may read, for as long as it is kept.",
	Remedy:     "Set data_trace_enabled to false; log what an investigation needs with access_log_settings.",
	Undecided:  "data_trace_enabled is not known, or the API, which may be an HTTP API without such logs, is declared elsewhere.",
	Severity:   lint.Medium,
	Pillar:     lint.Data,
	Resources:  []string{"aws_api_gateway_method_settings", "aws_apigatewayv2_stage"},
	Companions: []string{"aws_apigatewayv2_api"},
	Controls:   []string{"wa-sec:SEC07-BP02"},
	Aliases:    []string{"checkov:CKV_AWS_276"},
	Check: func(p *lint.Pass, r *tf.Resource) {
		if r.Type == "aws_apigatewayv2_stage" {
			traces := tf.Any(r.Blocks("default_route_settings").Any(tracesData), r.Blocks("route_settings").Any(tracesData))
			if !traces.IsNo() {
				p.Forbid(tf.All(traces, tf.Not(lint.Exempt(ofHTTPAPI(r)))), r, "stage %q writes requests and responses into its log", r.Name)
			}
			return
		}
		p.Forbid(r.Blocks("settings").Any(tracesData), r, "method settings %q write requests and responses into the log", r.Name)
	},
	Fix: edit.All(
		edit.SetIn("settings", tracesData, "data_trace_enabled", false),
		edit.SetIn("default_route_settings", tracesData, "data_trace_enabled", false),
		edit.SetIn("route_settings", tracesData, "data_trace_enabled", false),
	),
}

func tracesData(settings *tf.Block) tf.Truth { return settings.Attr("data_trace_enabled").IsTrue() }

// ofHTTPAPI says whether a stage is one of an HTTP API, which has neither execution logs nor data traces.
func ofHTTPAPI(stage *tf.Resource) tf.Truth {
	return stage.Follow("api_id", "id", "aws_apigatewayv2_api").Any(func(api *tf.Resource) tf.Truth {
		return api.Attr("protocol_type").Is("HTTP")
	})
}
