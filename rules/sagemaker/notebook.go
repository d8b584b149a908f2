// SPDX-License-Identifier: Apache-2.0

package sagemaker

import (
	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var notebookRoot = &lint.Rule{
	ID:        "sagemaker-notebook-root-access",
	Title:     "SageMaker notebook lets its users become root",
	Why:       "Whoever works in the notebook, or a package that they install, can change everything on the machine, and take away what watches it.",
	Remedy:    "Set root_access to Disabled; lifecycle scripts go on running as root.",
	Undecided: "root_access is not known until apply or comes from a variable without a value.",
	Severity:  lint.Medium,
	Pillar:    lint.Infrastructure,
	Resources: []string{"aws_sagemaker_notebook_instance"},
	Controls: []string{
		"wa-sec:SEC02-BP01", "fsbp:SageMaker.3", "pci-dss-4.0:7.2.1", "pci-dss-4.0:7.2.2", "pci-dss-4.0:7.2.3",
	},
	Aliases: []string{"checkov:CKV_AWS_307"},
	Check:   lint.MustNot(func(n *tf.Resource) tf.Truth { return n.Attr("root_access").Is("Enabled") }, "notebook %q lets its users become root"),
	Fix:     edit.Risky("ends what users do as root in the notebook", edit.Set("root_access", "Disabled")),
}

const minimumVersion = "instance_metadata_service_configuration.minimum_instance_metadata_service_version"

var notebookMetadata = &lint.Rule{
	ID:        "sagemaker-notebook-imdsv2",
	Title:     "SageMaker notebook serves instance metadata without a token",
	Why:       "A request that something in the notebook is tricked into making is enough to get the credentials of its role, which reads training data.",
	Remedy:    "Set minimum_instance_metadata_service_version to 2.",
	Undecided: "the version is not known until apply or comes from a variable without a value.",
	Severity:  lint.High,
	Pillar:    lint.Infrastructure,
	Resources: []string{"aws_sagemaker_notebook_instance"},
	Controls:  []string{"wa-sec:SEC06-BP02"},
	Aliases:   []string{"checkov:CKV_AWS_371"},
	Check:     lint.Must(func(n *tf.Resource) tf.Truth { return n.Attr(minimumVersion).Is("2") }, "notebook %q serves instance metadata without a token"),
	Fix:       edit.Set(minimumVersion, "2"),
}

var notebookVPC = &lint.Rule{
	ID:        "sagemaker-notebook-vpc",
	Title:     "SageMaker notebook is not in a VPC of the account",
	Why:       "It runs in a network of SageMaker's, where no security group, route or flow log of the account says or sees what it reaches.",
	Remedy:    "Set subnet_id and security_groups; the notebook is replaced.",
	Undecided: "subnet_id comes from a value that may turn out to be null.",
	Severity:  lint.Medium,
	Pillar:    lint.Infrastructure,
	Resources: []string{"aws_sagemaker_notebook_instance"},
	Controls: []string{
		"wa-sec:SEC05-BP01", "fsbp:SageMaker.2", "pci-dss-4.0:1.2.8", "pci-dss-4.0:1.3.1", "pci-dss-4.0:1.3.2", "pci-dss-4.0:1.4.1",
		"pci-dss-4.0:1.4.2", "pci-dss-4.0:1.4.4", "iso-27001-2022:A.8.20", "iso-27001-2022:A.8.21", "iso-27001-2022:A.8.22",
	},
	Aliases: []string{"checkov:CKV_AWS_306"},
	Check:   lint.MustBeGiven("subnet_id", "notebook %q is not in a VPC of the account"),
}
