@NullMarked
package io.showroom.prospect.write.recordreferral;

import org.jspecify.annotations.NullMarked;
