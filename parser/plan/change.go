// SPDX-License-Identifier: Apache-2.0

package plan

import (
	"fmt"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	tfjson "github.com/hashicorp/terraform-json"

	"github.com/guardlint/guardlint/aws/schema"
	"github.com/guardlint/guardlint/tf"
)

// resourceChange is terraform-json's ResourceChange with the values left as text until they are asked for. Large plans have many thousands, so
// that it is read member by member.
type resourceChange struct {
	Address, PreviousAddress, ModuleAddress string
	Mode, Type, Name                        string
	Deposed, ActionReason                   string
	Change                                  struct {
		Actions                         []string
		Before, After, AfterUnknown     *record
		BeforeSensitive, AfterSensitive *record
		Importing                       *record
		ReplacePaths                    []jsontext.Value
	}
}

// text is the place of a member that is a string; nil for others.
func (rc *resourceChange) text(key string) *string {
	switch key {
	case "address":
		return &rc.Address
	case "previous_address":
		return &rc.PreviousAddress
	case "module_address":
		return &rc.ModuleAddress
	case "mode":
		return &rc.Mode
	case "type":
		return &rc.Type
	case "name":
		return &rc.Name
	case "deposed":
		return &rc.Deposed
	case "action_reason":
		return &rc.ActionReason
	}
	return nil
}

// record is the place of a member of the change that holds values; nil for others.
func (rc *resourceChange) record(key string) **record {
	switch key {
	case "before":
		return &rc.Change.Before
	case "after":
		return &rc.Change.After
	case "after_unknown":
		return &rc.Change.AfterUnknown
	case "before_sensitive":
		return &rc.Change.BeforeSensitive
	case "after_sensitive":
		return &rc.Change.AfterSensitive
	case "importing":
		return &rc.Change.Importing
	}
	return nil
}

func (p *plan) readChange(dec *jsontext.Decoder, rc *resourceChange) error {
	return object(dec, func(key []byte) (err error) {
		switch s := rc.text(string(key)); {
		case s == &rc.Address:
			*s, err = text(dec)
			return err
		case s != nil:
			*s, err = p.kept.changes.word(dec)
			return err
		case string(key) != "change":
			return over(dec)
		}
		return object(dec, func(key []byte) (err error) {
			if r := rc.record(string(key)); r != nil {
				*r, err = p.kept.changes.read(dec)
				return err
			}
			switch string(key) {
			case "actions":
				rc.Change.Actions, err = p.kept.changes.actions(dec)
				return err
			case "replace_paths":
				return json.UnmarshalDecode(dec, &rc.Change.ReplacePaths)
			}
			return over(dec)
		})
	})
}

// change reads one element of resource_changes.
func (p *plan) change(dec *jsontext.Decoder) error {
	var rc resourceChange
	if err := p.readChange(dec, &rc); err != nil {
		return err
	}
	c := &tf.Change{Address: rc.Address, PreviousAddress: rc.PreviousAddress, Type: rc.Type, Name: rc.Name, Data: rc.Mode == string(tfjson.DataResourceMode),
		Actions: rc.Change.Actions, Reason: rc.ActionReason, Deposed: rc.Deposed, Importing: rc.Change.Importing.isObject()}
	for _, path := range rc.Change.ReplacePaths {
		c.ReplacePaths = append(c.ReplacePaths, attributePath(decode(path)))
	}
	p.root.Changes = append(p.root.Changes, c)

	in := &instance{plan: p, address: rc.Address, module: rc.ModuleAddress, typ: rc.Type, name: rc.Name, data: c.Data}
	in.created = !rc.Change.Before.isObject() || c.IsReplacement()
	if rc.Change.Before.isObject() {
		before := &content{in: in, values: rc.Change.Before, sensitive: rc.Change.BeforeSensitive, past: true}
		c.Before = in.block(before)
	}
	if rc.Deposed != "" || !rc.Change.After.isObject() {
		return nil
	}
	in.content = &content{in: in, values: rc.Change.After, unknown: rc.Change.AfterUnknown, sensitive: rc.Change.AfterSensitive}
	in.change = c
	p.instances = append(p.instances, in)
	return nil
}

