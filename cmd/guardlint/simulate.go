// SPDX-License-Identifier: Apache-2.0

package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/guardlint/guardlint/aws/iam/actions"
	"github.com/guardlint/guardlint/aws/iam/decide"
)

// simulateFlags are a request and the files of the policies that apply to it.
type simulateFlags struct {
	principal, action, resource, owner     string
	context, contextList, unknown          []string
	identity, boundary, session, endpoints []string
	resourcePolicy                         string
	scp, rcp                               []string
	cases                                  string
	format                                 *choice
}

func simulateCommand(s streams) *cobra.Command {
	var f simulateFlags
	cmd := &cobra.Command{
		Use:   "simulate",
		Short: "Decide a request by the policies that apply to it",
		Long: "Decide whether AWS would allow a request, given the policies that apply to it, and say which statements decide.\n\n" +
			"Exit status: 0 allowed, 1 denied, 2 usage or internal error, 3 unknown. With --cases: 0, or 2 when a line is no case.",
		Example: "  guardlint iam simulate --principal arn:aws:iam::111122223333:user/alice --action s3:GetObject \\\n" +
			"    --resource arn:aws:s3:::reports/2026.csv --resource-account 111122223333 --identity alice.json --resource-policy bucket.json\n" +
			"  guardlint iam simulate --cases cases.jsonl",
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			if f.cases != "" {
				return f.runCases(s)
			}
			return f.run(s)
		},
	}
	f.declare(cmd)
	return cmd
}

func (f *simulateFlags) declare(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVar(&f.principal, "principal", "", "who asks: an ARN, an account id, a service like sns.amazonaws.com, federated:PROVIDER, or anonymous")
	flags.StringVar(&f.action, "action", "", "the action, service:Name")
	flags.StringVar(&f.resource, "resource", "*", "the resource's ARN, or * for actions that take none")
	flags.StringVar(&f.owner, "resource-account", "", "account that owns the resource (default: the one in its ARN, else the principal's)")
	flags.StringArrayVar(&f.context, "context", nil, "a condition key and its value, KEY=VALUE; repeatable, and keys that are not given are absent")
	flags.StringArrayVar(&f.contextList, "context-list", nil, "a condition key that may have several values, KEY=VALUE,VALUE or KEY= for none")
	flags.StringArrayVar(&f.unknown, "context-unknown", nil, "a condition key that may be absent or have any value")
	flags.StringArrayVar(&f.identity, "identity", nil, "file of a policy of the principal; repeatable")
	flags.StringVar(&f.resourcePolicy, "resource-policy", "", "file of the resource's policy: of a bucket, key, queue, or the trust policy of a role")
	flags.StringArrayVar(&f.boundary, "boundary", nil, "file of the principal's permissions boundary")
	flags.StringArrayVar(&f.session, "session", nil, "file of a session policy")
	flags.StringArrayVar(&f.endpoints, "endpoint", nil, "file of the policy of the VPC endpoint that the request passes")
	flags.StringArrayVar(&f.scp, "scp", nil, "files of the service control policies of one level of the principal's organisation, FILE,FILE; once for each level")
	flags.StringArrayVar(&f.rcp, "rcp", nil, "files of the resource control policies of one level of the resource's organisation; once for each level")
	flags.StringVar(&f.cases, "cases", "", "file of cases, one JSON object a line, - for standard input; writes a decision a line")
	f.format = addChoice(cmd, "format", "f", "format of the answer", "text", []string{"text", "json"})
}

func (f *simulateFlags) run(s streams) error {
	r, err := f.request()
	if err != nil {
		return err
	}
	p, err := f.policies()
	if err != nil {
		return err
	}
	service, name := actions.Split(r.Action)
	if _, known := actions.Lookup(service, name); !known {
		say(s.err, "action %s is not among those that AWS listed on %s", r.Action, actions.Updated())
	}
	result := decide.Decide(r, p)
	write := simulationText
	if f.format.word == "json" {
		write = simulationJSON
	}
	if err := writeStdout(s.out, func(w io.Writer) error { return write(w, result) }); err != nil {
		return err
	}
	switch result.Decision {
	case decide.Allow:
		return nil
	case decide.Unknown:
		return outcome(statusIncomplete)
	}
	return outcome(statusFindings)
}

