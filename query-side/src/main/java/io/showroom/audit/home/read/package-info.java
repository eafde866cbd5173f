/** Home page of the auditor, composed of sections of the audit packages. */
package io.showroom.audit.home.read;
