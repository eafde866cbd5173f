@NullMarked
package io.showroom.deploy.health;

import org.jspecify.annotations.NullMarked;