// attributePath writes a path of the plan as rules write theirs: "ingress[0].cidr_blocks".
func attributePath(v any) string {
	steps, _ := v.([]any)
	var path strings.Builder
	for i, step := range steps {
		name, isName := step.(string)
		switch {
		case !isName:
			fmt.Fprintf(&path, "[%v]", step)
		case i == 0:
			path.WriteString(name)
		default:
			path.WriteString("." + name)
		}
	}
	return path.String()
}

// deferred notes an element of deferred_changes.
func (p *plan) deferred(dec *jsontext.Decoder) error {
	var d struct {
		Reason         string `json:"reason"`
		ResourceChange struct {
			Address string `json:"address"`
		} `json:"resource_change"`
	}
	if err := json.UnmarshalDecode(dec, &d); err != nil {
		return err
	}
	p.hasDeferred = true
	address := d.ResourceChange.Address
	p.note(address, fmt.Sprintf("%s is not judged: its change is deferred to a later plan (%s)", address, strings.ReplaceAll(d.Reason, "_", " ")), false)
	return nil
}

// priorState reads the data sources that were read while planning; everything else that the prior state holds is among the changes.
func (p *plan) priorState(dec *jsontext.Decoder) error {
	return object(dec, func(key []byte) error {
		if string(key) != "values" {
			return pass(dec)
		}
		return object(dec, func(key []byte) error {
			if string(key) != "root_module" {
				return pass(dec)
			}
			return p.stateModule(dec)
		})
	})
}

func (p *plan) stateModule(dec *jsontext.Decoder) error {
	var read []*instance
	var address string
	err := object(dec, func(key []byte) (err error) {
		switch string(key) {
		case "address":
			address, err = text(dec)
			return err
		case "resources":
			return array(dec, func() error {
				in, err := p.stateResource(dec)
				if in != nil {
					read = append(read, in)
				}
				return err
			})
		case "child_modules":
			return array(dec, func() error { return p.stateModule(dec) })
		}
		return over(dec)
	})
	for _, in := range read {
		in.module = address
	}
	p.already = append(p.already, read...)
	return err
}

func (p *plan) stateResource(dec *jsontext.Decoder) (*instance, error) {
	in := &instance{plan: p}
	var mode string
	var values, sensitive *record
	err := object(dec, func(key []byte) (err error) {
		managed := mode == string(tfjson.ManagedResourceMode)
		switch name := string(key); {
		case name == "mode":
			mode, err = p.kept.state.word(dec)
		case managed: // do not copy what is not kept
			err = over(dec)
		case name == "address":
			in.address, err = text(dec)
		case name == "type":
			in.typ, err = p.kept.state.word(dec)
		case name == "name":
			in.name, err = p.kept.state.word(dec)
		case name == "values":
			values, err = p.kept.state.read(dec)
		case name == "sensitive_values":
			sensitive, err = p.kept.state.read(dec)
		default:
			err = over(dec)
		}
		return err
	})
	if mode == string(tfjson.ManagedResourceMode) {
		p.hadResources = true
	}
	if err != nil || mode != string(tfjson.DataResourceMode) || !values.isObject() {
		return nil, err
	}
	in.data = true
	in.content = &content{in: in, values: values, sensitive: sensitive}
	return in, nil
}

// instance is one object of a resource or data source.
type instance struct {
	plan    *plan
	address string // absolute
	module  string // address of the module instance, "" for the root module
	typ     string
	name    string
	data    bool
	created bool // it is made anew, so that what the provider computes is unknown
	change  *tf.Change
	content *content // nil when the object will not exist

	scope    *scope
	declared *configResource // nil when the configuration does not show it
	res      *tf.Resource
}

// base is the resource's address within its module, without the instance key.
func (in *instance) base() string {
	if in.data {
		return "data." + in.typ + "." + in.name
	}
	return in.typ + "." + in.name
}

// key is the instance key as the address writes it: `[0]`, `["a"]`, or "".
func (in *instance) key() string {
	return strings.TrimPrefix(in.address, prefixed(in.module, in.base()))
}

func (in *instance) schema() *schema.Block {
	if in.data {
		return schema.DataSource(in.typ)
	}
	return schema.Resource(in.typ)
}

// block makes a content the body of the resource.
func (in *instance) block(c *content) *tf.Block {
	return &tf.Block{Content: c, Range: in.plan.place(), Exists: tf.Yes()}
}

// prefixed puts a module's address in front of an address within it.
func prefixed(module, address string) string {
	if module == "" {
		return address
	}
	return module + "." + address
}
