/** Import of a store's history from a file, act by act, by the same rules as daily work (docs/features/import.md). */
package io.showroom.importing.write;
