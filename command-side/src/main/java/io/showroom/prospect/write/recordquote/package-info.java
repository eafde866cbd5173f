@NullMarked
package io.showroom.prospect.write.recordquote;

import org.jspecify.annotations.NullMarked;
