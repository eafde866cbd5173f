/** What all answers over HTTP share: paging, refusals, files. */
@NullMarked
package io.showroom.answer.read;

import org.jspecify.annotations.NullMarked;
