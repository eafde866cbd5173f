/** What can happen to a grading scheme, as events. */
@NullMarked
package io.showroom.grading.events;

import org.jspecify.annotations.NullMarked;
