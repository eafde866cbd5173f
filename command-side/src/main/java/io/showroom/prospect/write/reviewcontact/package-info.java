@NullMarked
package io.showroom.prospect.write.reviewcontact;

import org.jspecify.annotations.NullMarked;
