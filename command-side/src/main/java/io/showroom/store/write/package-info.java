/** Stores (特约店): their settings, calendar and choice of grading scheme, and who may change them. */
package io.showroom.store.write;
