/** Health of the system's parts for administrators: state, reason and since when. */
package io.showroom.health.read;
