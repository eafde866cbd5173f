/** Contract tests of the stored events. */
package io.showroom.approved;
