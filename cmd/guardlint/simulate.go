// SPDX-License-Identifier: Apache-2.0

package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/guardlint/guardlint/aws/iam"
	"github.com/guardlint/guardlint/aws/iam/actions"
	"github.com/guardlint/guardlint/aws/iam/decide"
	"github.com/guardlint/guardlint/aws/iam/principals"
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
	input                                  inputFlags

	declared declared
	held     *principals.Principal // when --principal is an address
}

func simulateCommand(s streams) *cobra.Command {
	var f simulateFlags
	cmd := &cobra.Command{
		Use:   "simulate [PATH]",
		Short: "Decide a request by the policies that apply to it",
		Long: "Decide whether AWS would allow a request, given the policies that apply to it, and say which statements decide.\n\n" +
			"PATH is a configuration or a plan. With it --principal can be the address of a role, user, group or permission set, whose policies and\n" +
			"boundary then apply, and every flag that takes the file of a policy also takes the address of a resource that holds one.\n\n" +
			"Exit status: 0 allowed, 1 denied, 2 usage or internal error, 3 unknown. With --cases: 0, or 2 when a line is no case.",
		Example: "  guardlint iam simulate --principal arn:aws:iam::111122223333:user/alice --action s3:GetObject \\\n" +
			"    --resource arn:aws:s3:::reports/2026.csv --resource-account 111122223333 --identity alice.json --resource-policy bucket.json\n" +
			"  guardlint iam simulate envs/prod --principal aws_iam_role.app --action s3:GetObject --resource arn:aws:s3:::reports/2026.csv \\\n" +
			"    --resource-policy aws_s3_bucket_policy.reports --aws-account-id 111122223333\n" +
			"  guardlint iam simulate --cases cases.jsonl",
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, paths []string) error {
			if f.cases != "" {
				return f.runCases(s)
			}
			var err error
			if f.declared, err = readDeclared(c.Context(), &f.input, paths, s); err != nil {
				return err
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
	flags.StringVar(&f.principal, "principal", "", "who asks: an ARN, an account id, a service like sns.amazonaws.com, federated:PROVIDER, anonymous, or an address in PATH")
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
	f.input.declare(cmd)
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
	who, err := f.who()
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

// who reads the principal. The account of one that is declared is the one that is told, else the one that owns the resource.
func (f *simulateFlags) who() (decide.Principal, error) {
	if !f.declared.isAddress(f.principal) {
		return decide.ParsePrincipal(f.principal)
	}
	var err error
	if f.held, err = f.declared.principal(f.principal); err != nil {
		return decide.Principal{}, err
	}
	account := cmp.Or(f.input.account, f.owner)
	if fields := strings.SplitN(f.resource, ":", 6); account == "" && len(fields) == 6 {
		account = fields[4]
	}
	if account == "" {
		return decide.Principal{}, errors.New("its account is not known: tell it by --aws-account-id")
	}
	arn, known := f.held.ARN(account)
	if !known {
		f.unknown = append(f.unknown, "aws:PrincipalArn", "aws:username")
	}
	return decide.ParsePrincipal(arn)
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
			read, err := f.readPolicies(name, layer)
			if err != nil {
				errs = append(errs, fmt.Errorf("%s policy: %w", layer, err))
				continue
			}
			policies = append(policies, read...)
		}
		return policies
	}
	p := decide.Policies{
		Identity: read(decide.Identity, f.identity...), Boundary: read(decide.Boundary, f.boundary...),
		Session: read(decide.Session, f.session...), Endpoint: read(decide.Endpoint, f.endpoints...),
	}
	if f.held != nil {
		p.Identity = append(p.Identity, carried(f.held.Policies, decide.Identity)...)
		p.Boundary = append(p.Boundary, carried(f.held.Boundary, decide.Boundary)...)
	}
	if f.resourcePolicy != "" {
		policies := read(decide.Resource, f.resourcePolicy)
		if len(policies) > 1 {
			errs = append(errs, fmt.Errorf("--resource-policy: %s holds %d documents", f.resourcePolicy, len(policies)))
		} else if len(policies) == 1 {
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

// carried are a principal's policies, ready for a decision.
func carried(policies []principals.Policy, layer decide.Layer) []*decide.Policy {
	out := make([]*decide.Policy, len(policies))
	for i, p := range policies {
		out[i] = decide.Compile(p.Document, layer)
		if !p.Sure.IsYes() {
			out[i] = out[i].Unsure()
		}
	}
	return out
}

// readPolicies reads the policy documents of an address, or of a file, which must be valid JSON.
func (f *simulateFlags) readPolicies(name string, layer decide.Layer) ([]*decide.Policy, error) {
	documents, err := []*iam.Document(nil), error(nil)
	if f.declared.isAddress(name) {
		documents, err = f.declared.documents(name)
	} else {
		documents = make([]*iam.Document, 1)
		documents[0], err = readDocument(name)
	}
	if err != nil {
		return nil, err
	}
	out := make([]*decide.Policy, len(documents))
	for i, d := range documents {
		out[i] = decide.Compile(d, layer)
	}
	return out, nil
}
