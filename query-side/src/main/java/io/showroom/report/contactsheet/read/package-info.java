/**
 * The contact status sheet 意向客户接触状况表 (docs/domain.md, section 5.4): a month's open prospects with a column for each
 * day.
 */
package io.showroom.report.contactsheet.read;
