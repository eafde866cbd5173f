/** Events of stores. */
package io.showroom.store.events;
