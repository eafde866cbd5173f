/** Searches for what remains of a person after an erasure. */
package io.showroom.deploy.erasure;
