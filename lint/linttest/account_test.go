// SPDX-License-Identifier: Apache-2.0

package linttest

import (
	"maps"
	"strings"
	"testing"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// fifo is about accounts that need a queue which keeps the order.
var fifo = &lint.Rule{
	ID: "sqs-test", Severity: lint.Low, Pillar: lint.Data, Resources: []string{"aws_sqs_queue"}, Undecided: "the setting is not known",
	Absent: []*lint.Absence{{
		Message: "the account has no queue in order", For: []string{"aws_sns_topic"},
		Counts: func(q *tf.Resource) tf.Truth { return q.Attr("fifo_queue").IsTrue() },
	}},
}

func TestAccounts(t *testing.T) {
	const topic = "resource \"aws_sns_topic\" \"t\" {}\n"
	accounts := map[string]string{
		"account/none/main.tf":     "# lacks \"no queue in order\"\n" + topic + "resource \"aws_sqs_queue\" \"q\" {}\n",
		"account/one/main.tf":      topic + "resource \"aws_sqs_queue\" \"q\" { fifo_queue = true }\n",
		"account/needless/main.tf": "resource \"aws_sqs_queue\" \"q\" {}\n",
		"account/unknown/main.tf":  "# may lack \"no queue\"\n" + topic + "variable \"v\" {}\nresource \"aws_sqs_queue\" \"q\" { fifo_queue = var.v }\n",
	}
	for _, c := range []struct {
		name, file, text string
		want             []string
	}{
		{"all cases", "account/other/main.tf", "resource \"aws_sqs_queue\" \"q\" {}\n", nil},
		{"nobody said so", "account/other/main.tf", topic, []string{"unexpected violation: the account has no queue"}},
		{"it is there", "account/one/main.tf", "# lacks \"queue\"\n" + topic + "resource \"aws_sqs_queue\" \"q\" { fifo_queue = true }\n", []string{"no violation", "account/one"}},
		{"not certain", "account/unknown/main.tf", strings.Replace(accounts["account/unknown/main.tf"], "may lack", "lacks", 1), []string{"no violation", "unexpected undecided"}},
		{"no expression", "account/other/main.tf", "# lacks \"(\"\n", []string{"error parsing regexp"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			files := maps.Clone(accounts)
			files[c.file] = c.text
			got := strings.Join(problems(t, fifo, files), "\n")
			if (got == "") != (c.want == nil) {
				t.Errorf("problems: %s", got)
			}
			for _, want := range c.want {
				if !strings.Contains(got, want) {
					t.Errorf("no %q in %s", want, got)
				}
			}
		})
	}
}
