@NullMarked
package io.showroom.prospect.write.schedulefollowup;

import org.jspecify.annotations.NullMarked;
