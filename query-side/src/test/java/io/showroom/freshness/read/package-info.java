/** Tests of freshness, and what other tests need of it. */
package io.showroom.freshness.read;
