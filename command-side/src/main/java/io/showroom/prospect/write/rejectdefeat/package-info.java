@NullMarked
package io.showroom.prospect.write.rejectdefeat;

import org.jspecify.annotations.NullMarked;
