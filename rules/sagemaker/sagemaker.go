// SPDX-License-Identifier: Apache-2.0

// Package sagemaker holds the guardrails for Amazon SageMaker AI.
package sagemaker

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// Rules are the guardrails of this package.
var Rules = []*lint.Rule{jobTraffic, modelIsolation, notebookInternet, notebookMetadata, notebookRoleAdmin, notebookRoot, notebookVPC}

var notebookInternet = &lint.Rule{
	ID:        "sagemaker-notebook-direct-internet",
	Title:     "SageMaker notebook has direct internet access",
	Why:       "The notebook reaches the internet past the VPC, where no security group, firewall or flow log sees what leaves. Its role reads training data.",
	Remedy:    "Set direct_internet_access to Disabled with subnet_id and security_groups; the notebook is replaced.",
	Undecided: "direct_internet_access is not known until apply or comes from a variable without a value.",
	Severity:  lint.High,
	Pillar:    lint.Infrastructure,
	Resources: []string{"aws_sagemaker_notebook_instance"},
	Controls: []string{
		"wa-sec:SEC03-BP07", "wa-sec:SEC03-BP08", "wa-sec:SEC05-BP02", "fsbp:SageMaker.1", "nist-800-53-r5:AC-3",
		"nist-800-53-r5:AC-4", "nist-800-53-r5:AC-6", "nist-800-53-r5:AC-17", "nist-800-53-r5:SC-7", "pci-dss-4.0:1.2.8",
		"pci-dss-4.0:1.3.1", "pci-dss-4.0:1.3.2", "pci-dss-4.0:1.4.2", "hipaa:164.308(a)(1)(ii)(B)", "hipaa:164.308(a)(3)(i)",
		"hipaa:164.312(a)(1)",
	},
	Aliases: []string{"checkov:CKV_AWS_122", "kics:f3g4h5i6-j7k8-9lmn-0opq-12345abcdefg"},
	Check:   lint.MustNot(func(n *tf.Resource) tf.Truth { return n.Attr("direct_internet_access").Is("Enabled") }, "notebook %q has direct internet access"),
	Fix:     disableInternet,
}

// disableInternet needs a network that the notebook is in (SageMaker API Reference, DirectInternetAccess of CreateNotebookInstance).
func disableInternet(c *edit.Change, notebook *tf.Resource) {
	if !tf.All(lint.Given(notebook.Attr("subnet_id")), tf.Not(lint.Empty(notebook.Attr("security_groups")))).IsYes() {
		c.Impossible()
		return
	}
	c.Risk("replaces the notebook, and leaves it what the subnet's routes and endpoints offer")
	c.Set(notebook.Block, "direct_internet_access", "Disabled")
}
