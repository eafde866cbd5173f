/** What can happen to a code list, as events. */
@NullMarked
package io.showroom.codelist.events;

import org.jspecify.annotations.NullMarked;
