// SPDX-License-Identifier: Apache-2.0

package access

import (
	"iter"
	"net/netip"
	"strings"

	"slices"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/aws/iam/decide"
)

// Caller is a kind of caller, as one that stands for it.
type Caller struct {
	decide.Principal
	// Name is what people call the kind: "anyone", "an AWS account that nobody names".
	Name  string
	facts map[string]Fact
}

// Fact is what is known of a condition key. The zero Fact says that requests lack the key.
type Fact struct {
	// Values are those that a request may have; nil allows none.
	Values []string
	// Fresh allows values that no policy writes out, if the function says so of them; they may match wildcards.
	Fresh func(value string) bool
	// Absent allows requests without the key.
	Absent bool
}

// among are the candidates that the fact allows.
func (f Fact) among(k *key) choice {
	var c choice
	for i, candidate := range k.candidates {
		if candidate.values == nil {
			if f.Absent || f.isAbsent() {
				c.put(i)
			}
			continue
		}
		fits := !slices.ContainsFunc(candidate.values.Items, func(v string) bool {
			return !slices.Contains(f.Values, v) && (f.Fresh == nil || candidate.named || !f.Fresh(v))
		})
		if fits {
			c.put(i)
		}
	}
	return c
}

// fact is what is known of a key.
func (s *search) fact(name string) (Fact, bool) {
	if f, ok := lookup(s.query.Facts, name); ok || s.who == nil {
		return f, ok
	}
	return lookup(s.who.facts, name)
}

func lookup(facts map[string]Fact, name string) (Fact, bool) {
	if f, ok := facts[name]; ok {
		return f, true
	}
	family, _, ok := strings.Cut(name, "/")
	f, known := facts[family+"/"]
	return f, ok && known
}

// isAbsent reports whether requests lack the key for certain.
func (f Fact) isAbsent() bool { return f.Values == nil && f.Fresh == nil }

var (
	absent = Fact{}
	fresh  = Fact{Fresh: func(string) bool { return true }}
	// perhapsFresh are keys such as aws:SourceVpc: requests lack them, or come from a network that nobody names.
	perhapsFresh = Fact{Fresh: fresh.Fresh, Absent: true}
	freshARN     = Fact{Fresh: isForeignARN}
)

func only(values ...string) Fact { return Fact{Values: values} }

// Anyone is a request without credentials: what AWS says of it ("Condition keys", IAM User Guide).
func Anyone() Caller {
	return Caller{decide.Principal{Kind: decide.Anonymous}, "anyone", outside(map[string]Fact{
		"aws:principalaccount": only("anonymous"), "aws:userid": only("anonymous"), "aws:principaltype": only("Anonymous"),
		"aws:principalarn": absent, "aws:principaltag/": absent, "aws:principalisawsservice": absent, "aws:tokenissuetime": absent,
		"aws:multifactorauthpresent": absent, "aws:multifactorauthage": absent, "aws:username": absent, "kms:calleraccount": absent,
		"aws:principalorgid": absent, "aws:principalorgpaths": absent, "aws:sourceowner": absent,
	})}
}

// strangersAccount is an account that no policy names.
const strangersAccount = "999999999999"

// Stranger is a user of an AWS account and an organisation that no policy names.
func Stranger() Caller {
	return Caller{decide.Principal{Kind: decide.User, ID: "arn:aws:iam::" + strangersAccount + ":user/stranger", Account: strangersAccount, Name: "stranger"},
		"a user of any AWS account", outside(map[string]Fact{
			"aws:principalaccount": fresh, "kms:calleraccount": fresh, "aws:sourceowner": fresh,
			"aws:principalarn": freshARN, "aws:userid": {Fresh: func(v string) bool { return !strings.HasPrefix(v, "A") || !strings.Contains(v, ":") }},
			"aws:principalisawsservice": only("false"), "aws:principalorgid": perhapsFresh, "aws:principalorgpaths": {Fresh: isForeignPath, Absent: true},
		})}
}

