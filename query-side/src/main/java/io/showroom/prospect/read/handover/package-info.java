/** Handing all open prospects of a consultant over to another one (离职交接, docs/domain.md, section 1). */
package io.showroom.prospect.read.handover;
