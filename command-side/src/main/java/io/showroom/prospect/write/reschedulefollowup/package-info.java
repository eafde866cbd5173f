@NullMarked
package io.showroom.prospect.write.reschedulefollowup;

import org.jspecify.annotations.NullMarked;
