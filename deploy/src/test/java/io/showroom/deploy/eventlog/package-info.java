/** Tests of the event log within the whole application. */
package io.showroom.deploy.eventlog;
