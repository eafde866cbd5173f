@NullMarked
package io.showroom.deploy.nodes;

import org.jspecify.annotations.NullMarked;
