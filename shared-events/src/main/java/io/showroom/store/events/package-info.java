/** What can happen to a store, as events. */
package io.showroom.store.events;
