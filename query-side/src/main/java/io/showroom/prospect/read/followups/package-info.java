/** Open follow-ups and their urgency. */
package io.showroom.prospect.read.followups;
