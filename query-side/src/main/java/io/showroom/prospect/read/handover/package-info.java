/** Handing over all open prospects and owners of a consultant to another (离职交接, docs/domain.md, section 1). */
package io.showroom.prospect.read.handover;
