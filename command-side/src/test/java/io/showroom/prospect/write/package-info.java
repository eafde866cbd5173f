/** What the tests of a prospect's commands have in common. */
package io.showroom.prospect.write;
