/** What the reports share: how a prospect's timeline is read, by what figures can be cut, who may ask for which. */
@NullMarked
package io.showroom.report.read;

import org.jspecify.annotations.NullMarked;
