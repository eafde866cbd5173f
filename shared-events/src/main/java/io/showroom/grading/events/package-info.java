/** What can happen to a grading scheme, as events. */
package io.showroom.grading.events;
