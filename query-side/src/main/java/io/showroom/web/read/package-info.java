/** What all answers over HTTP share: refusals in two languages, waiting for freshness, tables as files. */
@NullMarked
package io.showroom.web.read;

import org.jspecify.annotations.NullMarked;
