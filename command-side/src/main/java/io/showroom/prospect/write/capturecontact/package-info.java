@NullMarked
package io.showroom.prospect.write.capturecontact;

import org.jspecify.annotations.NullMarked;
