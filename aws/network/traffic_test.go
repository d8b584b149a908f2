// SPDX-License-Identifier: Apache-2.0

package network

import (
	"reflect"
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/guardlint/guardlint/tf"
)

func value(path string, v cty.Value) tf.Value {
	return tf.NewValue(v, path, tf.Range{File: "x.tf"}, nil)
}

func TestReadReach(t *testing.T) {
	number := func(n int64) cty.Value { return cty.NumberIntVal(n) }
	null, unknown := cty.NullVal(cty.Number), cty.UnknownVal(cty.Number)
	text := cty.StringVal
	ports := func(from, to int) []PortRange { return []PortRange{{from, to}} }
	for _, c := range []struct {
		name               string
		protocol, from, to cty.Value
		must, may          Traffic
	}{
		{"tcp", text("tcp"), number(22), number(25), Traffic{TCP: ports(22, 25)}, Traffic{TCP: ports(22, 25)}},
		{"by number", text("6"), number(22), number(22), Traffic{TCP: ports(22, 22)}, Traffic{TCP: ports(22, 22)}},
		{"number as number", number(17), text("53"), text("53"), Traffic{UDP: ports(53, 53)}, Traffic{UDP: ports(53, 53)}},
		{"upper case", text("UDP"), number(1), number(2), Traffic{UDP: ports(1, 2)}, Traffic{UDP: ports(1, 2)}},
		{"everything", text("-1"), null, null, everything, everything},
		{"everything, whatever the ports", text("-1"), number(22), number(22), everything, everything},
		{"everything by name", text("all"), number(0), number(0), everything, everything},
		{"everything as number", number(-1), unknown, unknown, everything, everything},
		{"icmp types are no ports", text("icmp"), number(8), number(0), Traffic{ICMP: true}, Traffic{ICMP: true}},
		{"icmpv6", text("58"), number(-1), number(-1), Traffic{ICMP: true}, Traffic{ICMP: true}},
		{"esp", text("50"), number(0), number(0), Traffic{Other: true}, Traffic{Other: true}},
		{"no ports", text("tcp"), null, null, Traffic{}, Traffic{TCP: allPorts}},
		{"no last port", text("tcp"), number(22), null, Traffic{TCP: ports(22, 22)}, Traffic{TCP: ports(22, 65535)}},
		{"upside down", text("tcp"), number(25), number(22), Traffic{}, Traffic{TCP: allPorts}},
		{"unknown first port", text("tcp"), unknown, number(22), Traffic{TCP: ports(22, 22)}, Traffic{TCP: ports(0, 22)}},
		{"unknown last port", text("udp"), number(22), unknown, Traffic{UDP: ports(22, 22)}, Traffic{UDP: ports(22, 65535)}},
		{"unknown ports", text("tcp"), unknown, unknown, Traffic{}, Traffic{TCP: allPorts}},
		{"unknown protocol", cty.UnknownVal(cty.String), number(22), number(22), Traffic{}, Traffic{TCP: ports(22, 22), UDP: ports(22, 22), ICMP: true}},
		{"unknown protocol, ports as -1 wants them", cty.UnknownVal(cty.String), number(0), number(0), Traffic{}, everything},
		{"unknown protocol and ports", cty.UnknownVal(cty.String), unknown, unknown, Traffic{}, everything},
		{"no protocol", cty.NullVal(cty.String), number(22), number(22), Traffic{}, Traffic{TCP: ports(22, 22), UDP: ports(22, 22), ICMP: true}},
	} {
		got := readReach(value("protocol", c.protocol), value("from_port", c.from), value("to_port", c.to))
		if !reflect.DeepEqual(got.must, c.must) || !reflect.DeepEqual(got.may, c.may) {
			t.Errorf("%s: must %v, may %v; want %v, %v", c.name, got.must, got.may, c.must, c.may)
		}
		if same := reflect.DeepEqual(c.must, c.may); same != (len(got.why) == 0) {
			t.Errorf("%s: reasons for not knowing: %v", c.name, got.why)
		}
	}
}

// Terraform refuses what these leave out, so that only excerpts do.
func TestReadRuleOfExcerpts(t *testing.T) {
	text, none, port := cty.StringVal, cty.NullVal(cty.Number), cty.NumberIntVal(22)
	ssh := []PortRange{{22, 22}}
	for _, c := range []struct {
		name               string
		protocol, from, to cty.Value
		want               Traffic
	}{
		{"nothing", cty.NullVal(cty.String), none, none, everything},
		{"ports alone", cty.NullVal(cty.String), port, port, Traffic{TCP: ssh, UDP: ssh}},
		{"tcp alone", text("tcp"), none, none, Traffic{TCP: allPorts}},
		{"udp alone", text("17"), none, none, Traffic{UDP: allPorts}},
		{"icmp alone", text("icmp"), none, none, Traffic{ICMP: true}},
		{"all of it", text("tcp"), port, port, Traffic{TCP: ssh}},
	} {
		got := readRule(value("protocol", c.protocol), value("from_port", c.from), value("to_port", c.to))
		if !reflect.DeepEqual(got.must, c.want) || !reflect.DeepEqual(got.may, c.want) || len(got.why) > 0 {
			t.Errorf("%s: must %v, may %v, why %v; want %v", c.name, got.must, got.may, got.why, c.want)
		}
	}
}

func TestTrafficText(t *testing.T) {
	for want, traffic := range map[string]Traffic{
		"all traffic":                     everything,
		"tcp port 22":                     {TCP: []PortRange{{22, 22}}},
		"tcp ports 20-25":                 {TCP: []PortRange{{20, 25}}},
		"udp ports 53, 500-501":           {UDP: []PortRange{{53, 53}, {500, 501}}},
		"tcp and udp port 53":             {TCP: []PortRange{{53, 53}}, UDP: []PortRange{{53, 53}}},
		"tcp port 53 and udp ports 53-54": {TCP: []PortRange{{53, 53}}, UDP: []PortRange{{53, 54}}},
		"icmp":                            {ICMP: true},
		"a protocol without ports":        {Other: true},
		"tcp and udp ports 0-65535":       {TCP: allPorts, UDP: allPorts},
		"tcp ports 0-65535":               {TCP: allPorts},
	} {
		if got := traffic.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
