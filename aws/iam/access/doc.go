// SPDX-License-Identifier: Apache-2.0

// Package access compares what policies allow, as sets of requests: is there a request that these allow and those do not, one that
// anybody can make, one for a given action? It answers with a three-valued truth and an example.
//
// A request has a caller, an action, a resource and condition keys. Callers, actions and the values of keys fall into finitely many
// classes that no statement tells apart; one request of each class is tried (callers.go, classes.go, keys.go). Resources are patterns, and
// package pattern says whether one is left (resource.go). A statement that must not match is avoided by its resource or by one of its
// conditions, which search.go tries in turn; the number of tries is bounded, and a bound that is hit leaves the answer maybe.
//
// What is not known of a document is read twice: so that a request found is allowed for certain, and so that none that may be
// allowed is missed (document.go).
package access
