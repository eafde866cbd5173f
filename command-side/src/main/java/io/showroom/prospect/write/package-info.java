/** Everything that decides about a prospect: its history, the rules, one package per use case. */
@NullMarked
package io.showroom.prospect.write;

import org.jspecify.annotations.NullMarked;
