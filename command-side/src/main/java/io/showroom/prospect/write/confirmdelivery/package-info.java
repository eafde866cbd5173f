@NullMarked
package io.showroom.prospect.write.confirmdelivery;

import org.jspecify.annotations.NullMarked;
