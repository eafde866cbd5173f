/** What several tests need: a real database. */
package io.showroom.testing;
