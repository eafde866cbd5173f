@NullMarked
package io.showroom.prospect.write.placeorder;

import org.jspecify.annotations.NullMarked;
