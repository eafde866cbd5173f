package io.showroom.form.read;

import java.util.List;

/**
 * Several forms in one ZIP file, each as a workbook.
 *
 * @param name file name without extension
 * @param parts the forms
 */
public record FormArchive(String name, List<Part> parts) {

    /** Copies the list. */
    public FormArchive {
        parts = List.copyOf(parts);
    }

    /**
     * A form with its folder.
     *
     * @param folder folder in the archive; empty for the root
     * @param form the form
     */
    public record Part(String folder, Form form) {}
}
