/**
 * Bringing in a prospect list as a store has it: columns are guessed and mapped, cells are understood or say what is
 * wrong, rows become the commands of daily work (docs/features/import.md).
 */
package io.showroom.importing.write.list;
