package io.showroom.rulebook.write;

import org.jspecify.annotations.Nullable;

/**
 * A code's present state.
 *
 * @param offered whether its list offers it
 * @param parent code of the upper level; null if it is of that level itself
 */
record EffectiveCode(boolean offered, @Nullable String parent) {}
