/** Checks for manipulated records (docs/domain.md, section 10): each is a named query with its list. */
package io.showroom.audit.checks.read;
