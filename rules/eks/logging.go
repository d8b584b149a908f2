// SPDX-License-Identifier: Apache-2.0

package eks

import (
	"strconv"
	"strings"

	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var clusterLogging = &lint.Rule{
	ID:        "eks-cluster-logging",
	Title:     "EKS control plane is not logged",
	Why:       "Who signed in to the cluster, what was asked of its API and what was refused cannot be found out afterwards: EKS keeps none of it by itself.",
	Remedy:    "List api, audit, authenticator, controllerManager and scheduler in enabled_cluster_log_types.",
	Undecided: "enabled_cluster_log_types is not known.",
	Severity:  lint.Medium,
	Pillar:    lint.Detection,
	Controls: []string{
		"wa-sec:SEC04-BP01", "fsbp:EKS.8", "pci-dss-4.0:10.2.1", "pci-dss-4.0:10.2.2", "pci-dss-4.0:10.3.1",
		"iso-27001-2022:A.8.15",
	},
	Aliases: []string{
		"checkov:CKV_AWS_37", "trivy:AVD-AWS-0038", "tfsec:aws-eks-enable-control-plane-logging",
		"kics:66f130d9-b81d-4e8e-9b08-da74b9c891df", "kics:37304d3f-f852-40b8-ae3f-725e87a7cedf", "terrascan:AC_AWS_0465",
	},
	Resources: []string{"aws_eks_cluster"},
	Check: lint.MustMeet(func(cluster *tf.Resource) []lint.Demand {
		return []lint.Demand{
			{Severity: lint.Medium, Holds: logs(cluster, logTypes[:3]), Message: "cluster %q does not log its API, audit and authenticator"},
			{Severity: lint.Low, Holds: logs(cluster, logTypes[3:]), Message: "cluster %q does not log its controller manager and scheduler"},
		}
	}),
	Fix: edit.Set("enabled_cluster_log_types", logTypes),
}

// logTypes are those there are; the first three tell who did what.
var logTypes = []string{"api", "audit", "authenticator", "controllerManager", "scheduler"}

func logs(cluster *tf.Resource, types []string) tf.Truth {
	enabled := cluster.Attr("enabled_cluster_log_types")
	ts := []tf.Truth{enabled.IsSet()}
	for _, typ := range types {
		ts = append(ts, enabled.Elements().Any(func(v tf.Value) tf.Truth { return v.Is(typ) }).Because(enabled.Because("`%s` lacks %s", enabled.Path, typ)))
	}
	return tf.All(ts...)
}

// oldestStandard is the oldest minor version of Kubernetes in standard support from 2 December 2026 on, when that of 1.34 ends; that of 1.35 lasts
// until 27 March 2027 (EKS User Guide, "Understand the Kubernetes version lifecycle on EKS").
const oldestStandard = 35

var versionSupported = &lint.Rule{
	ID:        "eks-version-supported",
	Title:     "EKS cluster runs a version of Kubernetes out of standard support",
	Why:       "Flaws in it are mended late or not at all, extended support costs several times as much, and at its end the cluster is upgraded unasked.",
	Remedy:    "Upgrade, one minor version at a time, or leave version out of a new cluster.",
	Undecided: "version is not known.",
	Severity:  lint.Medium,
	Pillar:    lint.Infrastructure,
	Controls:  []string{"wa-sec:SEC06-BP01", "fsbp:EKS.2", "pci-dss-4.0:6.3.3"},
	Aliases:   []string{"checkov:CKV_AWS_339"},
	Resources: []string{"aws_eks_cluster"},
	Check: lint.MustNot(func(cluster *tf.Resource) tf.Truth { return cluster.Attr("version").Matches(outOfSupport) },
		"cluster %q runs a version of Kubernetes out of standard support"),
}

func outOfSupport(version string) bool {
	minor, err := strconv.Atoi(strings.TrimPrefix(version, "1."))
	return err == nil && minor < oldestStandard
}
