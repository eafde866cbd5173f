/** Working days as people have them, in a real browser. */
package io.showroom.deploy.journey;
