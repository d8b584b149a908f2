// SPDX-License-Identifier: Apache-2.0

package schema

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"github.com/zclconf/go-cty/cty"
)

//go:embed plantime.txt
var planTimeText string

// planTime is plantime.txt by type and path.
var planTime = sync.OnceValue(func() map[string]map[string]cty.Value {
	byType := make(map[string]map[string]cty.Value)
	for line := range strings.Lines(planTimeText) {
		fields := strings.SplitN(strings.TrimSpace(line), " ", 3)
		if len(fields) < 3 || fields[0] == "#" {
			continue
		}
		if byType[fields[0]] == nil {
			byType[fields[0]] = make(map[string]cty.Value)
		}
		byType[fields[0]][fields[1]] = planTimeValue(fields[2])
	}
	return byType
})

func planTimeValue(text string) cty.Value {
	switch text {
	case "unknown":
		return cty.DynamicVal
	case "true", "false":
		return cty.BoolVal(text == "true")
	}
	if s, err := strconv.Unquote(text); err == nil {
		return cty.StringVal(s)
	}
	return cty.MustParseNumberVal(text)
}

// PlanTime returns what the plan of a new resource of type typ has at the dotted path of an attribute or nested block that configuration
// leaves out, where the published schema does not tell: a literal, or an unknown value for a nested block that the provider computes. It is
// cty.NilVal when the schema tells all there is: what is computed is unknown, anything else null or empty.
func PlanTime(typ, path string) cty.Value { return planTime()[typ][path] }
