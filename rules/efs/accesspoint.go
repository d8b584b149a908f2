// SPDX-License-Identifier: Apache-2.0

package efs

import (
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var accessPointIsolation = &lint.Rule{
	ID:        "efs-access-point-isolation",
	Title:     "EFS access point opens the whole file system, or acts as whoever the client says",
	Why:       "Access points are to keep applications apart that share a file system. Without a directory of its own each reads the files of all, and without a user of its own it says itself who it is, root included.",
	Remedy:    "Set root_directory.path to a directory of the application, and posix_user to its user.",
	Undecided: "the path is not known, or whether there is a user.",
	Severity:  lint.Low,
	Pillar:    lint.Identity,
	Controls:  []string{"wa-sec:SEC03-BP02", "fsbp:EFS.3", "fsbp:EFS.4"},
	Aliases:   []string{"checkov:CKV_AWS_329", "checkov:CKV_AWS_330"},
	Resources: []string{"aws_efs_access_point"},
	Check: lint.MustMeet(func(point *tf.Resource) []lint.Demand {
		path := point.Attr("root_directory.path")
		return []lint.Demand{
			{Severity: lint.Low, Holds: tf.All(path.IsSet(), tf.Not(path.Is("/"))), Message: "access point %q opens the whole file system"},
			{Severity: lint.Low, Holds: point.Blocks("posix_user").Exist(), Message: "access point %q acts as whoever the client says"},
		}
	}),
}
