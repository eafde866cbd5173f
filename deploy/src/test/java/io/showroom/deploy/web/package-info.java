/** Tests of the web server's limits and addresses from outside. */
package io.showroom.deploy.web;
