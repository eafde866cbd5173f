/**
 * The owner base (docs/domain.md, section 5.7): customers who took delivery here, and those with a known car bought
 * elsewhere.
 */
package io.showroom.report.owners.read;
