/** Pages of the import, which call the import's API (docs/features/import.md). */
package io.showroom.importing.read;
