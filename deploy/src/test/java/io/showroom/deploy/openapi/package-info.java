/** What the API's description says is held against the running system. */
@NullMarked
package io.showroom.deploy.openapi;

import org.jspecify.annotations.NullMarked;
