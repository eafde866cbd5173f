/** Events of code lists. */
package io.showroom.codelist.events;
