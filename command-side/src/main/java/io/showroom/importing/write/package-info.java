/** Bringing a store's history in from a file, act by act, by the same rules as daily work (docs/features/import.md). */
@NullMarked
package io.showroom.importing.write;

import org.jspecify.annotations.NullMarked;
