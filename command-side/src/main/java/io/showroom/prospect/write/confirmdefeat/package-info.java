@NullMarked
package io.showroom.prospect.write.confirmdefeat;

import org.jspecify.annotations.NullMarked;
