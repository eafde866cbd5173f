/** What stands before every address, whichever side serves it. */
package io.showroom.deploy.web;
