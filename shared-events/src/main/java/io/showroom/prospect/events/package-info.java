/** Everything that can happen to a prospect, and the words it is told in. */
package io.showroom.prospect.events;
