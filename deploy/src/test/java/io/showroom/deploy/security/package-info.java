@NullMarked
package io.showroom.deploy.security;

import org.jspecify.annotations.NullMarked;
