/**
 * Reads tables from the files that stores have: workbooks, text with separators, HTML and XML named .xls. Cells are
 * returned as displayed; all limits of a file are in {@link UploadBounds} and {@link UploadBudget}
 * (docs/features/import.md).
 */
package io.showroom.importing.write.file;
