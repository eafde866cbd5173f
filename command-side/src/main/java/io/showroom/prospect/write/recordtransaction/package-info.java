@NullMarked
package io.showroom.prospect.write.recordtransaction;

import org.jspecify.annotations.NullMarked;
