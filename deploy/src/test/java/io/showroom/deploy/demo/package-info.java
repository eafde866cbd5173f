@NullMarked
package io.showroom.deploy.demo;

import org.jspecify.annotations.NullMarked;
