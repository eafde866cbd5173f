/** What is wrong with the system, in words, and since when. */
package io.showroom.health.read;
