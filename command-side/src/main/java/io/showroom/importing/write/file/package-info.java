/**
 * Tables out of files as stores have them: workbooks, text with separators, web pages and XML called .xls. What a
 * person would see in a cell is what comes out; what a file holds at most is said in one place
 * (docs/features/import.md).
 */
package io.showroom.importing.write.file;
