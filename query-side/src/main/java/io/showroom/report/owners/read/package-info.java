/** The owner base: whoever took delivery here (docs/domain.md, section 5.7). */
@NullMarked
package io.showroom.report.owners.read;

import org.jspecify.annotations.NullMarked;
