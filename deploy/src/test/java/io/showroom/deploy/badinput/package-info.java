/** What nobody should send, sent everywhere. */
package io.showroom.deploy.badinput;
