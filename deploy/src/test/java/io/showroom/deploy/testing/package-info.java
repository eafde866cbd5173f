/** Fixtures for tests of the whole system. */
package io.showroom.deploy.testing;
