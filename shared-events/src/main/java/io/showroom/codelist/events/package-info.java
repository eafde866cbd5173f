/** What can happen to a code list, as events. */
package io.showroom.codelist.events;
