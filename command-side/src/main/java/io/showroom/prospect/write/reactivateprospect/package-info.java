@NullMarked
package io.showroom.prospect.write.reactivateprospect;

import org.jspecify.annotations.NullMarked;
