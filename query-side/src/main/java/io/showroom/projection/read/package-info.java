/**
 * Read models of prospects, defined once and run three ways: live, rebuilt, and as known at a past instant.
 *
 * <p>A {@link io.showroom.projection.read.Projection} says what one prospect's
 * {@link io.showroom.projection.read.Timeline} contributes to one table. Everything about batches, positions,
 * transactions and tables is in the runners.
 */
package io.showroom.projection.read;
