@NullMarked
package io.showroom.deploy.session;

import org.jspecify.annotations.NullMarked;
