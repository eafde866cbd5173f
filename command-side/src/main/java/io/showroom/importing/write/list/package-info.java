/**
 * Import of a prospect list: columns are guessed and mapped, cells are parsed or reported as invalid, rows become the
 * commands of daily work (docs/features/import.md).
 */
package io.showroom.importing.write.list;
