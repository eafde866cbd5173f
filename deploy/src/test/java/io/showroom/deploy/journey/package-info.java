/** Working days of users in a real browser. */
package io.showroom.deploy.journey;
