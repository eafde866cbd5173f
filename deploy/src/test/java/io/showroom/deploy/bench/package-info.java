/** That the benchmark leaves nothing out. */
@NullMarked
package io.showroom.deploy.bench;

import org.jspecify.annotations.NullMarked;
