/** The auditor's home: what the parts of the audit show on one page. */
@NullMarked
package io.showroom.audit.desk.read;

import org.jspecify.annotations.NullMarked;
