/**
 * The rules in force, derived from the events of stores, staff, grading schemes and code lists, for deciding on
 * commands.
 */
package io.showroom.rulebook.write;
