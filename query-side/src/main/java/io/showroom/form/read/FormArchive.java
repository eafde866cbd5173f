package io.showroom.form.read;

import java.util.List;

/**
 * Several forms in one file: a ZIP with a workbook of each.
 *
 * @param name name of the file, without ending
 * @param parts the forms
 */
public record FormArchive(String name, List<Part> parts) {

    /** Copies the list. */
    public FormArchive {
        parts = List.copyOf(parts);
    }

    /**
     * A form in its place.
     *
     * @param folder where it lies in the archive; empty for the top
     * @param form the form
     */
    public record Part(String folder, Form form) {}
}
