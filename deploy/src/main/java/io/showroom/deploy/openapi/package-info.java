/** The OpenAPI description, generated from the code. */
package io.showroom.deploy.openapi;
