// SPDX-License-Identifier: Apache-2.0

// Package validate judges how a policy is written: whether AWS will take it, and whether it will do what its author seems to have meant.
//
// The checks are those of IAM Access Analyzer ("Access Analyzer policy check reference", IAM User Guide) that can be decided without asking
// AWS, by their codes and in words of our own. A check is a function of a policy, a statement or a condition; they are listed in checks.go,
// the codes and what they weigh in codes.go. What a document does not tell, because Terraform does not know it yet, is never held
// against it: a check that the unknown part could decide stays silent.
package validate
