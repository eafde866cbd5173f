@NullMarked
package io.showroom.deploy.move;

import org.jspecify.annotations.NullMarked;
