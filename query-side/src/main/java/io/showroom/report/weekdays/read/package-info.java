/** First visits by weekday (首次来店星期分布), for planning how many consultants a weekday needs. */
package io.showroom.report.weekdays.read;
