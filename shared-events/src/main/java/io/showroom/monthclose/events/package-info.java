/** Events of a store's month. */
package io.showroom.monthclose.events;
