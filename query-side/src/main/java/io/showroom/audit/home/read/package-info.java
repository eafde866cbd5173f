/** The auditor's home: what the parts of the audit show on one page. */
package io.showroom.audit.home.read;
