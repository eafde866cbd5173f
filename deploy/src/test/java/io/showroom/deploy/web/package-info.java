/** What stands before every address, seen from outside. */
package io.showroom.deploy.web;
