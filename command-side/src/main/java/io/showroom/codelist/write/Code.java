package io.showroom.codelist.write;

import org.jspecify.annotations.Nullable;

/** The state of one code in its list. */
record Code(@Nullable String parent, String nameZh, String nameEn, boolean retired) {

    Code retired(boolean now) {
        return new Code(parent, nameZh, nameEn, now);
    }
}