func (f *simulateFlags) request() (*decide.Request, error) {
	if service, name := actions.Split(f.action); f.principal == "" || service == "" || name == "" {
		return nil, errors.New("give --principal and --action service:Name, or --cases")
	}
	if strings.ContainsAny(f.action, "*?") {
		return nil, errors.New("--action: a request is for one action, without wildcards")
	}
	who, err := decide.ParsePrincipal(f.principal)
	if err != nil {
		return nil, fmt.Errorf("--principal: %w", err)
	}
	if f.resource != "*" && (!strings.HasPrefix(f.resource, "arn:") || strings.Count(f.resource, ":") < 5) {
		return nil, fmt.Errorf("--resource: %q is neither an ARN nor *", f.resource)
	}
	context, err := f.contextValues()
	if err != nil {
		return nil, err
	}
	owner := f.owner
	if fields := strings.SplitN(f.resource, ":", 6); owner == "" {
		if len(fields) == 6 {
			owner = fields[4]
		}
		owner = cmp.Or(owner, who.Account)
	}
	return decide.NewRequest(who, f.action, f.resource, owner, context), nil
}

func (f *simulateFlags) contextValues() (map[string]decide.Values, error) {
	values := make(map[string]decide.Values)
	add := func(flag, key string, v decide.Values) error {
		if _, twice := values[strings.ToLower(key)]; twice || key == "" {
			return fmt.Errorf("--%s: the key %q is empty or given twice", flag, key)
		}
		values[strings.ToLower(key)] = v
		return nil
	}
	var errs []error
	for _, pair := range f.context {
		key, value, ok := strings.Cut(pair, "=")
		if !ok {
			return nil, fmt.Errorf("--context: %q is not KEY=VALUE", pair)
		}
		errs = append(errs, add("context", key, decide.Values{Items: []string{value}}))
	}
	for _, pair := range f.contextList {
		key, list, ok := strings.Cut(pair, "=")
		if !ok {
			return nil, fmt.Errorf("--context-list: %q is not KEY=VALUE,VALUE", pair)
		}
		v := decide.Values{Several: true}
		if list != "" {
			v.Items = strings.Split(list, ",")
		}
		errs = append(errs, add("context-list", key, v))
	}
	for _, key := range f.unknown {
		errs = append(errs, add("context-unknown", key, decide.Values{Unknown: true}))
	}
	return values, errors.Join(errs...)
}

func (f *simulateFlags) policies() (decide.Policies, error) {
	var errs []error
	read := func(layer decide.Layer, names ...string) []*decide.Policy {
		var policies []*decide.Policy
		for _, name := range names {
			p, err := readPolicy(name, layer)
			if err != nil {
				errs = append(errs, err)
				continue
			}
			policies = append(policies, p)
		}
		return policies
	}
	p := decide.Policies{
		Identity: read(decide.Identity, f.identity...), Boundary: read(decide.Boundary, f.boundary...),
		Session: read(decide.Session, f.session...), Endpoint: read(decide.Endpoint, f.endpoints...),
	}
	if f.resourcePolicy != "" {
		if policies := read(decide.Resource, f.resourcePolicy); len(policies) == 1 {
			p.Resource = policies[0]
		}
	}
	for _, level := range f.scp {
		p.SCP = append(p.SCP, decide.Level{Name: level, Policies: read(decide.SCP, strings.Split(level, ",")...)})
	}
	for _, level := range f.rcp {
		p.RCP = append(p.RCP, decide.Level{Name: level, Policies: read(decide.RCP, strings.Split(level, ",")...)})
	}
	return p, errors.Join(errs...)
}

// readPolicy reads a policy document from a file, which must be valid JSON.
func readPolicy(name string, layer decide.Layer) (*decide.Policy, error) {
	d, err := readDocument(name)
	if err != nil {
		return nil, fmt.Errorf("%s policy: %w", layer, err)
	}
	return decide.Compile(d, layer), nil
}
