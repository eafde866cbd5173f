/**
 * The rules in force, from the events of stores, staff, grading schemes and code lists, as commands are judged by them.
 */
package io.showroom.rulebook.write;
