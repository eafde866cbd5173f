/** What nobody should send, sent everywhere. */
@NullMarked
package io.showroom.deploy.badinput;

import org.jspecify.annotations.NullMarked;
