/** What tests of the whole system start from. */
package io.showroom.deploy.testing;
