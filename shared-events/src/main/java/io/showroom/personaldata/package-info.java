/** Personal data as it travels inside events: sealed with a key of the person it belongs to. */
@NullMarked
package io.showroom.personaldata;

import org.jspecify.annotations.NullMarked;
