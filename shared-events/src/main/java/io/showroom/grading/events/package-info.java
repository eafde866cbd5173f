/** Events of grading schemes. */
package io.showroom.grading.events;
