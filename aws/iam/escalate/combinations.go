// SPDX-License-Identifier: Apache-2.0

package escalate

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/guardlint/guardlint/aws/iam/access"
	"github.com/guardlint/guardlint/aws/iam/actions"
)

// Way is a way to gain rights.
type Way string

// The ways.
const (
	PolicyEdit  Way = "policy-edit"  // rewrite the policies of identities, one's own among them
	Credentials Way = "credentials"  // sign in as another user
	TrustEdit   Way = "trust-edit"   // let oneself assume a role
	PassRole    Way = "passrole"     // start code under a role of one's choice
	CodeUpdate  Way = "code-update"  // swap the code of what runs under a role
	Boundary    Way = "boundary"     // take a permissions boundary away
	Existing    Way = "existing"     // act through something that runs under a role
	AllAccounts Way = "all-accounts" // rewrite the permission sets of an organisation
	Unbounded   Way = "unbounded"    // give rights to identities that no boundary limits, or not for long
)

// combination is a set of actions that together let their holder gain rights.
type combination struct {
	way Way
	// key is the action that must not be limited to harmless resources.
	key *access.Action
	// resources are those of the key action that nobody has named, as a query writes them: "arn:*:iam::*:role/${any}". An action that takes
	// none has none. They do not matter for Unbounded.
	resources func() []string
	// others must be allowed too, on whatever resources.
	others []*access.Action
	// service is the one that a role is passed to, for PassRole.
	service string
	// harmful are the requests that nothing makes harmless.
	harmful map[string]access.Fact
}

// The minimal combinations of privilege escalation that are known: compiled from prowler (Apache-2.0), cloudsplaining (BSD-3-Clause) and
// the identifiers of pathfinding.cloud (Apache-2.0); a combination that holds another one is left out. A line is the way, for PassRole the service
// that the role is passed to, and the actions, of which the first is the key; "@" names the type of the resources that count.
const table = `
policy-edit iam:CreatePolicyVersion
policy-edit iam:SetDefaultPolicyVersion
policy-edit iam:PutUserPolicy
policy-edit iam:PutGroupPolicy
policy-edit iam:PutRolePolicy
policy-edit iam:AttachUserPolicy
policy-edit iam:AttachGroupPolicy
policy-edit iam:AttachRolePolicy
policy-edit iam:AddUserToGroup
credentials iam:CreateAccessKey
credentials iam:CreateLoginProfile
credentials iam:UpdateLoginProfile
trust-edit iam:UpdateAssumeRolePolicy
passrole ec2.amazonaws.com ec2:RunInstances
passrole ec2.amazonaws.com ec2:RequestSpotInstances
passrole ec2.amazonaws.com autoscaling:CreateLaunchConfiguration autoscaling:CreateAutoScalingGroup
passrole ec2.amazonaws.com autoscaling:CreateLaunchConfiguration autoscaling:UpdateAutoScalingGroup
passrole lambda.amazonaws.com lambda:CreateFunction lambda:InvokeFunction
passrole lambda.amazonaws.com lambda:CreateFunction lambda:CreateEventSourceMapping
passrole lambda.amazonaws.com lambda:CreateFunction lambda:AddPermission
passrole cloudformation.amazonaws.com cloudformation:CreateStack
passrole cloudformation.amazonaws.com cloudformation:CreateStackSet cloudformation:CreateStackInstances
passrole cloudformation.amazonaws.com cloudformation:UpdateStackSet
passrole glue.amazonaws.com glue:CreateDevEndpoint
passrole glue.amazonaws.com glue:CreateJob glue:StartJobRun
passrole glue.amazonaws.com glue:CreateJob glue:CreateTrigger
passrole glue.amazonaws.com glue:UpdateJob glue:StartJobRun
passrole glue.amazonaws.com glue:UpdateJob glue:CreateTrigger
passrole glue.amazonaws.com glue:CreateSession glue:RunStatement
passrole ecs-tasks.amazonaws.com ecs:RegisterTaskDefinition ecs:CreateService
passrole ecs-tasks.amazonaws.com ecs:RunTask
passrole ecs-tasks.amazonaws.com ecs:StartTask
passrole codebuild.amazonaws.com codebuild:CreateProject codebuild:StartBuild
passrole codebuild.amazonaws.com codebuild:CreateProject codebuild:StartBuildBatch
passrole sagemaker.amazonaws.com sagemaker:CreateNotebookInstance
passrole sagemaker.amazonaws.com sagemaker:CreateTrainingJob
passrole sagemaker.amazonaws.com sagemaker:CreateProcessingJob
passrole tasks.apprunner.amazonaws.com apprunner:CreateService
passrole braket.amazonaws.com braket:CreateJob
passrole codestar.amazonaws.com codestar:CreateProject
passrole cognito-identity.amazonaws.com cognito-identity:SetIdentityPoolRoles
passrole datapipeline.amazonaws.com datapipeline:CreatePipeline
passrole ec2.amazonaws.com elasticmapreduce:RunJobFlow
passrole scheduler.amazonaws.com scheduler:CreateSchedule
passrole emr-serverless.amazonaws.com emr-serverless:CreateApplication emr-serverless:StartJobRun
passrole kinesisanalytics.amazonaws.com kinesisanalytics:CreateApplication kinesisanalytics:StartApplication
passrole ssm.amazonaws.com ssm:CreateDocument ssm:StartAutomationExecution
passrole states.amazonaws.com states:CreateStateMachine states:StartExecution
passrole omics.amazonaws.com omics:CreateWorkflow omics:StartRun s3:GetObject
passrole gamelift.amazonaws.com gamelift:CreateBuild gamelift:CreateFleet gamelift:RequestUploadCredentials
passrole ec2.amazonaws.com imagebuilder:CreateComponent imagebuilder:CreateImageRecipe imagebuilder:CreateInfrastructureConfiguration imagebuilder:CreateImage
code-update lambda:UpdateFunctionCode
code-update glue:UpdateDevEndpoint
code-update ec2:ModifyInstanceAttribute@instance ec2:StopInstances ec2:StartInstances
code-update ssm:SendCommand@instance
boundary iam:DeleteUserPermissionsBoundary
boundary iam:DeleteRolePermissionsBoundary sts:AssumeRole
existing lambda:UpdateFunctionConfiguration
existing cloudformation:UpdateStack
existing cloudformation:ExecuteChangeSet cloudformation:CreateChangeSet
existing ecs:ExecuteCommand ecs:DescribeTasks
existing codebuild:StartBuild
existing codebuild:StartBuildBatch
existing sagemaker:CreatePresignedNotebookInstanceUrl
existing sagemaker:UpdateNotebookInstance sagemaker:CreateNotebookInstanceLifecycleConfig sagemaker:StopNotebookInstance sagemaker:StartNotebookInstance
existing ssm:StartSession@instance
existing ec2-instance-connect:SendSSHPublicKey ec2:DescribeInstances
existing ec2:ModifyLaunchTemplate ec2:CreateLaunchTemplateVersion
existing apprunner:UpdateService@service
existing batch:SubmitJob
existing codedeploy:CreateDeployment codedeploy:GetDeploymentConfig codedeploy:RegisterApplicationRevision
existing states:UpdateStateMachine states:StartExecution
existing bedrock-agentcore:InvokeAgentRuntimeCommand
existing bedrock-agentcore:StartCodeInterpreterSession bedrock-agentcore:InvokeCodeInterpreter
existing bedrock-agentcore:StartBrowserSession bedrock-agentcore:ConnectBrowserAutomationStream
all-accounts sso:AttachManagedPolicyToPermissionSet@PermissionSet
all-accounts sso:PutInlinePolicyToPermissionSet@PermissionSet
unbounded iam:PutRolePolicy iam:CreateRole
unbounded iam:PutRolePolicy iam:DeleteRolePermissionsBoundary
unbounded iam:AttachRolePolicy iam:CreateRole
unbounded iam:AttachRolePolicy iam:DeleteRolePermissionsBoundary
unbounded iam:PutUserPolicy iam:CreateUser
unbounded iam:PutUserPolicy iam:DeleteUserPermissionsBoundary
unbounded iam:AttachUserPolicy iam:CreateUser
unbounded iam:AttachUserPolicy iam:DeleteUserPermissionsBoundary
`

