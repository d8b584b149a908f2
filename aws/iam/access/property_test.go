// SPDX-License-Identifier: Apache-2.0

package access

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/aws/iam/decide"
)

// gambler draws policies and requests from a small world.
type gambler struct{ *rand.Rand }

func (g gambler) pick(of ...string) string { return of[g.IntN(len(of))] }

func (g gambler) policy() string {
	statements := make([]string, 1+g.IntN(3))
	for i := range statements {
		s := fmt.Sprintf(`{"Effect":%q,%s,%s`, g.pick("Allow", "Allow", "Deny"),
			g.pick(`"Action":"s3:GetObject"`, `"Action":"s3:*"`, `"Action":"s3:Get*"`, `"NotAction":"s3:GetObject"`, `"Action":"s3:?utObject"`, `"Action":"*"`),
			g.pick(`"Resource":"*"`, `"Resource":"arn:aws:s3:::b/*"`, `"Resource":"arn:aws:s3:::b/x*"`, `"NotResource":"arn:aws:s3:::b/*"`, `"Resource":["arn:aws:s3:::b/?","arn:aws:s3:::c/x"]`, `"Resource":"arn:aws:s3"`))
		if g.IntN(2) == 0 {
			s += `,"Condition":{` + g.pick(`"StringEquals":{"s3:k":["a","b"]}`, `"StringLike":{"s3:k":"a*"}`, `"StringNotEquals":{"s3:k":"a"}`, `"StringLikeIfExists":{"s3:k":"b"}`,
				`"Null":{"s3:k":"true"}`, `"NumericLessThan":{"s3:n":"5"}`, `"NumericGreaterThanEquals":{"s3:n":"5"}`, `"Bool":{"aws:SecureTransport":"false"}`,
				`"ForAllValues:StringEquals":{"aws:TagKeys":["a"]}`, `"ForAnyValue:StringNotEquals":{"aws:TagKeys":["a"]}`) + "}"
		}
		statements[i] = s + "}"
	}
	return `{"Version":"2012-10-17","Statement":[` + strings.Join(statements, ",") + `]}`
}

var holder, _ = decide.ParsePrincipal("arn:aws:iam::111111111111:user/u")

func (g gambler) request() *decide.Request {
	context := map[string]decide.Values{"aws:securetransport": {Items: []string{g.pick("true", "false")}}}
	if v := g.pick("", "a", "ab", "b", "c"); v != "" {
		context["s3:k"] = decide.Values{Items: []string{v}}
	}
	if v := g.pick("", "4", "5", "6"); v != "" {
		context["s3:n"] = decide.Values{Items: []string{v}}
	}
	if v := g.pick("", "a", "b", "a b", "-"); v != "" {
		context["aws:tagkeys"] = decide.Values{Items: strings.Fields(strings.Trim(v, "-")), Several: true}
	}
	return decide.NewRequest(holder, g.pick("s3:GetObject", "s3:PutObject", "s3:DeleteObject"), g.pick("arn:aws:s3:::b/x", "arn:aws:s3:::b/xy", "arn:aws:s3:::b/y", "arn:aws:s3:::c/x", "arn:aws:s3:::d/z"), "111111111111", context)
}

func allowed(d *iam.Document, r *decide.Request) bool {
	return decide.Decide(r, decide.Policies{Identity: []*decide.Policy{decide.Compile(d, decide.Identity)}}).Decision == decide.Allow
}

// TestNewAccessAgainstDecisions draws pairs of policies. Where there is said to be no new access no request may prove otherwise, and every
// witness must be a request that the one policy allows and the other does not.
func TestNewAccessAgainstDecisions(t *testing.T) {
	g := gambler{rand.New(rand.NewPCG(5, 6))}
	counts := make(map[Answer]int)
	for range 400 {
		oldText, nowText := g.policy(), g.policy()
		old, now := iam.ParseText("old", oldText), iam.ParseText("now", nowText)
		got, w := NewAccess(old, now)
		counts[got]++
		if got == Yes {
			r := w.request()
			if !allowed(now, r) || allowed(old, r) {
				t.Fatalf("%s\nis said to allow %+v, which\n%s\ndoes not", nowText, w, oldText)
			}
		}
		for range 60 {
			if r := g.request(); got == No && allowed(now, r) && !allowed(old, r) {
				t.Fatalf("%s\nallows %s on %s, which\n%s\ndoes not, and no new access was found", nowText, r.Action, r.Resource, oldText)
			}
		}
	}
	if counts[Perhaps] > 0 || counts[Yes] == 0 || counts[No] == 0 {
		t.Errorf("of each answer: %v", counts)
	}
}

func (w *Witness) request() *decide.Request {
	context := make(map[string]decide.Values)
	for key, values := range w.Context {
		if values != nil {
			context[key] = decide.Values{Items: values, Several: isSeveral(key)}
		}
	}
	return decide.NewRequest(holder, w.Action, w.Resource(), "111111111111", context)
}

func BenchmarkNewAccess(b *testing.B) {
	g := gambler{rand.New(rand.NewPCG(7, 8))}
	old, now := iam.ParseText("old", g.policy()), iam.ParseText("now", g.policy())
	for b.Loop() {
		NewAccess(old, now)
	}
}
