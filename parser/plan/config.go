// SPDX-License-Identifier: Apache-2.0

package plan

import (
	"github.com/go-json-experiment/json/jsontext"
)

// configuration is the configuration part of a plan, as terraform-json's Config has it, with expressions left as text until they are
// asked for.
type configuration struct {
	Providers map[string]struct {
		Expressions map[string]jsontext.Value `json:"expressions"`
	} `json:"provider_config"`
	Root *configModule `json:"root_module"`
}

type configModule struct {
	Resources []*configResource        `json:"resources"`
	Calls     map[string]*moduleCall   `json:"module_calls"`
	Outputs   map[string]*configOutput `json:"outputs"`

	byAddress map[string]*configResource
}

type configOutput struct {
	Expression expression `json:"expression"`
}

type configResource struct {
	Address     string                    `json:"address"`
	ProviderKey string                    `json:"provider_config_key"`
	Expressions map[string]jsontext.Value `json:"expressions"`
	ForEach     expression                `json:"for_each_expression"`

	Provisioners []struct {
		Type        string                    `json:"type"`
		Expressions map[string]jsontext.Value `json:"expressions"`
	} `json:"provisioners"`
}

type moduleCall struct {
	Source      string                `json:"source"`
	Version     string                `json:"version_constraint"`
	Expressions map[string]expression `json:"expressions"`
	Count       *expression           `json:"count_expression"`
	ForEach     *expression           `json:"for_each_expression"`
	Module      *configModule         `json:"module"`
}

// isSingle reports whether the call has one instance, without a key.
func (c *moduleCall) isSingle() bool { return c.Count == nil && c.ForEach == nil }

func (c *moduleCall) forEach() expression {
	if c.ForEach == nil {
		return expression{}
	}
	return *c.ForEach
}

// resource finds a resource by its address within the module; nil when it is not declared there.
func (m *configModule) resource(address string) *configResource {
	if m == nil {
		return nil
	}
	if m.byAddress == nil {
		m.byAddress = make(map[string]*configResource, len(m.Resources))
		for _, r := range m.Resources {
			if r != nil {
				m.byAddress[r.Address] = r
			}
		}
	}
	return m.byAddress[address]
}

// call finds a module call; nil when there is none.
func (m *configModule) call(name string) *moduleCall {
	if m == nil {
		return nil
	}
	return m.Calls[name]
}

// output finds an output; nil when there is none.
func (m *configModule) output(name string) *configOutput {
	if m == nil {
		return nil
	}
	return m.Outputs[name]
}
