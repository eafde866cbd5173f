/** Who asks. */
package io.showroom.staff.read;
