/** The user of a request, and the password page. */
package io.showroom.staff.read;
