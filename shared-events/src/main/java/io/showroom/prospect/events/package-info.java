/** Events of prospects, their identifiers and metadata names. */
package io.showroom.prospect.events;
