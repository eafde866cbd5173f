@NullMarked
package io.showroom.prospect.write.reassignprospect;

import org.jspecify.annotations.NullMarked;
