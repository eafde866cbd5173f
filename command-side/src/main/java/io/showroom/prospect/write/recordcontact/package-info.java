@NullMarked
package io.showroom.prospect.write.recordcontact;

import org.jspecify.annotations.NullMarked;
