@NullMarked
package io.showroom.prospect.write.gradeprospect;

import org.jspecify.annotations.NullMarked;
