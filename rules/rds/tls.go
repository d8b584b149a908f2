// SPDX-License-Identifier: Apache-2.0

package rds

import (
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/guardlint/guardlint/edit"
	"github.com/guardlint/guardlint/lint"
	"github.com/guardlint/guardlint/tf"
)

var tlsEnforced = &lint.Rule{
	ID:        "rds-tls-enforced",
	Title:     "Database takes connections without TLS",
	Why:       "Queries, results and passwords of clients that do not ask for TLS cross the network in the clear. Many drivers do not ask unless they are told to.",
	Remedy:    "Set the parameter rds.force_ssl (PostgreSQL, SQL Server) to 1 or require_secure_transport (MySQL, MariaDB) to ON, in a parameter group of the database's own, and require_tls of proxies to true.",
	Undecided: "the family or version, the parameters or require_tls is not known, or what the version does by itself is not known here.",
	Severity:  lint.Medium,
	Pillar:    lint.Data,
	Resources: []string{"aws_db_parameter_group", "aws_rds_cluster_parameter_group", "aws_db_proxy", "aws_db_instance", "aws_rds_cluster"},
	Controls:  []string{"wa-sec:SEC09-BP02", "fsbp:RDS.38", "fsbp:RDS.39", "iso-27001-2022:A.8.24"},
	Aliases:   []string{"checkov:CKV2_AWS_69"},
	Check: func(p *lint.Pass, r *tf.Resource) {
		switch r.Type {
		case "aws_db_proxy":
			p.Require(r.Attr("require_tls").IsTrue(), r, "proxy %q takes connections without TLS", r.Name)
		case "aws_db_instance":
			p.Require(defaultEnforcesTLS(r, "parameter_group_name"), r, "database %q has a default parameter group, which does not enforce TLS", r.Name)
		case "aws_rds_cluster":
			p.Require(defaultEnforcesTLS(r, "db_cluster_parameter_group_name"), r, "database cluster %q has a default parameter group, which does not enforce TLS", r.Name)
		default:
			p.Require(enforcesTLS(r), r, "parameter group %q does not enforce TLS", r.Name)
		}
	},
	Fix: enforceTLS,
}

// forcing is the parameter that enforces TLS in a family of parameter groups, and whether it is on by itself.
type forcing struct {
	parameter string
	value     string // that switches it on
	byDefault tf.Truth
}

