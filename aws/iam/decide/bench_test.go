// SPDX-License-Identifier: Apache-2.0

package decide

import (
	"fmt"
	"strings"
	"testing"

	"github.com/guardlint/guardlint/aws/iam"
)

// BenchmarkDecide asks a managed policy of the largest size, 6,144 characters, of which nothing matches until the last statement.
func BenchmarkDecide(b *testing.B) {
	var statements []string
	for i := 0; len(strings.Join(statements, ",")) < 5900; i++ {
		statements = append(statements, fmt.Sprintf(`{"Effect":"Allow","Action":["s3:Get*","s3:List*","dynamodb:*Item","sqs:SendMessage"],"Resource":["arn:aws:s3:::b%[1]d","arn:aws:s3:::b%[1]d/*",`+
			`"arn:aws:sqs:*:111111111111:q%[1]d-*"],"Condition":{"StringLike":{"aws:PrincipalTag/team":"team%[1]d*"}}}`, i))
	}
	statements = append(statements, all)
	text := `{"Version":"2012-10-17","Statement":[` + strings.Join(statements, ",") + `]}`
	policies := Policies{Identity: []*Policy{Compile(iam.ParseText("policy", text), Identity)}}
	who, err := ParsePrincipal(alice)
	if err != nil {
		b.Fatal(err)
	}
	r := NewRequest(who, "s3:GetObject", "arn:aws:s3:::reports/2026/january.csv", account, map[string]Values{"aws:PrincipalTag/team": one("blue")})
	b.ReportMetric(float64(len(text)), "chars")
	for b.Loop() {
		if Decide(r, policies).Decision != Allow {
			b.Fatal("it is not allowed")
		}
	}
}
