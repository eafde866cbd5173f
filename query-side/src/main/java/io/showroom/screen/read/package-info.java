/** What all pages share: the shell around them, languages, words and figures as people read them, static files. */
package io.showroom.screen.read;
