@NullMarked
package io.showroom.prospect.write.registervisit;

import org.jspecify.annotations.NullMarked;
