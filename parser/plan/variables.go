// SPDX-License-Identifier: Apache-2.0

package plan

import (
	"github.com/zclconf/go-cty/cty"
	ctyjson "github.com/zclconf/go-cty/cty/json"
)

// rootVariables are the root variables' values, of the types that their JSON implies. Sensitive ones are among them and not marked: which they
// are stands in the configuration.
func (p *plan) rootVariables() map[string]cty.Value {
	values := make(map[string]cty.Value, len(p.variables))
	for name, raw := range p.variables {
		if len(raw) == 0 {
			continue
		}
		typ, err := ctyjson.ImpliedType(raw)
		if err != nil {
			continue
		}
		if v, err := ctyjson.Unmarshal(raw, typ); err == nil {
			values[name] = v
		}
	}
	return values
}
