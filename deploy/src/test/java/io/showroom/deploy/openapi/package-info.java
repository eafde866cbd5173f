/** Compares the API's description with the running system. */
package io.showroom.deploy.openapi;
