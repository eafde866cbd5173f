@NullMarked
package io.showroom.prospect.write.handoverconsultant;

import org.jspecify.annotations.NullMarked;
