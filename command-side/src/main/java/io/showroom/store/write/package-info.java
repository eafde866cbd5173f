/** Stores (特约店): settings, calendar, grading scheme, duty rota, hour slots and card weights. */
package io.showroom.store.write;
