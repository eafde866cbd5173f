@NullMarked
package io.showroom.prospect.write.completevisit;

import org.jspecify.annotations.NullMarked;
