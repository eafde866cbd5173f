/** The command API: endpoint, rejections, receipts and repeated requests. */
package io.showroom.commandapi;
