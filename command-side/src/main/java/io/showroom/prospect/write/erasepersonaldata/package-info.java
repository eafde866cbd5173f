@NullMarked
package io.showroom.prospect.write.erasepersonaldata;

import org.jspecify.annotations.NullMarked;
