// SPDX-License-Identifier: Apache-2.0

package vpc

import (
	"fmt"
	"slices"

	"github.com/guardlint/guardlint/aws/network"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

// class is what an opening to the internet is reported as. Each rule of the vpc-sg-ingress-*-open family reports one class, and an
// opening belongs to one class only, the most telling one: all ports, else SSH, RDP, data, services, alternate web ports, anything else,
// else the public web ports, else nothing.
type class int

const (
	harmless class = iota // ICMP, whose messages open no service
	web
	anything
	webAlternates
	services
	dataStores
	rdp
	ssh
	allPorts
)

func ports(list ...network.PortRange) []network.PortRange { return list }

func port(n int) network.PortRange { return network.PortRange{From: n, To: n} }

// The ports by which traffic is classified.
var (
	webPorts          = ports(port(80), port(443))
	webAlternatePorts = ports(port(3000), port(5000), port(8000), port(8080), port(8088), port(8443), port(8888))
	// servicePorts are file sharing, remote control, directories, mail, orchestration and management. DNS counts over TCP only.
	servicePorts = ports(network.PortRange{From: 20, To: 21}, port(23), port(25), port(88), network.PortRange{From: 110, To: 111},
		port(135), network.PortRange{From: 137, To: 139}, port(143), port(161), port(389), port(445), port(464),
		network.PortRange{From: 512, To: 514}, port(636), port(2049), network.PortRange{From: 2375, To: 2376}, port(3020),
		network.PortRange{From: 4505, To: 4506}, port(5500), port(5800), network.PortRange{From: 5900, To: 5903},
		network.PortRange{From: 5985, To: 5986}, port(6443), port(8140), port(9000), port(10250))
	// dataPorts are databases, caches, search engines, queues and document stores.
	dataPorts = ports(network.PortRange{From: 1433, To: 1434}, port(1521), network.PortRange{From: 2379, To: 2380},
		network.PortRange{From: 2382, To: 2383}, network.PortRange{From: 2483, To: 2484}, port(3306), port(5432), port(5439), port(5601),
		port(6379), network.PortRange{From: 7000, To: 7001}, port(7199), port(9042), port(9092), port(9160), port(9200), port(9300),
		port(11211), network.PortRange{From: 11214, To: 11215}, network.PortRange{From: 27017, To: 27019},
		network.PortRange{From: 61620, To: 61621})
)

// allowedPublicPorts are the ports that the whole internet may reach without anything more to say about them.
var allowedPublicPorts = &lint.Parameter{
	Name:    "allowed_public_ports",
	Doc:     "ports that security groups may open to the internet",
	Default: []int{80, 443},
	Check: func(value any) error {
		for _, n := range value.([]int) {
			if n < 1 || n > 65535 {
				return fmt.Errorf("%d is no port", n)
			}
		}
		return nil
	},
}

// allowed are the ports that a pass allows, those next to each other as one range.
func allowed(p *lint.Pass) []network.PortRange {
	var list []network.PortRange
	for _, n := range slices.Sorted(slices.Values(lint.Of[[]int](p, allowedPublicPorts))) {
		if i := len(list) - 1; i >= 0 && n <= list[i].To+1 {
			list[i].To = n
			continue
		}
		list = append(list, port(n))
	}
	return list
}

// less are the ports of a list that are not allowed.
func less(list, allowed []network.PortRange) []network.PortRange {
	return slices.DeleteFunc(slices.Clone(list), func(p network.PortRange) bool { return network.Within(ports(p), allowed...) })
}

// classify finds the class of a set of packets when some ports are allowed.
func classify(t network.Traffic, allowed []network.PortRange) class {
	either := func(list []network.PortRange) bool {
		return network.Overlaps(t.TCP, list...) || network.Overlaps(t.UDP, list...)
	}
	switch {
	case t.AllPorts():
		return allPorts
	case network.Overlaps(t.TCP, port(22)):
		return ssh
	case either(ports(port(3389))):
		return rdp
	case either(dataPorts):
		return dataStores
	case either(servicePorts) || network.Overlaps(t.TCP, port(53)):
		return services
	case network.Overlaps(t.TCP, less(webAlternatePorts, allowed)...):
		return webAlternates
	case t.Other || !network.Within(t.TCP, allowed...) || !network.Within(t.UDP, allowed...):
		return anything
	case either(webPorts):
		return web
	}
	return harmless
}

// judge finds the class under which an opening is reported and whether it is one. What is let through for sure decides; else what may be
// let through does, as a maybe, and when that is everything, nothing more telling can be said of it than that something is open.
func judge(o network.Opening, allowed []network.PortRange) (class, tf.Truth) {
	if sure := classify(o.Must, allowed); sure > anything || sure != harmless && len(o.Why) == 0 {
		return sure, tf.All(o.Admitted, tf.Yes(o.Facts...))
	}
	possible := classify(o.May, allowed)
	if possible == allPorts {
		possible = anything
	}
	return possible, tf.All(o.Admitted, tf.Maybe(o.Why...))
}

// openings sums up what a resource opens in one class: whether it does, and what.
func openings(r *tf.Resource, c class, allowed []network.PortRange) (open tf.Truth, what string) {
	return sumUp(network.IngressOpenings(r), allowed, func(reported class, _ network.Opening) bool { return reported == c })
}

// sumUp sums up the openings of the classes that are asked for.
func sumUp(openings []network.Opening, allowed []network.PortRange, asked func(class, network.Opening) bool) (open tf.Truth, what string) {
	var truths []tf.Truth
	certain := false
	for _, o := range openings {
		reported, t := judge(o, allowed)
		if t.IsNo() || !asked(reported, o) {
			continue
		}
		truths = append(truths, t)
		if what == "" || t.IsYes() && !certain {
			what = describe(o)
		}
		certain = certain || t.IsYes()
	}
	return tf.Any(truths...), what
}

func describe(o network.Opening) string {
	switch {
	case len(o.Why) == 0:
		return o.Must.String()
	case !o.Must.IsEmpty():
		return o.Must.String() + " and what else is not known"
	case o.May.AllPorts():
		return "ports that are not known"
	}
	return o.May.String()
}

// forbid is a check that a resource opens nothing of a class to the internet.
func forbid(c class) func(*lint.Pass, *tf.Resource) {
	return func(p *lint.Pass, r *tf.Resource) {
		open, what := openings(r, c, allowed(p))
		p.Forbid(open, r, "%s admits the internet to %s", holder(r), what)
	}
}

// holder names a resource that holds ingress rules.
func holder(r *tf.Resource) string {
	switch r.Type {
	case "aws_security_group_rule", "aws_vpc_security_group_ingress_rule":
		return fmt.Sprintf("security group rule %q", r.Name)
	case "aws_default_security_group":
		return fmt.Sprintf("default security group %q", r.Name)
	}
	return fmt.Sprintf("security group %q", r.Name)
}
