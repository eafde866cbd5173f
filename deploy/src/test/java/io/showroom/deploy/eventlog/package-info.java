/** The event log inside the whole application. */
package io.showroom.deploy.eventlog;
