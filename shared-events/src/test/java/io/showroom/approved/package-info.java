/** Events as they are stored, approved one by one. */
@NullMarked
package io.showroom.approved;

import org.jspecify.annotations.NullMarked;
