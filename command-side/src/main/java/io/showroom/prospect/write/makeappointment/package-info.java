@NullMarked
package io.showroom.prospect.write.makeappointment;

import org.jspecify.annotations.NullMarked;
