/** What is left of a person after an erasure, looked for everywhere. */
@NullMarked
package io.showroom.deploy.erasure;

import org.jspecify.annotations.NullMarked;
