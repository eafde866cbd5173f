@NullMarked
package io.showroom.prospect.write.cancelorder;

import org.jspecify.annotations.NullMarked;
