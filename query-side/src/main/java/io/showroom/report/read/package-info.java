/**
 * What the reports share: declaration and registration, requests and access, the reading of timelines, and breakdowns.
 */
package io.showroom.report.read;
