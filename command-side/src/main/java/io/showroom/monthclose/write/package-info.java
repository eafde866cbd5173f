/** Month close: a manager fixes the figures of a month (docs/domain.md, section 10). */
package io.showroom.monthclose.write;
