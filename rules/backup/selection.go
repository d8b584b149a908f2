// SPDX-License-Identifier: Apache-2.0

package backup

import (
	"path"
	"strings"

	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var selection = &lint.Rule{
	ID:         "backup-selection-missing",
	Title:      "Database, file system or volume is in no backup plan",
	Why:        "Its data is gone with it, or after the days for which the service itself keeps snapshots, which whoever deletes it can delete too.",
	Remedy:     "Name its ARN in an aws_backup_selection, or give it a tag that one selects.",
	Undecided:  "tags or selections are not known, or one may be declared where the resource is handed to.",
	Severity:   lint.Low,
	Pillar:     lint.Response,
	Resources:  []string{"aws_db_instance", "aws_rds_cluster", "aws_efs_file_system", "aws_ebs_volume"},
	Companions: []string{"aws_backup_selection", "aws_efs_backup_policy", "aws_dlm_lifecycle_policy", "aws_volume_attachment", "aws_instance"},
	Controls: []string{
		"fsbp:EC2.28", "fsbp:EFS.2", "fsbp:RDS.26", "nist-800-53-r5:CP-1", "nist-800-53-r5:CP-2", "nist-800-53-r5:CP-6",
		"nist-800-53-r5:CP-9", "nist-800-53-r5:CP-10", "nist-800-53-r5:SC-5", "nist-800-53-r5:SI-13", "pci-dss-4.0:10.3.3",
		"iso-27001-2022:A.8.14", "soc2:A1.2", "soc2:CC7.4", "hipaa:164.308(a)(7)(i)", "hipaa:164.308(a)(7)(ii)(A)",
		"hipaa:164.308(a)(7)(ii)(B)", "hipaa:164.308(a)(7)(ii)(C)", "hipaa:164.312(a)(2)(ii)",
	},
	Aliases:      []string{"checkov:CKV2_AWS_8", "checkov:CKV2_AWS_9", "checkov:CKV2_AWS_18", "terrascan:AC_AWS_0459"},
	OffByDefault: true,
	Check: lint.Must(func(r *tf.Resource) tf.Truth {
		return tf.Any(isSelected(r), lint.Exempt(otherwiseBackedUp(r)))
	}, "%q is in no backup plan"),
}

// arn is how ARNs of a type of resource look: "arn:aws:rds:<region>:<account>:db:<identifier>".
type arn struct{ service, kind, name string }

var arns = map[string]arn{
	"aws_db_instance":     {"rds", "db:", "identifier"},
	"aws_rds_cluster":     {"rds", "cluster:", "cluster_identifier"},
	"aws_efs_file_system": {"elasticfilesystem", "file-system/", "id"},
	"aws_ebs_volume":      {"ec2", "volume/", "id"},
	"aws_instance":        {"ec2", "instance/", "id"},
}

// otherwiseBackedUp knows what backs data up without a selection: for replicas the source's, for file systems their own policy, for volumes
// lifecycle policies and what is done for the machines that they are attached to.
func otherwiseBackedUp(r *tf.Resource) tf.Truth {
	switch r.Type {
	case "aws_db_instance":
		return lint.Given(r.Attr("replicate_source_db"))
	case "aws_efs_file_system":
		return backsItselfUp(r)
	case "aws_ebs_volume":
		return tf.Any(isInLifecycle(r, "VOLUME"), r.Linked("aws_volume_attachment", "volume_id", "id").Shown(func(attachment *tf.Resource) tf.Truth {
			return attachment.Follow("instance_id", "id", "aws_instance").Shown(func(machine *tf.Resource) tf.Truth {
				return tf.Any(isSelected(machine), isInLifecycle(machine, "INSTANCE"))
			})
		}))
	}
	return tf.No()
}

// backsItselfUp knows that file systems in one zone have automatic backups unless they are told otherwise (EFS API Reference, CreateFileSystem).
func backsItselfUp(fs *tf.Resource) tf.Truth {
	policies := fs.Linked("aws_efs_backup_policy", "file_system_id", "id")
	on := policies.Any(func(policy *tf.Resource) tf.Truth { return policy.Attr("backup_policy.status").Is("ENABLED") })
	return tf.Any(on, tf.All(lint.Given(fs.Attr("availability_zone_name")), tf.Not(policies.Exist())))
}

// isInLifecycle says whether a policy of Data Lifecycle Manager makes snapshots of a resource: by one of its tags, or by default.
func isInLifecycle(r *tf.Resource, kind string) tf.Truth {
	var ts []tf.Truth
	for _, policy := range r.Root.OfType("aws_dlm_lifecycle_policy") {
		details := policy.Blocks("policy_details")
		byTag := details.Any(func(b *tf.Block) tf.Truth {
			ofKind := b.Attr("resource_types").Elements().Any(func(v tf.Value) tf.Truth { return v.Is(kind) })
			targets := b.Attr("target_tags")
			tagged := []tf.Truth{tf.All(tf.Of(!targets.IsKnown()), tf.Maybe(targets.WhyUnknown()))}
			for name, value := range targets.Entries() {
				tagged = append(tagged, compared(r.Tags().Field(name), value, tf.Value.Is))
			}
			return tf.All(ofKind, tf.Any(tagged...))
		})
		ts = append(ts, tf.All(r.With(policy), tf.Not(policy.Attr("state").Is("DISABLED")), tf.Any(byTag, policy.Attr("default_policy").Is(kind))))
	}
	return tf.Any(ts...)
}

// isSelected says whether a backup selection covers a resource.
func isSelected(r *tf.Resource) tf.Truth {
	named := r.Linked("aws_backup_selection", "resources", "arn")
	excluded := r.Linked("aws_backup_selection", "not_resources", "arn")
	ts := []tf.Truth{tf.No(r.Because("no aws_backup_selection in this configuration names it or one of its tags"))}
	for _, s := range r.Root.OfType("aws_backup_selection") {
		ts = append(ts, tf.All(r.With(s), covers(s, r, among(named, s)), tf.Not(lint.Exempt(tf.Any(among(excluded, s), lists(s.Attr("not_resources"), r))))))
	}
	if len(named.Open) > 0 {
		ts = append(ts, tf.Maybe(named.Open...))
	}
	return tf.Any(ts...)
}

func among(links tf.Links, s *tf.Resource) tf.Truth {
	for _, link := range links.Items {
		if link.Resource == s {
			return link.Sure
		}
	}
	return tf.No()
}

// covers says whether a selection chooses a resource: by its ARN or a tag, or because it chooses everything, and by all of its conditions (AWS
// Backup Developer Guide, "Assign resources to a backup plan").
func covers(s, r *tf.Resource, named tf.Truth) tf.Truth {
	tags := r.Tags()
	byTag := s.Blocks("selection_tag").Any(func(tag *tf.Block) tf.Truth { return hasTag(tags, tag, tf.Value.Is) })
	everything := tf.All(lint.Empty(s.Attr("resources")), tf.Not(s.Blocks("selection_tag").Exist()))
	return tf.All(tf.Any(named, lists(s.Attr("resources"), r), byTag, everything), s.Blocks("condition").All(func(c *tf.Block) tf.Truth {
		like := func(tag tf.Value, patterns ...string) tf.Truth {
			return tag.Matches(func(text string) bool { return matches(patterns[0], text) })
		}
		every := func(typ string, compare func(tf.Value, ...string) tf.Truth, holds func(tf.Truth) tf.Truth) tf.Truth {
			return c.Blocks(typ).All(func(b *tf.Block) tf.Truth { return holds(hasTag(tags, b, compare)) })
		}
		same := func(t tf.Truth) tf.Truth { return t }
		return tf.All(every("string_equals", tf.Value.Is, same), every("string_like", like, same),
			every("string_not_equals", tf.Value.Is, tf.Not), every("string_not_like", like, tf.Not))
	}))
}

// hasTag says whether a tag compares so with what a block asks for by key and value.
func hasTag(tags tf.Value, b *tf.Block, compare func(tf.Value, ...string) tf.Truth) tf.Truth {
	key := b.Attr("key")
	name, known := key.Text()
	if !known {
		return tf.Maybe(key.WhyUnknown())
	}
	return compared(tags.Field(strings.TrimPrefix(name, "aws:ResourceTag/")), b.Attr("value"), compare)
}

func compared(tag, with tf.Value, compare func(tf.Value, ...string) tf.Truth) tf.Truth {
	want, known := with.Text()
	if !known {
		return tf.Maybe(with.WhyUnknown())
	}
	return compare(tag, want)
}

// lists says whether one of the patterns in an attribute matches the ARN of a resource.
func lists(patterns tf.Value, r *tf.Resource) tf.Truth {
	form := arns[r.Type]
	var ts []tf.Truth
	for _, v := range patterns.Elements().Items {
		text, _ := v.Text()
		fields := strings.SplitN(text, ":", 6)
		switch {
		case text == "*":
			ts = append(ts, tf.Yes())
		case len(fields) < 6 || !matches(fields[2], form.service):
		case fields[5] == "*":
			ts = append(ts, tf.Yes())
		case strings.HasPrefix(fields[5], form.kind):
			ts = append(ts, form.isNamed(r, strings.TrimPrefix(fields[5], form.kind)))
		}
	}
	return tf.Any(ts...)
}

func (form arn) isNamed(r *tf.Resource, pattern string) tf.Truth {
	name := r.Attr(form.name)
	if pattern == "*" {
		return tf.Yes()
	}
	if name.IsSet().IsNo() && strings.Contains(pattern, "*") {
		return tf.Maybe(r.Because("its id, which is known after apply, may be what a selection asks for"))
	}
	return name.Matches(func(text string) bool { return matches(pattern, text) })
}

func matches(pattern, text string) bool {
	ok, _ := path.Match(pattern, text)
	return ok
}
