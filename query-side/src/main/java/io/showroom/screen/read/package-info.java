/** Common parts of all pages: shell, languages, formatting, static files. */
package io.showroom.screen.read;
