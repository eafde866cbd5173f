@NullMarked
package io.showroom.prospect.write.declaredefeat;

import org.jspecify.annotations.NullMarked;
