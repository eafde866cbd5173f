/** The funnel (漏斗转化), docs/domain.md section 6.1: how many prospects reached which stage. */
package io.showroom.report.funnel.read;