// combinations are read when they are first asked for.
var combinations = sync.OnceValue(func() []*combination { return readTable(table) })

func readTable(table string) []*combination {
	var all []*combination
	known := make(map[string]*access.Action) // many combinations share actions
	action := func(name string) *access.Action {
		if known[name] == nil {
			known[name] = access.NewAction(name)
		}
		return known[name]
	}
	facts := make(map[string]map[string]access.Fact) // by service
	for line := range strings.Lines(strings.TrimSpace(table)) {
		fields := strings.Fields(line)
		c := &combination{way: Way(fields[0])}
		fields = fields[1:]
		if c.way == PassRole {
			c.service, fields[0] = fields[0], "iam:PassRole"
		}
		key, on, _ := strings.Cut(fields[0], "@")
		if facts[c.service] == nil {
			facts[c.service] = harmful(c.service)
		}
		c.key, c.harmful = action(key), facts[c.service]
		c.resources = sync.OnceValue(func() []string { return anyResource(key, on) })
		for _, other := range fields[1:] {
			c.others = append(c.others, action(other))
		}
		all = append(all, c)
	}
	return all
}

// services are those that roles are passed to.
func services() []string {
	var all []string
	for _, c := range combinations() {
		if c.service != "" && !slices.Contains(all, c.service) {
			all = append(all, c.service)
		}
	}
	return all
}

// anyResource are the resources of an action that nobody has named: those of a type; "" leaves the types that it must have.
func anyResource(key, on string) []string {
	action, ok := actions.Lookup(actions.Split(key))
	if !ok {
		return nil
	}
	var out []string
	for _, r := range action.Resources {
		if on == "" && r.Required || r.Name == on {
			for _, arn := range r.ARNs {
				out = append(out, generic(arn))
			}
		}
	}
	return out
}

// generic turns "arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}" into "arn:*:iam::*:role/${any}".
func generic(arn string) string {
	fields := strings.SplitN(arn, ":", 6)
	for i, field := range fields {
		if start := strings.Index(field, "${"); start >= 0 && i < 5 {
			fields[i] = "*"
		} else if i == 5 {
			fields[i] = placeholder().ReplaceAllLiteralString(field, "${any}")
		}
	}
	return strings.Join(fields, ":")
}

var placeholder = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\$\{[^}]*\}`) })

// Actions are those that take part in a combination, sorted. The caller owns the slice.
func Actions() []string {
	var all []string
	for _, c := range combinations() {
		all = append(append(all, c.key.Name()), names(c.others)...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}