// Messenger is a service that no policy names and that acts for a resource in any AWS account, as a topic or a bucket that sends something.
func Messenger() Caller {
	source := Fact{Fresh: isForeignARN, Absent: true}
	facts := map[string]Fact{
		"aws:principalisawsservice": only("true"), "aws:principalservicename": perhapsFresh, "aws:principalservicenameslist": perhapsFresh,
		"aws:sourcearn": source, "aws:sourceaccount": perhapsFresh, "aws:sourceowner": perhapsFresh, "aws:sourceorgid": perhapsFresh,
		"aws:sourceorgpaths": {Fresh: isForeignPath, Absent: true}, "aws:viaawsservice": only("false"),
	}
	for _, key := range []string{"aws:principalaccount", "aws:principalarn", "aws:principalorgid", "aws:principalorgpaths", "aws:principaltag/", "aws:username",
		"aws:userid", "aws:sourceip", "aws:sourcevpc", "aws:sourcevpce", "aws:sourcevpcarn", "aws:vpcsourceip", "aws:vpceaccount", "aws:vpceorgid",
		"aws:vpceorgpaths", "kms:calleraccount", "aws:multifactorauthpresent", "s3:dataaccesspointarn", "s3:dataaccesspointaccount"} {
		facts[key] = absent
	}
	return Caller{decide.Principal{Kind: decide.Service, ID: "nobody-names.amazonaws.com"}, "a service that acts for any AWS account", facts}
}

// Outsiders are the kinds of callers whom nobody has named.
func Outsiders() []Caller { return []Caller{Anyone(), Stranger(), Messenger()} }

// ToldByCallers are the values of condition keys that Prepare must be told for questions about Outsiders.
func ToldByCallers() map[string][]string {
	return map[string][]string{
		"aws:principalaccount": {"anonymous"}, "aws:userid": {"anonymous"}, "aws:principaltype": {"Anonymous"},
		"aws:principalisawsservice": {"false", "true"}, "aws:viaawsservice": {"false"},
	}
}

// outside adds what holds for requests from outside of the account, whoever makes them.
func outside(facts map[string]Fact) map[string]Fact {
	for _, key := range []string{"aws:sourcearn", "aws:sourceaccount", "aws:sourceorgid", "aws:sourceorgpaths", "aws:principalservicename", "aws:principalservicenameslist",
		"aws:calledvia", "aws:calledviafirst", "aws:calledvialast"} {
		facts[key] = absent
	}
	for _, key := range []string{"aws:sourcevpc", "aws:sourcevpce", "aws:vpcsourceip", "aws:vpceaccount", "aws:vpceorgid", "s3:dataaccesspointaccount"} {
		facts[key] = perhapsFresh
	}
	facts["aws:vpceorgpaths"] = Fact{Fresh: isForeignPath, Absent: true}
	facts["aws:sourcevpcarn"] = Fact{Fresh: isForeignARN, Absent: true}
	facts["s3:dataaccesspointarn"] = Fact{Fresh: isForeignARN, Absent: true}
	facts["aws:viaawsservice"] = only("false")
	facts["aws:sourceip"] = Fact{Fresh: isPublic}
	return facts
}

// isForeignARN reports whether an ARN can be a stranger's: its account is not written out.
func isForeignARN(value string) bool {
	fields := strings.SplitN(value, ":", 6)
	return len(fields) != 6 || !isAccount(fields[4])
}

func isAccount(s string) bool { return len(s) == 12 && strings.Trim(s, "0123456789") == "" }

// isForeignPath reports whether a path can be of a strangers' organisation: "o-a1b2c3d4e5/…" is somebody's.
func isForeignPath(value string) bool {
	organization, _, _ := strings.Cut(value, "/")
	return len(organization) < len("o-a1b2c3d4e5")
}

// isPublic reports whether a request can come from an address over the internet.
func isPublic(value string) bool {
	address, err := netip.ParseAddr(value)
	return err == nil && !address.IsPrivate() && !address.IsLoopback() && !address.IsLinkLocalUnicast() && !address.IsMulticast()
}

// Named are the callers that documents speak of: of an account a user, the others themselves. Requests of services may come from
// anywhere.
func Named(documents ...*iam.Document) []Caller {
	var out []Caller
	seen := make(map[string]bool)
	add := func(id string) {
		who, err := decide.ParsePrincipal(id)
		if err == nil && who.Kind == decide.Root { // its users are meant too
			who, err = decide.ParsePrincipal("arn:aws:iam::" + who.Account + ":user/somebody")
		}
		if err == nil && who.Kind != decide.Anonymous && !seen[who.ID] {
			seen[who.ID] = true
			out = append(out, Caller{who, who.ID, nil})
		}
	}
	for _, d := range documents {
		for _, s := range d.Statements {
			for _, p := range []*iam.Principals{s.Principal, s.NotPrincipal} {
				for typ, id := range identifiers(p) {
					switch typ {
					case "Federated":
						add("federated:" + id)
					case "AWS", "Service":
						add(id)
					}
				}
			}
		}
	}
	return out
}

// identifiers are those that are known, with their types.
func identifiers(p *iam.Principals) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		if p == nil {
			return
		}
		for _, item := range p.Items {
			for _, id := range item.IDs.Items {
				if known, ok := id.Known(); ok && !yield(item.Type, known) {
					return
				}
			}
		}
	}
}
