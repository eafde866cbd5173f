package io.showroom.form.read;

/**
 * A drawing on a form.
 *
 * @param title text alternative
 * @param svg the drawing as an SVG element; texts in it are escaped
 */
public record FormPicture(String title, String svg) {}
