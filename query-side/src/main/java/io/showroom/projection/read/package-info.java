/**
 * Read models of prospects, defined once and run in three ways: live, rebuilt, and as of a past instant.
 *
 * <p>A {@link io.showroom.projection.read.Projection} defines the contribution of one prospect's
 * {@link io.showroom.projection.read.Timeline} to one table. Batches, positions, transactions and tables are handled by
 * the runners.
 */
package io.showroom.projection.read;
