/** Checks for the ways in which records are gamed (docs/domain.md, section 10): each a named query with its list. */
@NullMarked
package io.showroom.audit.checks.read;

import org.jspecify.annotations.NullMarked;
