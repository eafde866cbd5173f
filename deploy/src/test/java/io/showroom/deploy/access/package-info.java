@NullMarked
package io.showroom.deploy.access;

import org.jspecify.annotations.NullMarked;
