/** What the API's description says is held against the running system. */
package io.showroom.deploy.openapi;
