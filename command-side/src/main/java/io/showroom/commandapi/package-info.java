/** How commands reach the system: their HTTP address, what a refusal looks like, receipts and repeated requests. */
@NullMarked
package io.showroom.commandapi;

import org.jspecify.annotations.NullMarked;
