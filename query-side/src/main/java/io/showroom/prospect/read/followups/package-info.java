/** What is to be followed up, and how urgent it is. */
package io.showroom.prospect.read.followups;
