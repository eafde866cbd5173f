/** What can happen to a store's month, as events. */
package io.showroom.monthclose.events;
