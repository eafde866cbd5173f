/** How commands reach the system: their HTTP address, what a refusal looks like, receipts and repeated requests. */
package io.showroom.commandapi;
