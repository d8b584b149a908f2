// SPDX-License-Identifier: Apache-2.0

package sagemaker

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

const containerTraffic = "network_config.enable_inter_container_traffic_encryption"

var jobTraffic = &lint.Rule{
	ID:           "sagemaker-job-inter-container-tls",
	Title:        "SageMaker job sends data between its machines in the clear",
	Why:          "Pieces of the data that is analysed cross the network between the containers, where encryption costs time and is not the default.",
	Remedy:       "Set enable_inter_container_traffic_encryption to true; the definition is replaced.",
	Undecided:    "the setting or the number of machines is not known.",
	Severity:     lint.Low,
	Pillar:       lint.Data,
	Resources:    []string{"aws_sagemaker_data_quality_job_definition"},
	Controls:     []string{"wa-sec:SEC09-BP02"},
	Aliases:      []string{"checkov:CKV_AWS_369"},
	OffByDefault: true,
	Check: lint.Must(func(job *tf.Resource) tf.Truth {
		several := job.Attr("job_resources.cluster_config.instance_count").AtLeast(2)
		return tf.Any(job.Attr(containerTraffic).IsTrue(), lint.Exempt(tf.Not(several)))
	}, "job %q sends data between its machines in the clear"),
	Fix: edit.Risky("replaces the definition, and makes jobs take longer", edit.Set(containerTraffic, true)),
}

var modelIsolation = &lint.Rule{
	ID:           "sagemaker-model-network-isolation",
	Title:        "SageMaker model can reach the network",
	Why:          "Code in the model's container, which often comes from elsewhere, can send away what it is asked to judge, or fetch more of itself.",
	Remedy:       "Set enable_network_isolation to true; the model is replaced.",
	Undecided:    "enable_network_isolation is not known until apply or comes from a variable without a value.",
	Severity:     lint.Low,
	Pillar:       lint.Infrastructure,
	Resources:    []string{"aws_sagemaker_model"},
	Controls:     []string{"wa-sec:SEC05-BP01", "fsbp:SageMaker.5"},
	Aliases:      []string{"checkov:CKV_AWS_370"},
	OffByDefault: true,
	Check:        lint.MustBeTrue("enable_network_isolation", "model %q can reach the network"),
	Fix:          edit.Risky("replaces the model, and ends what its container calls or fetches", edit.Set("enable_network_isolation", true)),
}
