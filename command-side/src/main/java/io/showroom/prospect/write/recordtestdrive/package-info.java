@NullMarked
package io.showroom.prospect.write.recordtestdrive;

import org.jspecify.annotations.NullMarked;
