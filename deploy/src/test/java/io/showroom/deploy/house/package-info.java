/** What holds for the code and the documents as a whole. */
@NullMarked
package io.showroom.deploy.house;

import org.jspecify.annotations.NullMarked;
