/** People who use the system, and what each may do. */
package io.showroom.staff;
