/** Common test support for a prospect's commands. */
package io.showroom.prospect.write;