var family = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^([a-z-]+?)-?(\d+)(?:\.(\d+))?`) })

// forcingOf knows the families whose connections a parameter decides: PostgreSQL enforces TLS from 15 on, MariaDB from 11.8 on, MySQL and SQL
// Server do not (RDS User Guide, "Requiring an SSL connection to a PostgreSQL DB instance", "Requiring SSL/TLS for all connections to a MariaDB DB
// instance", the same for MySQL, and "Forcing connections to your DB instance to use SSL"); Aurora PostgreSQL does from 17 on and Aurora MySQL from
// 8.4 on (Aurora User Guide, "Securing Aurora PostgreSQL data with SSL/TLS" and "Requiring a TLS connection to an Aurora MySQL DB cluster").
// Before MySQL 5.7 and MariaDB 10.5 there is no such parameter, Oracle and Db2 have options instead, and Aurora has it for clusters only.
func forcingOf(name string, ofCluster bool) *forcing {
	m := family().FindStringSubmatch(name)
	if m == nil {
		return nil
	}
	major, err := strconv.Atoi(m[2])
	if err != nil || strings.HasPrefix(name, "aurora") && !ofCluster {
		return nil
	}
	minor, _ := strconv.Atoi(m[3])
	version := 100*major + minor
	switch engine := m[1]; {
	case engine == "postgres":
		return &forcing{"rds.force_ssl", "1", tf.Of(major >= 15)}
	case engine == "aurora-postgresql":
		return &forcing{"rds.force_ssl", "1", tf.Of(major >= 17)}
	case strings.HasPrefix(engine, "sqlserver-"):
		return &forcing{"rds.force_ssl", "1", tf.No()}
	case engine == "mariadb" && version >= 1005:
		return &forcing{"require_secure_transport", "ON", tf.Of(version >= 1108)}
	case strings.HasSuffix(engine, "mysql") && version > 804:
		return &forcing{"require_secure_transport", "ON", tf.Maybe()}
	case strings.HasSuffix(engine, "mysql") && version >= 507:
		return &forcing{"require_secure_transport", "ON", tf.Of(engine == "aurora-mysql" && version == 804)}
	}
	return nil
}

// enforcesTLS says whether a parameter group lets nobody in without TLS, by a parameter or because its family does so by itself.
func enforcesTLS(group *tf.Resource) tf.Truth {
	own := group.Attr("family")
	name, known := own.Text()
	if !known {
		return tf.Maybe(own.WhyUnknown())
	}
	force := forcingOf(name, group.Type == "aws_rds_cluster_parameter_group")
	if force == nil {
		return tf.Yes()
	}
	parameters := group.Blocks("parameter")
	byItself := own.Because("`%s` is %s, which does not enforce TLS by itself", own.Path, own.Show())
	if force.byDefault.IsMaybe() {
		byItself = own.Because("what %s does by itself is not known here", own.Show())
	}
	return tf.Any(
		parameters.Any(func(parameter *tf.Block) tf.Truth { return tf.All(parameterIsOn(parameter), force.is(parameter)) }),
		tf.All(tf.Not(parameters.Any(force.is)), force.byDefault.Because(byItself)),
	)
}

// defaultEnforcesTLS says whether a database that leaves its parameter group to RDS lets nobody in without TLS, as its version does by itself. A group
// of its own is judged where it is declared.
func defaultEnforcesTLS(database *tf.Resource, attr string) tf.Truth {
	group, engine := database.Attr(attr), database.Attr("engine")
	name, _ := group.Text()
	family, isDefault := strings.CutPrefix(name, "default.")
	if own := lint.Given(group); !own.IsNo() && !isDefault {
		return own
	}
	if !isDefault {
		var doubt tf.Truth
		if family, doubt = defaultFamily(database); family == "" {
			return doubt
		}
	}
	force := forcingOf(family, database.Type == "aws_rds_cluster")
	switch {
	case force == nil:
		return tf.Yes()
	case force.byDefault.IsMaybe():
		return tf.Maybe(engine.Because("what this version of %s does by itself is not known here", engine.Show()))
	}
	return force.byDefault.Because(engine.Because("`%s` is %s, which does not enforce TLS by itself in its version", engine.Path, engine.Show()))
}

// defaultFamily is the engine of a database with its version, as families are called. Without one the truth is whether that is no matter: the engine
// of a replica or a restored database is another's.
func defaultFamily(database *tf.Resource) (string, tf.Truth) {
	engine, version := database.Attr("engine"), database.Attr("engine_version")
	name, known := engine.Text()
	number, numbered := version.Text()
	switch {
	case engine.IsSet().IsNo():
		return "", tf.Yes()
	case !known:
		return "", tf.Maybe(engine.WhyUnknown())
	case numbered:
		return name + number, tf.Yes()
	case version.IsSet().IsNo():
		if family := anyVersion(name); family != "" {
			return family, tf.Yes()
		}
		return "", tf.Maybe(version.Because("`%s` is not set, and which version RDS takes is not known here", version.Path))
	}
	return "", tf.Maybe(version.WhyUnknown())
}

// anyVersion is an engine with a version that stands for all that RDS may take when none is named; "" where these differ in whether they enforce
// TLS. None of MySQL's up to 8.4 does, nor any of SQL Server's.
func anyVersion(engine string) string {
	switch {
	case engine == "mysql":
		return "mysql8.4"
	case engine == "postgres", engine == "mariadb", strings.HasPrefix(engine, "aurora"):
		return ""
	}
	return engine + "-0"
}

func (f *forcing) is(parameter *tf.Block) tf.Truth { return parameter.Attr("name").IsFold(f.parameter) }

func parameterIsOn(parameter *tf.Block) tf.Truth {
	return parameter.Attr("value").IsFold("1", "on", "true")
}

func enforceTLS(c *edit.Change, r *tf.Resource) {
	c.Risk("shuts out clients that do not use TLS")
	switch r.Type {
	case "aws_db_proxy":
		c.Set(r.Block, "require_tls", true)
		return
	case "aws_db_instance", "aws_rds_cluster": // a group of its own has more to it
		c.Impossible()
		return
	}
	name, _ := r.Attr("family").Text()
	force := forcingOf(name, r.Type == "aws_rds_cluster_parameter_group")
	if force == nil {
		c.Impossible()
		return
	}
	static := strings.HasPrefix(name, "sqlserver-") // changes when the server starts, and must say so
	for _, parameter := range r.Blocks("parameter").Items {
		if force.is(parameter).IsYes() {
			c.Set(parameter, "value", force.value)
			if static {
				c.Set(parameter, "apply_method", "pending-reboot")
			}
			return
		}
	}
	if !r.Blocks("parameter").Any(force.is).IsNo() {
		c.Impossible()
		return
	}
	settings := []edit.Setting{{Name: "name", Value: force.parameter}, {Name: "value", Value: force.value}}
	if static {
		settings = append(settings, edit.Setting{Name: "apply_method", Value: "pending-reboot"})
	}
	c.Add(r.Block, "parameter", settings...)
}
