/** Tests of freshness, and helpers for other tests. */
package io.showroom.freshness.read;
