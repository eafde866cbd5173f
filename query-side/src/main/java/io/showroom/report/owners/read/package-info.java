/** The owner base: whoever took delivery here (docs/domain.md, section 5.7). */
package io.showroom.report.owners.read;
