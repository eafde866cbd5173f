/** Checks for the ways in which records are gamed (docs/domain.md, section 10): each a named query with its list. */
package io.showroom.audit.checks.read;
